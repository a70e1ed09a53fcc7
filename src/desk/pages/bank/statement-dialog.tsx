import { useState } from 'react';

import { api } from '../api/client.ts';
import { problemFrom } from '../api/problem.ts';
import { Field } from '../parts/field.tsx';
import { SideDialog } from '../parts/side-dialog.tsx';
import { useProblems } from '../parts/use-problems.ts';
import { useWords } from '../words/words-context.tsx';
import { useRereadBank, type ReadStatement } from './bank-queries.ts';

/** The bank's statement, sent as it is: which letters it is written in is found out by the server. */
export function StatementDialog({ onClose }: { onClose: () => void }) {
  const words = useWords();
  const reread = useRereadBank();
  const [file, setFile] = useState<File | null>(null);
  const [done, setDone] = useState<ReadStatement | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const problems = useProblems(error ? problemFrom(error) : null);
  const take = async (chosen: File) => {
    setBusy(true);
    setError(null);
    try {
      setDone(await api.bank.importStatement({ name: chosen.name, base64: await base64Of(chosen) }));
      await reread();
    } catch (thrown) {
      setError(thrown);
    } finally {
      setBusy(false);
    }
  };
  return (
    <SideDialog
      title={words.t('bank.statement.title')}
      submit={words.t('bank.statement.start')}
      busy={busy}
      error={error}
      onClose={onClose}
      onSubmit={() => (file ? void take(file) : problems.setOwn([{ field: 'base64', reason: 'required' }]))}
    >
      <p>{words.t('bank.statement.lead')}</p>
      <Field label={words.t('bank.statement.file')} error={problems.at('base64')}>
        {(control) => (
          <input
            {...control}
            type="file"
            className="file-input"
            onChange={({ currentTarget: { files } }) => {
              setFile(files?.[0] ?? null);
              setDone(null);
              setError(null);
              problems.setOwn([]);
            }}
          />
        )}
      </Field>
      {done && (
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
    </SideDialog>
  );
}

async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = '';
  for (let from = 0; from < bytes.length; from += 8192)
    text += String.fromCharCode(...bytes.subarray(from, from + 8192));
  return btoa(text);
}
