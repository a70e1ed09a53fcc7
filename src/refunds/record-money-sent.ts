import { requirePermission, type Actor } from '../identity/actor.ts';
import { grantWithdrawn } from '../cases/claims.ts';
import { meetClocks } from '../cases/clock-acts.ts';
import { isOpen } from '../cases/case.ts';
import { inCase, type OpenCase } from '../cases/in-case.ts';
import { recordMoney } from '../cases/record-axes.ts';
import { dayIn } from '../kit/day.ts';
import { newId } from '../kit/id.ts';
import { Refusal, refuseIf } from '../kit/refusal.ts';
import type { World } from '../platform/world.ts';
import type { MoneySentInput } from './refund-inputs.ts';

/** Clocks that wait for money. */
const REFUND_CLOCKS = ['WD-REFUND', 'NC-REFUND-WITHDRAWAL', 'NC-REFUND-REDUCTION'];
/** Acts nobody waits for once the money went back instead. */
const UNDONE_WITH_MONEY = ['DELIVERY-30', 'GUAR-PERFORM'];

/**
 * Money the shop sent by its own means, or that none is owed, with the reason. Over all cases of an order
 * no more goes back than was paid.
 */
export function recordMoneySent(world: World, actor: Actor, input: MoneySentInput): Promise<void> {
  requirePermission(actor, 'record money');
  return inCase(world, actor, input, async (open) => {
    const { tx, kase, at } = open;
    refuseIf(!isOpen(kase) ? 'wrong-stage' : kase.money === 'in_doubt' ? 'money-in-doubt' : null);
    const { zone } = await tx
      .selectFrom('shops')
      .select('zone')
      .where('id', '=', kase.shopId)
      .executeTakeFirstOrThrow();
    if (input.sentOn > dayIn(zone, at))
      throw new Refusal('invalid', 'day-to-come', { fields: [{ field: 'sentOn', reason: 'day-to-come' }] });
    await requireWithinPaid(open, input);

    const id = newId(at);
    const nothing = input.method === 'nothing_owed';
    await tx
      .insertInto('refundAttempts')
      .values({
        shopId: kase.shopId,
        id,
        caseId: kase.id,
        state: nothing ? 'settled' : 'sent',
        method: input.method,
        amount: input.amount,
        currency: input.currency,
        sentOn: input.sentOn,
        reference: input.reference ?? null,
        reason: input.reason ?? null,
        recordedBy: actor.id,
        at,
      })
      .execute();
    await recordMoney(open, nothing ? 'settled' : 'sent');
    if (!nothing && kase.procedure === 'withdrawal') await grantWithdrawn(open);
    await meetClocks(open, kase.remedy === null ? [...REFUND_CLOCKS, ...UNDONE_WITH_MONEY] : REFUND_CLOCKS);
    open.announce({
      type: 'case.money-sent',
      data: {
        refundId: id,
        amount: input.amount,
        currency: input.currency,
        method: input.method,
        sentOn: input.sentOn,
      },
    });
  });
}

/** Price and delivery that go back over all cases of an order never exceed what was paid for it. */
async function requireWithinPaid({ tx, kase }: OpenCase, input: MoneySentInput): Promise<void> {
  if (!kase.orderId || input.amount === 0) return;
  const order = await tx
    .selectFrom('orders')
    .select(['totalPaid', 'currency', 'channelRefunds'])
    .where('shopId', '=', kase.shopId)
    .where('id', '=', kase.orderId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const field = (name: string, reason: string) => new Refusal('invalid', reason, { fields: [{ field: name, reason }] });
  if (order.currency !== input.currency) throw field('currency', 'other-currency');
  const { sent } = await tx
    .selectFrom('refundAttempts as r')
    .innerJoin('cases as k', (join) => join.onRef('k.shopId', '=', 'r.shopId').onRef('k.id', '=', 'r.caseId'))
    .select((eb) => eb.fn.coalesce(eb.fn.sum<string>('r.amount'), eb.val('0')).as('sent'))
    .where('r.shopId', '=', kase.shopId)
    .where('k.orderId', '=', kase.orderId)
    .where('r.state', '<>', 'failed')
    .executeTakeFirstOrThrow();
  // What the channel sent back by itself is back, too.
  const byChannel = (order.channelRefunds as { amount: number }[]).reduce((sum, { amount }) => sum + amount, 0);
  if (Number(sent) + byChannel + input.amount > order.totalPaid) throw field('amount', 'more-than-paid');
}
