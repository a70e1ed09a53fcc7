import type { OpenCase } from '../cases/in-case.ts';
import type { Day } from '../kit/day.ts';
import { newId } from '../kit/id.ts';
import type { ClaimKind, ClaimReason } from './claim.ts';
import { placeOfCase } from './place-of-case.ts';

export interface NewClaim {
  readonly kind: ClaimKind;
  readonly because: ClaimReason;
  readonly against?: string | null | undefined;
  readonly reference?: string | null | undefined;
  readonly currency?: string | undefined;
  readonly amount?: number | null | undefined;
  readonly deadline?: Day | null | undefined;
  readonly answerBy?: Day | null | undefined;
  readonly protocolOn?: Day | null | undefined;
  readonly note?: string | null | undefined;
}

/** A claim of this kind on an open case; null when there is one already. What is not said is read off the case. */
export async function keepClaim(open: OpenCase, claim: NewClaim): Promise<string | null> {
  const { tx, kase, at, actor } = open;
  const { today } = await placeOfCase(tx, kase, at);
  const id = newId(at);
  const known = claim.kind === 'carrier' ? await knownOfCarrier(open) : { against: null, deadline: null };
  const made = await tx
    .insertInto('claims')
    .values({
      shopId: kase.shopId,
      id,
      caseId: kase.id,
      kind: claim.kind,
      because: claim.because,
      state: 'to_claim',
      against: claim.against ?? known.against,
      reference: claim.reference ?? null,
      ...(await worthOf(open, claim)),
      deadline: claim.deadline ?? known.deadline,
      answerBy: claim.answerBy ?? null,
      protocolOn: claim.protocolOn ?? null,
      note: claim.note ?? null,
      openedBy: actor.id ?? actor.kind,
      openedOn: today,
      at,
    })
    .onConflict((conflict) => conflict.columns(['shopId', 'caseId', 'kind']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!made) return null;
  open.announce({ type: 'case.claim-opened', data: { claimId: id, kind: claim.kind, because: claim.because } });
  return id;
}

/** Who carried the parcel, and the last day to tell them of hidden damage (Prawo przewozowe 74(3)). */
async function knownOfCarrier({ tx, kase }: OpenCase) {
  const trace = await tx
    .selectFrom('traces')
    .select('carrier')
    .where('shopId', '=', kase.shopId)
    .where('caseId', '=', kase.id)
    .orderBy('openedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  const parcel = kase.orderId
    ? await tx
        .selectFrom('shipments')
        .select('carrier')
        .where('shopId', '=', kase.shopId)
        .where('orderId', '=', kase.orderId)
        .where('carrier', 'is not', null)
        .orderBy('shippedAt', (of) => of.desc().nullsLast())
        .orderBy('id', 'desc')
        .limit(1)
        .executeTakeFirst()
    : undefined;
  const clock = await tx
    .selectFrom('clocks')
    .select('deadline')
    .where('shopId', '=', kase.shopId)
    .where('caseId', '=', kase.id)
    .where('rule', '=', 'CARRIER-HIDDEN-7')
    .executeTakeFirst();
  return { against: trace?.carrier ?? parcel?.carrier ?? null, deadline: clock?.deadline ?? null };
}

/** What was paid for the goods of the case: what a carrier owes. Of a supplier or a marketplace nobody knows it here. */
async function worthOf({ tx, kase }: OpenCase, { kind, amount, currency: said }: NewClaim) {
  const order = kase.orderId
    ? await tx
        .selectFrom('orders')
        .select('currency')
        .where('shopId', '=', kase.shopId)
        .where('id', '=', kase.orderId)
        .executeTakeFirst()
    : undefined;
  const paidIn = order?.currency ?? 'PLN';
  const currency = said ?? paidIn;
  // What was paid in another currency is no sum of this one.
  if (amount !== undefined || kind !== 'carrier' || currency !== paidIn) return { currency, amount: amount ?? null };
  const lines = await tx
    .selectFrom('caseLines as c')
    .innerJoin('orderLines as l', (join) => join.onRef('l.shopId', '=', 'c.shopId').onRef('l.id', '=', 'c.orderLineId'))
    .select(['c.quantity', 'l.quantity as sold', 'l.paidTotal'])
    .where('c.shopId', '=', kase.shopId)
    .where('c.caseId', '=', kase.id)
    .execute();
  const worth = lines.reduce(
    (sum, { quantity, sold, paidTotal }) => sum + Math.round((paidTotal * quantity) / sold),
    0,
  );
  return { currency, amount: worth > 0 ? worth : null };
}
