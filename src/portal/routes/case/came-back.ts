import { isProtected } from '../../../law/vocabulary.ts';
import type { World } from '../../../platform/world.ts';
import { listUncollected } from '../../../returns/list-uncollected.ts';
import { refusalOfChoice } from '../../../returns/uncollected.ts';
import type { CameBack } from '../../pages/case/case-props.ts';
import type { CaseVisit } from '../../visit/case-visit.ts';

/** The parcel nobody collected, while it is what the case is about. */
export async function cameBackOf(
  world: World,
  { actor, caseId, kase, base, channel }: CaseVisit,
): Promise<CameBack | null> {
  if (kase.procedure !== 'not_collected') return null;
  const parcel = (await listUncollected(world, actor, { caseId })).at(-1);
  if (!parcel) return null;
  return {
    price: parcel.againPrice > 0 ? { amount: parcel.againPrice, currency: parcel.currency } : null,
    choice: parcel.choice,
    settled: refusalOfChoice(kase, parcel) !== null,
    withdrawHref: isProtected(kase.capacity) ? `/z/${channel.slug}/withdraw` : null,
    action: `${base}/uncollected`,
  };
}
