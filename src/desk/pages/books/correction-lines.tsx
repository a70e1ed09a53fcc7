import { sayRate } from '../../../accounting/tax.ts';
import { useWords } from '../words/words-context.tsx';
import type { CorrectionRow } from './book-queries.ts';

/** What is corrected: each line with its pieces, sum and rate. */
export function CorrectionLines({ lines, currency }: Pick<CorrectionRow, 'lines' | 'currency'>) {
  const words = useWords();
  return (
    <ul className="books-lines">
      {lines.map((line, index) => (
        // the lines of one correction never change places
        // oxlint-disable-next-line react/no-array-index-key
        <li key={index}>
          <span>
            {line.name ?? words.t(`books.line.${line.what}`)}
            {line.what === 'reduction' && line.name && ` · ${words.t('books.line.reduction')}`}
            {line.quantity !== null && ` · ${words.t('books.pieces', { count: line.quantity })}`}
          </span>
          <span className="meta nowrap">
            {words.money({ amount: line.gross, currency })},{' '}
            {line.rate === null ? words.t('books.rate-unknown') : sayRate(line.rate)}
          </span>
        </li>
      ))}
    </ul>
  );
}
