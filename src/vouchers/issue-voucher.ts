import { inCase } from '../cases/in-case.ts';
import { finishOpen } from '../decisions/finish-remedy.ts';
import { requirePermission, type Actor } from '../identity/actor.ts';
import { shopIn } from '../identity/find-shop.ts';
import { needsSecondPerson } from '../identity/second-person.ts';
import { dayIn } from '../kit/day.ts';
import { found, Refusal, refuseIf } from '../kit/refusal.ts';
import type { World } from '../platform/world.ts';
import { insertVoucher } from './insert-voucher.ts';
import type { IssueVoucherInput } from './voucher-inputs.ts';

/**
 * Makes the code of a voucher that was granted, and mails it. A voucher is only ever granted where the buyer asked for one
 * or agreed (UPK 32(2), 43e(7)): the decision saw to that.
 */
export function issueVoucher(world: World, actor: Actor, input: IssueVoucherInput): Promise<void> {
  requirePermission(actor, 'issue vouchers');
  const { remedyId, validUntil, singleUse } = input;
  return inCase(world, actor, input, async (open) => {
    const { tx, kase, at } = open;
    const { shopId, id: caseId } = kase;
    const { zone, policy } = await shopIn(tx, shopId);
    const today = dayIn(zone, at);
    if (validUntil < today)
      throw new Refusal('invalid', 'day-gone', { fields: [{ field: 'validUntil', reason: 'day-gone' }] });
    const remedy = found(
      await tx
        .selectFrom('remedyDeliveries')
        .select(['remedy', 'state', 'amount'])
        .where('shopId', '=', shopId)
        .where('caseId', '=', caseId)
        .where('id', '=', remedyId)
        .executeTakeFirst(),
      'remedy',
    );
    refuseIf(remedy.remedy === 'voucher' ? null : 'not-a-voucher');
    const { contactEmail } = await tx
      .selectFrom('cases')
      .select('contactEmail')
      .where('shopId', '=', shopId)
      .where('id', '=', caseId)
      .executeTakeFirstOrThrow();
    refuseIf(contactEmail ? null : 'no-email');
    const value = input.value ?? remedy.amount;
    if (!value) throw new Refusal('invalid', 'required', { fields: [{ field: 'value', reason: 'required' }] });
    // Less than was decided is another decision.
    if (remedy.amount && value < remedy.amount)
      throw new Refusal('invalid', 'less-than-decided', { fields: [{ field: 'value', reason: 'less-than-decided' }] });
    const order = kase.orderId
      ? await tx
          .selectFrom('orders')
          .select('currency')
          .where('shopId', '=', shopId)
          .where('id', '=', kase.orderId)
          .executeTakeFirst()
      : undefined;
    const currency = order?.currency ?? 'PLN';
    // More than was decided is nobody's alone above the limit: it is decided anew, and a second person agrees.
    const more = value > (remedy.amount ?? 0);
    refuseIf(
      more && needsSecondPerson(policy.approvalLimit, { amount: value, currency }) ? 'second-person-approves' : null,
    );
    await finishOpen(open, { caseId, remedyId, state: 'delivered', doneOn: today }, { told: false });
    await insertVoucher(open, {
      from: { remedyId },
      value,
      currency,
      validUntil,
      singleUse,
      zone,
    });
  });
}
