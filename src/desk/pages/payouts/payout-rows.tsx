import { useState } from 'react';

import { money } from '../../../kit/money.ts';
import { isOpenLine } from '../../../payouts/payout.ts';
import { notifications } from '@mantine/notifications';
import { api } from '../api/client.ts';
import { Button } from '../parts/button.tsx';
import { tellProblem } from '../settings/parts/undo-toast.tsx';
import { CaseLink } from '../parts/case-link.tsx';
import { TableHeads } from '../parts/table-heads.tsx';
import { useWords } from '../words/words-context.tsx';
import { useRereadPayouts, type PayoutLine } from './payout-queries.ts';
import { ResolveLineDialog } from './resolve-line-dialog.tsx';

const heads = ['day', 'amount', 'state', 'case', 'text', 'act'] as const;

export function PayoutRows({ rows, locked }: { rows: readonly PayoutLine[]; locked: string | null }) {
  const words = useWords();
  const [resolved, setResolved] = useState<PayoutLine | null>(null);
  return (
    <>
      <table className="report-table books-table stacks">
        <TableHeads heads={heads} say={(head) => words.t(`payouts.head.${head}`)} figures={['amount']} />
        <tbody>
          {rows.map((line) => (
            <PayoutRow key={line.id} line={line} locked={locked} onResolve={() => setResolved(line)} />
          ))}
        </tbody>
      </table>
      {resolved && <ResolveLineDialog line={resolved} onClose={() => setResolved(null)} />}
    </>
  );
}

interface RowProps {
  readonly line: PayoutLine;
  readonly locked: string | null;
  readonly onResolve: () => void;
}

function PayoutRow({ line, locked, onResolve }: RowProps) {
  const words = useWords();
  const { state, refund, amount, currency } = line;
  const isOpen = isOpenLine(line);
  const said = line.raw ? Object.entries(line.raw).map(([head, cell]) => `${head}: ${cell}`) : [line.text];
  return (
    <tr>
      <th scope="row" className="nowrap">
        {words.day(line.onDay)}
        <span className="meta">{words.t(`payouts.operator.${line.operator}`)}</span>
      </th>
      <td className="figure" data-head={words.t('payouts.head.amount')}>
        {amount !== null && currency ? words.money(money(amount, currency)) : '–'}
      </td>
      <td className="payout-state whole" data-head={words.t('payouts.head.state')}>
        <span className={isOpen ? 'bad' : undefined}>{words.t(`payouts.state.${state}`)}</span>
        <span className="meta">
          {state === 'matched'
            ? line.matchedBy && words.t(`payouts.by.${line.matchedBy}`)
            : line.resolution
              ? words.t('payouts.resolved', { because: words.t(`payouts.resolution.${line.resolution as 'other'}`) })
              : words.t(`payouts.why.${state}`, {
                  ours: refund ? words.money(money(refund.amount, refund.currency)) : '',
                })}
        </span>
        {line.remark && <span className="meta">{line.remark}</span>}
      </td>
      <td data-head={words.t('payouts.head.case')}>
        {refund ? <CaseLink caseId={refund.caseId} number={refund.caseNumber} /> : '–'}
      </td>
      <td className="payout-said whole" data-head={words.t('payouts.head.text')}>
        {said.filter(Boolean).map((part) => (
          <span key={part}>{part}</span>
        ))}
        <span className="meta">
          {[
            line.refundRef ?? line.paymentRef,
            line.reportName && words.t('payouts.line', { report: line.reportName, line: String(line.line ?? '') }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </td>
      <td>
        <LineActs line={line} locked={locked} isOpen={isOpen} onResolve={onResolve} />
      </td>
    </tr>
  );
}

function LineActs({ line, locked, isOpen, onResolve }: RowProps & { isOpen: boolean }) {
  const words = useWords();
  const reread = useRereadPayouts();
  const [busy, setBusy] = useState(false);
  const act = (work: () => Promise<unknown>, told?: string) => {
    setBusy(true);
    work()
      .then(() => told && notifications.show({ message: told }))
      .catch((error: unknown) => tellProblem(words, error))
      .finally(() => {
        setBusy(false);
        void reread();
      });
  };
  const what = [
    words.t(`payouts.state.${line.state}`),
    line.amount !== null && line.currency && words.money(money(line.amount, line.currency)),
  ]
    .filter(Boolean)
    .join(', ');
  if (isOpen)
    return (
      <div className="bar wrap">
        {line.state === 'unknown' &&
          line.candidates.map(({ attemptId, caseNumber }) => (
            <Button
              key={attemptId}
              busy={busy}
              disabledBecause={locked}
              onClick={() =>
                act(
                  () => api.payouts.match({ lineId: line.id, attemptId }),
                  words.t('payouts.matched', { case: caseNumber }),
                )
              }
            >
              {words.t('payouts.candidate', { case: caseNumber })}
            </Button>
          ))}
        <Button
          look="quiet"
          disabledBecause={locked}
          aria-label={words.t('payouts.resolve.of', { what })}
          onClick={onResolve}
        >
          {words.t('payouts.resolve')}
        </Button>
      </div>
    );
  return line.resolution && line.resolution !== 'found-later' ? (
    <Button
      look="quiet"
      busy={busy}
      disabledBecause={locked}
      onClick={() => act(() => api.payouts.reopen({ lineId: line.id }))}
    >
      {words.t('payouts.reopen')}
    </Button>
  ) : null;
}
