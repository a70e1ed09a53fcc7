import { decisionInForce } from '../cases/decision-in-force.ts';
import { isAboutRealMoney } from '../cases/real-money.ts';
import { z } from 'zod';

import { dayIn } from '../kit/day.ts';
import { newId } from '../kit/id.ts';
import { readHappening } from '../messages/happening.ts';
import { onEvent, type OnEvent } from '../messages/jobs.ts';
import type { Tx } from '../platform/db.ts';
import type { Job } from '../platform/jobs.ts';
import { inShop } from '../platform/shop-scope.ts';
import { currentPlan } from '../refunds/current-plan.ts';
import { correctionLines, type CorrectionLine, type SoldLine } from './correction-lines.ts';
import { linesOfPayment } from './correction.ts';

/**
 * Money went back, or a thing was exchanged: the books wait for a correction. One row each, however often the event
 * is told. Money that corrects no sale (no order, interest, goodwill) leaves none.
 */
export const openCorrection: Job<OnEvent> = {
  name: 'accounting.open-correction',
  payload: onEvent,
  run: (world, { shopId, caseId, eventId }) =>
    inShop(world, shopId, async (tx) => {
      const { type, data } = await readHappening(tx, shopId, eventId);
      const at = world.now();
      const kase = { shopId, id: caseId };
      const found =
        type === 'case.remedy-done'
          ? await exchanged(tx, kase, String(data['remedyId']))
          : await refunded(tx, kase, String(data['refundId']));
      if (!found || found.lines.length === 0) return;
      const total = found.lines.reduce((sum, { gross }) => sum + gross, 0);
      if (total <= 0) return;
      await tx
        .insertInto('corrections')
        .values({
          shopId,
          id: newId(at),
          caseId,
          state: 'open',
          at,
          ...found,
          total,
          lines: JSON.stringify(found.lines),
        })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    }),
};

export const correctionEvents = ['case.money-sent', 'case.remedy-done'] as const;

interface Kase {
  readonly shopId: string;
  readonly id: string;
}

async function refunded(tx: Tx, kase: Kase, refundId: string) {
  const { shopId } = kase;
  const sale = await saleOf(tx, kase);
  const refund = await tx
    .selectFrom('refundAttempts')
    .select(['amount', 'currency', 'sentOn', 'method', 'purpose', 'at'])
    .where('shopId', '=', shopId)
    .where('id', '=', refundId)
    .executeTakeFirst();
  if (!sale || !refund || refund.amount === 0 || refund.purpose === 'goodwill') return null;
  const plan = await currentPlan(tx, kase);
  const whole = plan
    ? correctionLines(plan.parts, sale.lines, await reducedLines(tx, kase))
    : { lines: [unknownLine(await standingOf(tx, kase))], beside: 0 };
  const { lines } = linesOfPayment(whole.lines, await correctedBefore(tx, kase, refundId), refund.amount);
  return {
    kind: 'refund' as const,
    refundId,
    currency: refund.currency,
    moneyOn: refund.sentOn ?? dayIn(sale.zone, refund.at),
    invoice: sale.invoice,
    lines,
  };
}

/** A sum nobody worked out by lines: the accountant sees it whole and divides it. */
const unknownLine = (gross: number): CorrectionLine => ({
  what: 'goods',
  name: null,
  sku: null,
  quantity: null,
  gross,
  rate: null,
  tax: null,
});

/** All that was paid and did not come back: nobody worked out what is owed. */
async function standingOf(tx: Tx, { shopId, id }: Kase): Promise<number> {
  const { sum } = await tx
    .selectFrom('refundAttempts')
    .select((eb) => eb.fn.coalesce(eb.fn.sum<string>('amount'), eb.val('0')).as('sum'))
    .where('shopId', '=', shopId)
    .where('caseId', '=', id)
    .where('purpose', '=', 'owed')
    .where('acceptedAt', 'is not', null)
    .where('state', '<>', 'failed')
    .executeTakeFirstOrThrow();
  return Number(sum);
}

async function correctedBefore(tx: Tx, { shopId, id }: Kase, refundId: string): Promise<number> {
  const { sum } = await tx
    .selectFrom('corrections')
    .select((eb) => eb.fn.coalesce(eb.fn.sum<string>('total'), eb.val('0')).as('sum'))
    .where('shopId', '=', shopId)
    .where('caseId', '=', id)
    .where('kind', '=', 'refund')
    .where('refundId', '<>', refundId)
    .executeTakeFirstOrThrow();
  return Number(sum);
}

/** What was exchanged is corrected at its price, and sold anew as what went out. */
async function exchanged(tx: Tx, kase: Kase, deliveryId: string) {
  const { shopId } = kase;
  const delivery = await tx
    .selectFrom('remedyDeliveries as d')
    .innerJoin('caseLines as c', (join) => join.onRef('c.shopId', '=', 'd.shopId').onRef('c.id', '=', 'd.caseLineId'))
    .innerJoin('orderLines as l', (join) => join.onRef('l.shopId', '=', 'c.shopId').onRef('l.id', '=', 'c.orderLineId'))
    .select(['d.remedy', 'd.quantity', 'd.doneOn', 'd.at', 'l.id as lineId', 'l.quantity as sold', 'l.paidTotal'])
    .where('d.shopId', '=', shopId)
    .where('d.id', '=', deliveryId)
    .executeTakeFirst();
  if (delivery?.remedy !== 'exchange') return null;
  const sale = await saleOf(tx, kase);
  if (!sale) return null;
  const gross = Math.round((delivery.paidTotal * delivery.quantity) / Math.max(delivery.sold, delivery.quantity));
  const part = { kind: 'price', amount: gross, line: delivery.lineId, quantity: delivery.quantity };
  return {
    kind: 'exchange' as const,
    deliveryId,
    currency: sale.currency,
    moneyOn: delivery.doneOn ?? dayIn(sale.zone, delivery.at),
    invoice: sale.invoice,
    lines: correctionLines([part], sale.lines, new Set()).lines,
  };
}

const invoiceOf = z.object({ number: z.string() });

async function saleOf(tx: Tx, { shopId, id }: Kase) {
  const order = await tx
    .selectFrom('cases as k')
    .innerJoin('orders as o', (join) => join.onRef('o.shopId', '=', 'k.shopId').onRef('o.id', '=', 'k.orderId'))
    .innerJoin('shops as s', 's.id', 'k.shopId')
    .select(['o.id', 'o.currency', 'o.invoice', 's.zone'])
    .where('k.shopId', '=', shopId)
    .where('k.id', '=', id)
    .where(isAboutRealMoney('k'))
    .executeTakeFirst();
  if (!order) return null;
  const lines: SoldLine[] = await tx
    .selectFrom('orderLines')
    .select(['id', 'name', 'sku', 'taxRate'])
    .where('shopId', '=', shopId)
    .where('orderId', '=', order.id)
    .orderBy('position')
    .execute();
  const invoice = invoiceOf.safeParse(order.invoice);
  return {
    currency: order.currency,
    zone: order.zone,
    invoice: invoice.success ? invoice.data.number : null,
    lines,
  };
}

/** Lines the buyer keeps for less, by the decision that stands; of one of which pieces went back as well, the pieces are told. */
async function reducedLines(tx: Tx, kase: Kase): Promise<ReadonlySet<string>> {
  const decision = await decisionInForce(tx, kase);
  if (!decision) return new Set();
  const lines = await tx
    .selectFrom('decisionLines as l')
    .innerJoin('caseLines as c', (join) => join.onRef('c.shopId', '=', 'l.shopId').onRef('c.id', '=', 'l.caseLineId'))
    .innerJoin('cases as k', (join) => join.onRef('k.shopId', '=', 'c.shopId').onRef('k.id', '=', 'c.caseId'))
    .select(['c.orderLineId', 'l.remedy'])
    .where('l.shopId', '=', kase.shopId)
    .where('l.decisionId', '=', decision.id)
    .where('l.outcome', '=', 'accepted')
    .where('k.procedure', '<>', 'withdrawal') // withdrawn after all, everything goes back
    .execute();
  const of = (remedy: string) => lines.flatMap((line) => (line.remedy === remedy ? (line.orderLineId ?? []) : []));
  const back = of('refund');
  return new Set(of('price_reduction').filter((line) => !back.includes(line)));
}
