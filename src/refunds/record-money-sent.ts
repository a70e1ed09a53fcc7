import { requirePermission, type Actor } from '../identity/actor.ts';
import { isOpen } from '../cases/case.ts';
import { inCase, type OpenCase } from '../cases/in-case.ts';
import { recordMoney } from '../cases/record-axes.ts';
import { dayIn } from '../kit/day.ts';
import { newId } from '../kit/id.ts';
import { Refusal, refuseIf } from '../kit/refusal.ts';
import type { World } from '../platform/world.ts';
import { acceptAttempt, moneyLeft } from './attempt-moves.ts';
import { callOffOpen } from './call-off-refund.ts';
import type { MoneySentInput } from './refund-inputs.ts';
import { underWay } from './sql/attempts.ts';
import { requireWithinPaid } from './within-paid.ts';

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
    if (await finishedByHand(open, input)) return;
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
        acceptedAt: at,
        ...(nothing && { endedAt: at }),
        at,
      })
      .execute();
    await recordMoney(open, nothing ? 'settled' : 'sent');
    await moneyLeft(open, { purpose: 'owed' }, { grants: !nothing });
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

/**
 * A refund that was planned is paid by hand: approved for this very way, it is the one that was sent; only planned, it
 * makes way. One that is with a provider or in doubt stays: the same money would leave twice.
 */
async function finishedByHand(open: OpenCase, input: MoneySentInput): Promise<boolean> {
  const waiting = await underWay(open.tx, open.kase, 'owed');
  if (!waiting) return false;
  const { state, connectionId, method, amount, currency } = waiting;
  const isIt = method === input.method && amount === input.amount && currency === input.currency;
  if (state === 'approved' && !connectionId && isIt) {
    await acceptAttempt(open, waiting, { on: input.sentOn, reference: input.reference ?? null });
    return true;
  }
  refuseIf(state === 'planned' ? null : 'money-under-way');
  await callOffOpen(open, waiting);
  return false;
}
