import type { RemedyState } from '../cases/case.ts';
import type { OpenCase } from '../cases/in-case.ts';

const order: readonly RemedyState[] = ['planned', 'in_repair', 'shipped', 'unrepairable', 'delivered', 'repaired'];

export const isDone = (state: RemedyState): boolean =>
  state === 'delivered' || state === 'repaired' || state === 'unrepairable';

/** Of all remedies of a case the one that is least far: what the case shows. Null when there is none. */
export async function leastFar({ tx, kase }: OpenCase): Promise<RemedyState | null> {
  const rows = await tx
    .selectFrom('remedyDeliveries')
    .select('state')
    .where('shopId', '=', kase.shopId)
    .where('caseId', '=', kase.id)
    .execute();
  return rows.map(({ state }) => state).sort((a, b) => order.indexOf(a) - order.indexOf(b))[0] ?? null;
}
