import { inCase, type OpenCase } from '../cases/in-case.ts';
import { requirePermission, type Actor } from '../identity/actor.ts';
import { found, refuseIf } from '../kit/refusal.ts';
import { writeShopEvents } from '../platform/events.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { mayComeBack } from './wake-dormant.ts';

/** Somebody knows whose parcel it is: its pictures go to that case. What was in it is counted there, as of any parcel. */
export function attachOrphan(
  world: World,
  actor: Actor,
  { orphanId, caseId }: { orphanId: string; caseId: string },
): Promise<void> {
  requirePermission(actor, 'record goods');
  return inCase(world, actor, { caseId }, (open) => settleOrphan(open, orphanId));
}

export async function settleOrphan(open: OpenCase, orphanId: string): Promise<void> {
  const { tx, kase, actor, at } = open;
  const orphan = found(
    await tx
      .selectFrom('orphanParcels')
      .select(['state', 'caseId'])
      .where('shopId', '=', kase.shopId)
      .where('id', '=', orphanId)
      .forUpdate()
      .executeTakeFirst(),
    'orphan',
  );
  if (orphan.caseId === kase.id) return;
  refuseIf(orphan.state === 'waiting' ? null : 'orphan-settled');
  // Where nothing can be counted any more it would lie unseen, and its sender be kept by a case that is forgotten.
  refuseIf(mayComeBack(kase) ? null : 'wrong-stage');
  await tx
    .updateTable('orphanParcels')
    .set({ state: 'attached', caseId: kase.id, settledAt: at, settledBy: actor.id })
    .where('shopId', '=', kase.shopId)
    .where('id', '=', orphanId)
    .execute();
  await tx
    .updateTable('files')
    .set({ caseId: kase.id, internal: true })
    .where('shopId', '=', kase.shopId)
    .where('orphanId', '=', orphanId)
    .execute();
  open.announce({ type: 'case.orphan-attached', data: { orphanId } });
}

/** Nobody's for too long: given to charity, sold, thrown away. The row stays and says why. */
export async function giveUpOrphan(
  world: World,
  actor: Actor,
  { orphanId, reason }: { orphanId: string; reason: string },
): Promise<void> {
  requirePermission(actor, 'record goods');
  await inShop(world, actor.shopId, async (tx) => {
    const orphan = found(
      await tx
        .selectFrom('orphanParcels')
        .select('state')
        .where('shopId', '=', actor.shopId)
        .where('id', '=', orphanId)
        .forUpdate()
        .executeTakeFirst(),
      'orphan',
    );
    if (orphan.state === 'given_up') return;
    refuseIf(orphan.state === 'waiting' ? null : 'orphan-settled');
    await tx
      .updateTable('orphanParcels')
      .set({ state: 'given_up', reason, settledAt: world.now(), settledBy: actor.id })
      .where('shopId', '=', actor.shopId)
      .where('id', '=', orphanId)
      .execute();
    await writeShopEvents(world, tx, actor.shopId, actor, [{ type: 'orphan.given-up', data: { orphanId } }]);
  });
}
