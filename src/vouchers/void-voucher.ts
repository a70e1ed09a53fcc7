import { inCase } from '../cases/in-case.ts';
import { requirePermission, type Actor } from '../identity/actor.ts';
import { found, refuseIf } from '../kit/refusal.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';

/** It is worth nothing any more: the buyer got the money after all, or it went to the wrong address. */
export async function voidVoucher(
  world: World,
  actor: Actor,
  { voucherId, reason }: { voucherId: string; reason: string },
): Promise<void> {
  requirePermission(actor, 'void vouchers');
  const { shopId } = actor;
  const { caseId } = found(
    await inShop(world, shopId, (tx) =>
      tx
        .selectFrom('vouchers')
        .select('caseId')
        .where('shopId', '=', shopId)
        .where('id', '=', voucherId)
        .executeTakeFirst(),
    ),
    'voucher',
  );
  await inCase(world, actor, { caseId }, async ({ tx, at, announce }) => {
    const { state } = await tx
      .selectFrom('vouchers')
      .select('state')
      .where('shopId', '=', shopId)
      .where('id', '=', voucherId)
      .forUpdate()
      .executeTakeFirstOrThrow();
    refuseIf(state === 'active' ? null : `voucher-${state}`);
    await tx
      .updateTable('vouchers')
      .set({ state: 'void', voidedAt: at, voidedBy: actor.id ?? 'staff', voidReason: reason, sealedCode: null })
      .where('shopId', '=', shopId)
      .where('id', '=', voucherId)
      .execute();
    announce({ type: 'case.voucher-void', data: { voucherId } });
  });
}
