import { requireBuyerOf, type Actor } from '../identity/actor.ts';
import { Refusal } from '../kit/refusal.ts';
import type { Tx } from '../platform/db.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { requireCase } from '../cases/require-case.ts';
import type { Uncollected } from './uncollected.ts';

/** Parcels of a case that nobody collected: mostly none, or one. */
export async function listUncollected(
  world: World,
  actor: Actor,
  { caseId }: { caseId: string },
): Promise<Uncollected[]> {
  requireBuyerOf(actor, caseId, 'read cases');
  await requireCase(world, actor, caseId);
  return inShop(world, actor.shopId, (tx) => uncollectedIn(tx, actor.shopId, caseId));
}

export async function uncollectedIn(tx: Tx, shopId: string, caseId: string): Promise<Uncollected[]> {
  const rows = await tx
    .selectFrom('uncollectedParcels as u')
    .innerJoin('shipments as s', (join) => join.onRef('s.shopId', '=', 'u.shopId').onRef('s.id', '=', 'u.shipmentId'))
    .select(['u.id', 'u.shipmentId', 's.carrier', 's.number', 'u.noticedAt', 'u.againPrice', 'u.currency', 'u.choice'])
    .select(['u.chosenBy', 'u.chosenAt', 'u.sentAgainAt'])
    .where('u.shopId', '=', shopId)
    .where('u.caseId', '=', caseId)
    .orderBy('u.noticedAt')
    .orderBy('u.id')
    .execute();
  return rows;
}

/** The one a case is about. */
export async function lastUncollected(tx: Tx, shopId: string, caseId: string): Promise<Uncollected> {
  const last = (await uncollectedIn(tx, shopId, caseId)).at(-1);
  if (!last) throw new Refusal('conflict', 'parcel-was-collected');
  return last;
}
