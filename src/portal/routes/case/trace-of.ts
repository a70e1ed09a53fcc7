import { addDays } from '../../../kit/day.ts';
import type { Demand } from '../../../law/vocabulary.ts';
import type { World } from '../../../platform/world.ts';
import type { Tracing } from '../../../recovery/read-trace.ts';
import { mayChooseAfterLoss } from '../../../recovery/trace.ts';
import type { TraceOnPage } from '../../pages/case/trace-card.tsx';
import type { CaseVisit } from '../../visit/case-visit.ts';

/** How long a buyer may think reasonable to wait; they may write another day. */
const USUAL_DAYS = 7;

const chosenBy: Partial<Record<Demand, 'again' | 'money'>> = { replacement: 'again', refund: 'money' };

/** What the page says of a parcel that did not come; null once there is nothing left to say. */
export function traceOf(
  world: World,
  { kase, shop, base }: CaseVisit,
  { trace, lastDate }: Tracing,
): TraceOnPage | null {
  const over = ['settling', 'closed', 'cancelled', 'merged'].includes(kase.stage) || kase.outcome !== 'none';
  if (over || (trace === null && kase.procedure !== 'not_received')) return null;
  return {
    state: trace?.state ?? null,
    carrier: trace?.carrier ?? null,
    number: trace?.number ?? null,
    askedOn: trace?.askedOn ?? null,
    answeredOn: trace?.answeredOn ?? null,
    nextOn: trace?.askAgainOn ?? null,
    ...lastDate,
    suggested: addDays(world.todayIn(shop.zone), USUAL_DAYS),
    lastDateAction: `${base}/last-date`,
    withdrawAction: `${base}/withdraw-undelivered`,
    choice: mayChooseAfterLoss(kase, trace)
      ? { action: `${base}/lost`, chosen: kase.demand ? (chosenBy[kase.demand] ?? null) : null }
      : null,
  };
}
