import type { OpenCase } from '../cases/in-case.ts';
import { newId } from '../kit/id.ts';
import { Refusal, refuseIf } from '../kit/refusal.ts';
import { amountDue } from './amount-due.ts';
import type { Attempt, Consent, Purpose } from './attempt.ts';
import { showMoney } from './attempt-moves.ts';
import { readPaidFacts } from './paid-facts.ts';
import { requireOneGoodwill } from './one-goodwill.ts';
import { proposedRoad, refusalOfMethod } from './payment-road.ts';
import type { payableMethods } from './attempt-inputs.ts';
import { refusalOfOwing, refusalOfPaying } from './refusal-of-paying.ts';
import { splitPayment } from './split-payment.ts';
import { findAttempt, underWay } from './sql/attempts.ts';
import type { VoucherChoice } from './voucher-choice.ts';
import { requireWithinPaid } from './within-paid.ts';

export interface Wish {
  readonly purpose: Purpose;
  /** Left out: the way Zwrotka proposes. */
  readonly method?: (typeof payableMethods)[number] | undefined;
  /** Left out: all that is owed and not yet paid. */
  readonly amount?: number | undefined;
  readonly currency?: string | undefined;
  readonly reason?: string | undefined;
  readonly consent?: Consent | undefined;
}

/**
 * Writes an attempt down, with the key under which whoever moves the money will be asked. Nothing is asked yet. Refuses
 * a second one for the same money, another way than the buyer paid without their consent, and more than is owed.
 */
export async function planAttemptOpen(open: OpenCase, wish: Wish): Promise<Attempt> {
  const { tx, kase, at, actor } = open;
  refuseIf(refusalOfPaying(kase));
  if (wish.purpose === 'goodwill') await requireOneGoodwill(open, 'own');
  refuseIf((await underWay(tx, kase, wish.purpose)) ? 'money-under-way' : null);
  const { amount, currency, parts, planId } = await sumOf(open, wish);

  const facts = await readPaidFacts(tx, kase);
  const road = wish.method ? { method: wish.method } : proposedRoad(facts);
  if ('problem' in road) throw fieldRefusal('method', road.problem);
  const problem = refusalOfMethod(road.method, facts, wish.consent ?? null);
  if (problem) throw fieldRefusal('method', problem);
  await requireWithinPaid(open, { amount, currency, parts });

  const consent = wish.consent ?? (road.method === 'voucher' ? consentOf(facts.choice) : null);
  const original = road.method === 'original';
  const id = newId(at);
  await tx
    .insertInto('refundAttempts')
    .values({
      shopId: kase.shopId,
      id,
      caseId: kase.id,
      state: 'planned',
      purpose: wish.purpose,
      method: road.method,
      amount,
      currency,
      parts: JSON.stringify(parts),
      planId,
      key: newId(at).replaceAll('-', ''),
      connectionId: original ? facts.connectionId : null,
      paymentRef: original ? facts.reference : null,
      consent: consent ? JSON.stringify(consent) : null,
      firstBy: actor.kind === 'staff' ? actor.id : null,
      reason: wish.reason ?? null,
      recordedBy: actor.id ?? actor.kind,
      at,
    })
    .execute();
  if (wish.purpose === 'goodwill') await giveUpEarlier(open, id);
  await showMoney(open, { id, purpose: wish.purpose }, 'planned');
  open.announce({
    type: 'case.refund-planned',
    data: { refundId: id, amount, currency, method: road.method, purpose: wish.purpose },
  });
  return (await findAttempt(tx, kase.shopId, id))!;
}

/** A present made again: the one that failed needs nobody's help any more. */
const giveUpEarlier = ({ tx, kase, at }: OpenCase, id: string) =>
  tx
    .updateTable('refundAttempts')
    .set({ givenUpAt: at })
    .where('shopId', '=', kase.shopId)
    .where('caseId', '=', kase.id)
    .where('purpose', '=', 'goodwill')
    .where('state', '=', 'failed')
    .where('givenUpAt', 'is', null)
    .where('id', '<>', id)
    .execute();

async function sumOf({ tx, kase }: OpenCase, { purpose, amount, currency }: Wish) {
  if (purpose === 'goodwill') {
    const asked = amount ?? 0;
    return {
      amount: asked,
      currency: currency ?? (await currencyOf(tx, kase)),
      parts: [{ kind: 'goodwill' as const, amount: asked }],
      planId: null,
    };
  }
  refuseIf(refusalOfOwing(kase, purpose));
  const due = await amountDue(tx, kase);
  if (!due) {
    if (amount === undefined) throw fieldRefusal('amount', 'sum-unknown');
    return { amount, currency: currency ?? (await currencyOf(tx, kase)), parts: [], planId: null };
  }
  refuseIf(due.amount === 0 ? 'nothing-owed' : null);
  if (currency && currency !== due.currency) throw fieldRefusal('currency', 'other-currency');
  if (amount !== undefined && amount > due.amount) throw fieldRefusal('amount', 'more-than-owed');
  if (amount === undefined || amount === due.amount) return due;
  return { ...due, amount, parts: splitPayment(due.parts, [], amount).parts };
}

const consentOf = (choice: VoucherChoice | null): Consent | null =>
  choice && { on: choice.chosenOn, how: 'form', choiceId: choice.id };

async function currencyOf(tx: OpenCase['tx'], { shopId, orderId }: OpenCase['kase']): Promise<string> {
  if (!orderId) return 'PLN';
  const order = tx.selectFrom('orders').select('currency').where('shopId', '=', shopId).where('id', '=', orderId);
  return (await order.executeTakeFirst())?.currency ?? 'PLN';
}

const fieldRefusal = (field: string, reason: string) => new Refusal('invalid', reason, { fields: [{ field, reason }] });
