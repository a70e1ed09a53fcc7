import { requireBuyerOf, type Actor } from '../identity/actor.ts';
import { channelTermsIn } from '../channels/find-promises.ts';
import { readVoucherChoice } from '../refunds/read-voucher-choice.ts';
import { shownRefund } from '../refunds/shown-refund.ts';
import { shopPolicy } from '../identity/shop.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { standingCounts } from '../returns/standing-counts.ts';
import { readChoiceTold } from './choice-told.ts';

/** What was decided, what came back, what went out, what was paid: everything from the decision to the end. */
export async function findSettlement(world: World, actor: Actor, { caseId }: { caseId: string }) {
  requireBuyerOf(actor, caseId, 'read cases');
  const { shopId } = actor;
  return inShop(world, shopId, async (tx) => {
    const kase = await tx
      .selectFrom('cases')
      .select(['shopId', 'id', 'orderId', 'procedure', 'capacity', 'channelId', 'outcome', 'stage'])
      .where('shopId', '=', shopId)
      .where('id', '=', caseId)
      .executeTakeFirst();
    const order = kase?.orderId
      ? await tx
          .selectFrom('orders')
          .select('currency')
          .where('shopId', '=', shopId)
          .where('id', '=', kase.orderId)
          .executeTakeFirst()
      : undefined;
    const decisions = await tx
      .selectFrom('decisions as d')
      .leftJoin('staff as s', (join) =>
        join
          .onRef('s.shopId', '=', 'd.shopId')
          .on((eb) => eb(eb.cast<string>('s.id', 'text'), '=', eb.ref('d.decidedBy'))),
      )
      .leftJoin('staff as a', (join) =>
        join
          .onRef('a.shopId', '=', 'd.shopId')
          .on((eb) => eb(eb.cast<string>('a.id', 'text'), '=', eb.ref('d.approvedBy'))),
      )
      .select([
        'd.id',
        'd.outcome',
        'd.elsewhere',
        'd.answeredOn',
        'd.body as text',
        's.name as decidedBy',
        'd.at',
        'd.supersedes',
        'd.adr',
        'd.rootCause',
        'd.returnPayer',
        'd.conditions',
        'd.proposalId',
        'a.name as approvedBy',
      ])
      .where('d.shopId', '=', shopId)
      .where('d.caseId', '=', caseId)
      .orderBy('d.at')
      .orderBy('d.id')
      .execute();
    const lines = decisions.length
      ? await tx
          .selectFrom('decisionLines as l')
          .innerJoin('caseLines as c', (join) =>
            join.onRef('c.shopId', '=', 'l.shopId').onRef('c.id', '=', 'l.caseLineId'),
          )
          .select([
            'l.decisionId',
            'l.caseLineId',
            'c.name',
            'l.outcome',
            'l.quantity',
            'l.remedy',
            'l.amount',
            'l.ground',
            'l.legalBasis',
            'l.detail',
          ])
          .where('l.shopId', '=', shopId)
          .where(
            'l.decisionId',
            'in',
            decisions.map(({ id }) => id),
          )
          .orderBy('l.position')
          .execute()
      : [];
    const proofs = await tx
      .selectFrom('proofsOfSending')
      .select(['id', 'carrier', 'number', 'fileId', 'sentOn', 'at'])
      .where('shopId', '=', shopId)
      .where('caseId', '=', caseId)
      .orderBy('at')
      .orderBy('id')
      .execute();
    const receipts = await standingCounts(tx, { shopId, id: caseId })
      .select(['r.id', 'r.receivedOn', 'r.condition', 'r.at'])
      .orderBy('r.at')
      .orderBy('r.id')
      .execute();
    const refunds = await tx
      .selectFrom('refundAttempts')
      .select(['id', 'state', 'method', 'amount', 'currency', 'sentOn', 'reference', 'reason', 'at'])
      .where('shopId', '=', shopId)
      .where('caseId', '=', caseId)
      .orderBy('at')
      .orderBy('id')
      .execute();
    const remedies = await tx
      .selectFrom('remedyDeliveries as r')
      .leftJoin('caseLines as c', (join) => join.onRef('c.shopId', '=', 'r.shopId').onRef('c.id', '=', 'r.caseLineId'))
      .leftJoin('orderGifts as g', (join) => join.onRef('g.shopId', '=', 'r.shopId').onRef('g.id', '=', 'r.id'))
      .leftJoin('orders as o', (join) => join.onRef('o.shopId', '=', 'g.shopId').onRef('o.id', '=', 'g.orderId'))
      .select([
        'g.state as gift',
        'o.id as giftOrderId',
        'o.number as giftOrderNumber',
        'r.id',
        'r.remedy',
        'r.quantity',
        'r.detail',
        'c.name',
        'r.state',
        'r.carrier',
        'r.number',
        'r.doneOn',
        'r.inRepairOn',
        'r.repairedOn',
        'r.shippedOn',
        'r.deliveredOn',
        'r.tracked',
        'r.at',
      ])
      .where('r.shopId', '=', shopId)
      .where('r.caseId', '=', caseId)
      .where('r.givenUpAt', 'is', null)
      .orderBy('r.at')
      .orderBy('r.id')
      .execute();
    const choiceTold = await readChoiceTold(tx, shopId, caseId);
    const voucherChoice = await readVoucherChoice(tx, { shopId, id: caseId });
    const refund = kase ? await shownRefund(tx, kase) : null;
    const { policy } = await tx.selectFrom('shops').select('policy').where('id', '=', shopId).executeTakeFirstOrThrow();
    const terms = kase && (await channelTermsIn(tx, shopId, kase.channelId));
    const superseded = new Set(decisions.map(({ supersedes }) => supersedes));
    return {
      currency: order?.currency ?? 'PLN',
      approvalLimit: shopPolicy.parse(policy).approvalLimit,
      promisedDays: terms?.remedies.days ?? null,
      decisions: decisions.map(({ supersedes: _supersedes, ...decision }) => ({
        ...decision,
        superseded: superseded.has(decision.id),
        lines: lines.filter(({ decisionId }) => decisionId === decision.id),
      })),
      proofs,
      receipts,
      refund,
      refunds,
      remedies: remedies.map(({ gift, giftOrderId, giftOrderNumber, ...remedy }) => ({
        ...remedy,
        along:
          gift && (giftOrderId || gift === 'waiting') ? { orderId: giftOrderId, orderNumber: giftOrderNumber } : null,
      })),
      choiceTold,
      voucherChoice,
    };
  });
}
export type Settlement = Awaited<ReturnType<typeof findSettlement>>;
