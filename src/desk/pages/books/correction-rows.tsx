import { useState } from 'react';

import { isDay } from '../../../kit/day.ts';
import { api } from '../api/client.ts';
import { Button } from '../parts/button.tsx';
import { offerUndo, tellProblem } from '../settings/parts/undo-toast.tsx';
import { CaseLink } from '../parts/case-link.tsx';
import { TableHeads } from '../parts/table-heads.tsx';
import { useWords } from '../words/words-context.tsx';
import { useRereadBooks, type CorrectionRow } from './book-queries.ts';
import { CorrectionLines } from './correction-lines.tsx';
import { NumberDialog } from './number-dialog.tsx';
import { WaiveDialog } from './waive-dialog.tsx';

interface Props {
  readonly rows: readonly CorrectionRow[];
  /** Why nothing can be changed here. */
  readonly locked: string | null;
}

type Asked = { readonly what: 'number' | 'waive'; readonly row: CorrectionRow };

/** Corrections with their lines; what waits is settled where it stands. */
export function CorrectionRows({ rows, locked }: Props) {
  const words = useWords();
  const reread = useRereadBooks();
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);
  const reopen = (row: CorrectionRow) =>
    api.books
      .reopen({ correctionId: row.id })
      .then(reread)
      .catch((error: unknown) => tellProblem(words, error));
  const settled = async (row: CorrectionRow) => {
    close();
    await reread();
    offerUndo(words, words.t('books.done'), () => reopen(row));
  };
  const day = (value: string | null) => (value && isDay(value) ? words.day(value) : '–');
  return (
    <>
      <table className="report-table books-table stacks">
        <TableHeads
          heads={['case', 'invoice', 'money-on', 'what', 'gross', 'act']}
          say={(head) => words.t(`books.head.${head}`)}
          figures={['gross']}
        />
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <CaseLink caseId={row.caseId} number={row.caseNumber} />
                <span className="meta">{words.t(`books.kind.${row.kind}`)}</span>
              </th>
              <td data-head={words.t('books.head.invoice')}>
                {row.invoice ?? <span className="muted">{words.t('books.no-invoice')}</span>}
                <span className="meta">{row.orderNumber}</span>
              </td>
              <td className="nowrap" data-head={words.t('books.head.money-on')}>
                {day(row.moneyOn)}
              </td>
              <td className="whole">
                <CorrectionLines lines={row.lines} currency={row.currency} />
              </td>
              <td className="figure" data-head={words.t('books.head.gross')}>
                {words.money({ amount: row.total, currency: row.currency })}
              </td>
              <td className="whole acts">
                {row.state === 'open' ? (
                  <div className="bar">
                    <Button
                      disabledBecause={locked}
                      aria-label={`${words.t('books.number')}: ${row.caseNumber}`}
                      onClick={() => setAsked({ what: 'number', row })}
                    >
                      {words.t('books.number')}
                    </Button>
                    <Button
                      look="quiet"
                      disabledBecause={locked}
                      aria-label={`${words.t('books.waive')}: ${row.caseNumber}`}
                      onClick={() => setAsked({ what: 'waive', row })}
                    >
                      {words.t('books.waive')}
                    </Button>
                  </div>
                ) : (
                  <>
                    {row.number ?? row.remark}
                    <span className="meta">{row.ksefId}</span>
                    <span className="meta">{row.issuedOn && day(row.issuedOn)}</span>
                    <Button
                      look="quiet"
                      disabledBecause={locked}
                      aria-label={`${words.t('books.reopen')}: ${row.caseNumber}`}
                      onClick={() => void reopen(row)}
                    >
                      {words.t('books.reopen')}
                    </Button>
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {asked?.what === 'number' && (
        <NumberDialog row={asked.row} onClose={close} onDone={() => void settled(asked.row)} />
      )}
      {asked?.what === 'waive' && (
        <WaiveDialog row={asked.row} onClose={close} onDone={() => void settled(asked.row)} />
      )}
    </>
  );
}
