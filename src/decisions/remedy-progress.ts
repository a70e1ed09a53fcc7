import type { RemedyState } from '../cases/case.ts';
import type { OpenCase } from '../cases/in-case.ts';
import type { Day } from '../kit/day.ts';
import type { RemedyDoneInput } from './decision-inputs.ts';

const order: readonly RemedyState[] = ['planned', 'in_repair', 'repaired', 'shipped', 'unrepairable', 'delivered'];

export const isDone = (state: RemedyState): boolean =>
  state === 'delivered' || state === 'repaired' || state === 'unrepairable';

/** Where a carrier saw a parcel that has not arrived. */
export const trackedStates = ['in_transit', 'sent_back', 'lost'] as const;

const repairing: readonly RemedyState[] = ['in_repair', 'repaired', 'unrepairable'];

/** Why this cannot be the next step of a remedy; null when it can. What is repaired still goes back to the buyer. */
export function refusalOfStep(remedy: { state: RemedyState; remedy: string }, next: RemedyDoneInput['state']) {
  if (repairing.includes(next) && remedy.remedy !== 'repair') return 'not-a-repair';
  if (remedy.state === 'repaired' && !repairing.includes(next)) return null;
  return isDone(remedy.state) ? 'remedy-done' : null;
}

interface StepDays {
  readonly inRepairOn: Day | null;
  readonly repairedOn: Day | null;
  readonly shippedOn: Day | null;
  readonly deliveredOn: Day | null;
}

/** The day of each step. A repair that is on its way back, or back, has been done: the first we hear of it is its day. */
export function daysOfStep(
  known: StepDays & { readonly remedy: string },
  { state, doneOn }: Pick<RemedyDoneInput, 'state' | 'doneOn'>,
): StepDays {
  const { inRepairOn, repairedOn, shippedOn, deliveredOn } = known;
  const out = state === 'shipped' || state === 'delivered';
  return {
    inRepairOn: state === 'in_repair' ? doneOn : inRepairOn,
    repairedOn: state === 'repaired' || (out && known.remedy === 'repair' && !repairedOn) ? doneOn : repairedOn,
    shippedOn: state === 'shipped' ? doneOn : shippedOn,
    deliveredOn: state === 'delivered' ? doneOn : deliveredOn,
  };
}

/** Of all remedies of a case the one that is least far: what the case shows. Null when there is none. */
export async function leastFar({ tx, kase }: OpenCase): Promise<RemedyState | null> {
  const rows = await tx
    .selectFrom('remedyDeliveries')
    .select('state')
    .where('shopId', '=', kase.shopId)
    .where('caseId', '=', kase.id)
    .where('givenUpAt', 'is', null)
    .execute();
  return rows.map(({ state }) => state).sort((a, b) => order.indexOf(a) - order.indexOf(b))[0] ?? null;
}
