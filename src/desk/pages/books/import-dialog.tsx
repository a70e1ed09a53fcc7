import { useState } from 'react';

import { api } from '../api/client.ts';
import { problemFrom } from '../api/problem.ts';
import { Field } from '../parts/field.tsx';
import { SideDialog } from '../parts/side-dialog.tsx';
import { useProblems } from '../parts/use-problems.ts';
import { useWords } from '../words/words-context.tsx';
import { useRereadBooks, type Imported } from './book-queries.ts';

/** Numbers from the invoicing program; what fitted nothing is told line by line, and the rest is taken. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const words = useWords();
  const reread = useRereadBooks();
  const [file, setFile] = useState<File | null>(null);
  const [done, setDone] = useState<Imported | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const problems = useProblems(error ? problemFrom(error) : null);

  const take = async (chosen: File) => {
    setBusy(true);
    setError(null);
    try {
      setDone(await api.books.importNumbers({ csv: await chosen.text() }));
      await reread();
    } catch (thrown) {
      setError(thrown);
    } finally {
      setBusy(false);
    }
  };

  return (
    <SideDialog
      title={words.t('books.import.title')}
      submit={words.t('books.import.start')}
      busy={busy}
      error={error}
      onClose={onClose}
      onSubmit={() => (file ? void take(file) : problems.setOwn([{ field: 'csv', reason: 'required' }]))}
    >
      <p>{words.t('books.import.lead')}</p>
      <Field label={words.t('books.import.file')} error={problems.at('csv')}>
        {(control) => (
          <input
            {...control}
            type="file"
            className="file-input"
            accept=".csv,text/csv,text/plain"
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
        <div className={`note ${done.left.length > 0 ? 'warn' : 'ok'}`} role="status">
          <div className="body">
            <p>{words.t('books.import.done', { count: done.done })}</p>
            {done.left.length > 0 && (
              <>
                <p>{words.t('books.import.left', { count: done.left.length })}</p>
                <ul>
                  {done.left.map(({ line, text, reason }) => (
                    <li key={line}>
                      {words.t('books.import.line', { line: String(line), text })}: {words.t(`books.left.${reason}`)}
                    </li>
                  ))}
                </ul>
              </>
            )}
          </div>
        </div>
      )}
    </SideDialog>
  );
}
