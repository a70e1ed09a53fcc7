import { api } from '../api/client.ts';
import { base64 } from '../parts/base64.ts';
import { FileDialog } from '../parts/file-dialog.tsx';
import { useWords } from '../words/words-context.tsx';
import { useRereadBank } from './bank-queries.ts';

/** The bank's statement, sent as it is: which letters it is written in is found out by the server. */
export function StatementDialog({ onClose }: { onClose: () => void }) {
  const words = useWords();
  const reread = useRereadBank();
  const take = async (file: File) => {
    const read = await api.bank.importStatement({
      name: file.name,
      base64: base64(new Uint8Array(await file.arrayBuffer())),
    });
    await reread();
    return read;
  };
  return (
    <FileDialog
      title={words.t('bank.statement.title')}
      submit={words.t('bank.statement.start')}
      lead={words.t('bank.statement.lead')}
      label={words.t('bank.statement.file')}
      field="base64"
      onClose={onClose}
      take={take}
    >
      {(done) => (
        <div className="note ok" role="status">
          <div className="body">
            <p>
              {words.t('bank.statement.done', {
                settled: String(done.settled),
                returned: String(done.returned),
                likely: String(done.likely),
                others: String(done.others),
              })}
            </p>
          </div>
        </div>
      )}
    </FileDialog>
  );
}
