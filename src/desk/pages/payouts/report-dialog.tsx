import { lineStates } from '../../../payouts/payout.ts';
import { api } from '../api/client.ts';
import { base64 } from '../parts/base64.ts';
import { FileDialog } from '../parts/file-dialog.tsx';
import { useWords } from '../words/words-context.tsx';
import { useRereadPayouts } from './payout-queries.ts';

/** An operator's report, packed and sent as it is: whose it is, and its letters, are found out by the server. */
export function ReportDialog({ onClose }: { onClose: () => void }) {
  const words = useWords();
  const reread = useRereadPayouts();
  const take = async (file: File) => {
    const read = await api.payouts.importReport({ name: file.name, base64: await packed(file) });
    await reread();
    return read;
  };
  return (
    <FileDialog
      title={words.t('payouts.import.title')}
      submit={words.t('payouts.import.start')}
      lead={words.t('payouts.import.lead')}
      label={words.t('payouts.import.file')}
      field="base64"
      accept=".csv,.txt,text/csv"
      onClose={onClose}
      take={take}
    >
      {(done) => (
        <div className="note ok" role="status">
          <div className="body">
            <p>
              {words.t('payouts.import.done', {
                operator: words.t(`payouts.operator.${done.operator}`),
                rows: done.rows,
                refunds: lineStates.reduce(
                  (sum, state) => sum + (state === 'unread' ? 0 : (done.states[state] ?? 0)),
                  0,
                ),
              })}
            </p>
            <ul>
              {lineStates.flatMap((state) =>
                done.states[state] ? (
                  <li key={state}>
                    {words.t('payouts.import.states', {
                      state: words.t(`payouts.state.${state}`),
                      count: String(done.states[state]),
                    })}
                  </li>
                ) : (
                  []
                ),
              )}
              {done.again > 0 && <li>{words.t('payouts.import.again', { count: String(done.again) })}</li>}
            </ul>
          </div>
        </div>
      )}
    </FileDialog>
  );
}

/** Packed with gzip: a month of a large shop is a few megabytes of text. */
async function packed(file: File): Promise<string> {
  const zipped = await new Response(file.stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer();
  return base64(new Uint8Array(zipped));
}
