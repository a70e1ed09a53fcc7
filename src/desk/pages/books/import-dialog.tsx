import { api } from '../api/client.ts';
import { FileDialog } from '../parts/file-dialog.tsx';
import { useWords } from '../words/words-context.tsx';
import { useRereadBooks } from './book-queries.ts';

/** Numbers from the invoicing program; what fitted nothing is told line by line, and the rest is taken. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const words = useWords();
  const reread = useRereadBooks();
  const take = async (file: File) => {
    const imported = await api.books.importNumbers({ csv: await file.text() });
    await reread();
    return imported;
  };
  return (
    <FileDialog
      title={words.t('books.import.title')}
      submit={words.t('books.import.start')}
      lead={words.t('books.import.lead')}
      label={words.t('books.import.file')}
      field="csv"
      accept=".csv,text/csv,text/plain"
      onClose={onClose}
      take={take}
    >
      {(done) => (
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
    </FileDialog>
  );
}
