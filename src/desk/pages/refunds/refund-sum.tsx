import { lazy, Suspense, useState } from 'react';

import { money } from '../../../kit/money.ts';
import { sayLimit, sayPart } from '../../../refunds/say-refund.ts';
import type { CaseDetail, Settlement } from '../api/case-queries.ts';
import { Button } from '../parts/button.tsx';
import { useWords } from '../words/words-context.tsx';
import './refund-sum.css';

const AdjustDialog = lazy(() => import('./adjust-dialog.tsx').then((page) => ({ default: page.AdjustDialog })));

/** The sum of a case, and one click away what it is made of and why: the same parts the buyer reads. */
export function RefundSum({ refund, kase }: { refund: NonNullable<Settlement['refund']>; kase?: CaseDetail }) {
  const words = useWords();
  const [changing, setChanging] = useState(false);
  const { currency, total, sent, left, planned, parts, limits } = refund;
  const sum = (amount: number) => words.money(money(amount, currency));
  const may = kase?.permissions.includes('record money');
  const isOver = kase && (kase.closedAt !== null || (kase.money !== null && kase.money !== 'planned'));
  return (
    <div className="refund-sum">
      <p>
        <strong className="figure">{sum(total)}</strong>{' '}
        {words.t(planned ? 'refunds.sum.planned' : 'refunds.sum.expected')}
        {sent > 0 && left > 0 && <> {words.t('refunds.sum.left', { sent: sum(sent), left: sum(left) })}</>}
      </p>
      <details>
        <summary>{words.t('refunds.sum.how')}</summary>
        <ul>
          {parts.map((part, index) => {
            const { label, why, basis } = sayPart(words, part);
            return (
              <li key={index}>
                <span>
                  {label}
                  <span className="meta">{[why, basis].filter(Boolean).join(', ')}</span>
                </span>
                <span className="figure">{sum(part.amount)}</span>
              </li>
            );
          })}
          <li className="total">
            <span>{words.t('refunds.sum.total')}</span>
            <span className="figure">{sum(total)}</span>
          </li>
        </ul>
        {limits.map((limit, index) => (
          <p key={index} className="meta">
            {sayLimit(words, limit, currency)}
          </p>
        ))}
      </details>
      {kase && !isOver && (
        <Button disabledBecause={may ? null : words.t('desk.reason.not-allowed')} onClick={() => setChanging(true)}>
          {words.t('refunds.adjust')}
        </Button>
      )}
      {kase && changing && (
        <Suspense>
          <AdjustDialog kase={kase} refund={refund} onClose={() => setChanging(false)} />
        </Suspense>
      )}
    </div>
  );
}
