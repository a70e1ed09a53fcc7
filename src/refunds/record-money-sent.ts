import { requirePermission, type Actor } from '../identity/actor.ts';
import { isOpen } from '../cases/case.ts';
import { inCase, type OpenCase } from '../cases/in-case.ts';
import { recordMoney } from '../cases/record-axes.ts';
import { dayIn } from '../kit/day.ts';
import { newId } from '../kit/id.ts';
import { Refusal, refuseIf } from '../kit/refusal.ts';
import type { World } from '../platform/world.ts';
import { grantWithdrawn } from '../cases/claims.ts';
import { acceptAttempt } from './attempt-moves.ts';
import { callOffOpen } from './call-off-refund.ts';
import { moneyStanding } from './money-standing.ts';
import type { MoneySentInput } from './refund-inputs.ts';
import { gives, requireOneGoodwill } from './one-goodwill.ts';
import { planRefundOpen } from './refund-plan.ts';
import { moneyLeft, nothingLeft } from './show-owed.ts';
import { splitPayment, type PaymentPart } from './split-payment.ts';
import { underWay } from './sql/attempts.ts';
import { requireWithinPaid } from './within-paid.ts';

/**
 * Money the shop sent by its own means, or that none is owed, with the reason. A payment may be a part: what is left of
 * the plan stays planned. More than the plan needs a kind and a ground, and price and delivery over all cases of an order
 * never exceed what was paid.
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
    if (input.sentOn > dayIn(zone, at)) throw wrongField('sentOn', 'day-to-come');
    if (await finishedByHand(open, input)) return;
    const nothing = input.method === 'nothing_owed';
    const paid = nothing ? { parts: [], planId: null } : await partsWithin(open, input);
    const id = newId(at);
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
        parts: JSON.stringify(paid.parts),
        planId: paid.planId,
        sentOn: input.sentOn,
        reference: input.reference ?? null,
        reason: input.reason ?? null,
        recordedBy: actor.id,
        acceptedAt: at,
        ...(nothing && { endedAt: at }),
        at,
      })
      .execute();
    const { sent } = await moneyStanding(tx, kase);
    const left = nothing ? 0 : await moneyLeft(open, { purpose: 'owed' });
    if (nothing) await nothingLeft(open);
    await recordMoney(open, left > 0 ? 'planned' : sent > 0 ? 'sent' : 'settled');
    open.announce({
      type: 'case.money-sent',
      data: {
        refundId: id,
        amount: input.amount,
        currency: input.currency,
        method: input.method,
        sentOn: input.sentOn,
        ...(left > 0 && { left }),
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

/** What the payment is for; refused where it is more than may go back, or more than is owed without a ground. */
async function partsWithin(
  open: OpenCase,
  { amount, currency, beyond }: MoneySentInput,
): Promise<{ parts: readonly PaymentPart[]; planId: string | null }> {
  const { tx, kase } = open;
  const plan = await planRefundOpen(open, { because: 'payment' });
  const { sentParts } = await moneyStanding(tx, kase);
  const split = plan ? splitPayment(plan.parts, sentParts, amount) : { parts: [], beyond: 0 };
  const over: PaymentPart[] = split.beyond > 0 ? [{ kind: beyond?.kind ?? 'price', amount: split.beyond }] : [];
  const parts = [...split.parts, ...over];
  await requireWithinPaid(open, { amount, currency, parts });
  if (kase.procedure === 'withdrawal') await grantWithdrawn(open, { owed: (plan?.total ?? 0) > 0 });
  if (!plan || split.beyond === 0) return { parts, planId: plan?.id ?? null };
  if (!beyond) throw wrongField('amount', 'more-than-planned');
  const added = { ...beyond, amount: split.beyond };
  if (gives({ onTop: [added] })) await requireOneGoodwill(open, 'part');
  const adjust = { onTop: [...(plan.adjusted.onTop ?? []), added] };
  const now = await planRefundOpen(open, { because: 'payment', adjust });
  return { parts, planId: now?.id ?? null };
}

const wrongField = (field: string, reason: string) => new Refusal('invalid', reason, { fields: [{ field, reason }] });
