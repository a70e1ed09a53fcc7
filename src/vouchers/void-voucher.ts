import { inCase } from '../cases/in-case.ts';
import { requirePermission, type Actor } from '../identity/actor.ts';
import { found, refuseIf } from '../kit/refusal.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { attemptIn } from '../refunds/attempt-in.ts';
import { failAttempt } from '../refunds/attempt-moves.ts';

/**
 * It is worth nothing any more: the buyer wants the money after all, or it went to the wrong address. One that paid a
 * refund may only be void while nothing was taken off it, and the money is owed again with its clock.
 */
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
  await inCase(world, actor, { caseId }, async (open) => {
    const { tx, at, announce } = open;
    const { state, attemptId, value, leftValue } = await tx
      .selectFrom('vouchers')
      .select(['state', 'attemptId', 'value', 'leftValue'])
      .where('shopId', '=', shopId)
      .where('id', '=', voucherId)
      .forUpdate()
      .executeTakeFirstOrThrow();
    refuseIf(state === 'active' ? null : `voucher-${state}`);
    refuseIf(attemptId && leftValue < value ? 'voucher-in-use' : null);
    await tx
      .updateTable('vouchers')
      .set({ state: 'void', voidedAt: at, voidedBy: actor.id ?? 'staff', voidReason: reason, sealedCode: null })
      .where('shopId', '=', shopId)
      .where('id', '=', voucherId)
      .execute();
    announce({ type: 'case.voucher-void', data: { voucherId } });
    if (attemptId)
      await failAttempt(open, await attemptIn(open, attemptId), {
        code: 'voucher-void',
        evidence: { by: 'staff', remark: reason },
      });
  });
}
