/** The same refund by hand, by `zwrotka refunds` and by the product: orders, cases, decisions and adjustments as people make them. */
import { readdirSync, readFileSync } from 'node:fs';

import { afterAll, beforeAll, expect, it } from 'vitest';

import { aMonday, delivered, type Desk } from '../../test/case-builders.ts';
import { makeTestWorld, type TestWorld } from '../../test/world.ts';
import { buyer } from '../identity/actor.ts';
import { inShop } from '../platform/shop-scope.ts';
import { giveProof } from '../returns/give-proof.ts';
import { adjustRefund } from './adjust-refund.ts';
import { adjustRefundInput } from './adjusted.ts';
import { currentPlan } from './current-plan.ts';
import type { PaidOrder, OwedCase } from './refund-facts.ts';
import type { RefundPart } from './refund-parts.ts';
import { checkRefundVectors } from './vectors.ts';
import { readVector } from './vectors/read-vector.ts';
import { refundSums } from './refund-sums.ts';
import { vectorSchema, type Vector } from './vectors/vector.ts';

let t: TestWorld;
let desk: Desk;
beforeAll(async () => {
  t = await makeTestWorld();
});
afterAll(() => t.close());

const folder = new URL('./worked/', import.meta.url);
const worked = readdirSync(folder).flatMap(
  (file) => (JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as { vectors: { name: string }[] }).vectors,
);

it.each([
  'D01', // a discount that does not divide
  'D20', // on a line and on the order, pieces
  'D18', // a coupon above goods and delivery
  'L27', // express, a withdrawal and then a complaint
  'L28',
  'Q06', // more pieces than were bought
  'S07', // reduced, then withdrawn
  'S23', // delivery in three steps
  'S24', // a replaced piece is kept
  'T21', // the channel gave some back
  'V13', // lost value and a label
  'X01', // euro
])('%s', async (id) => {
  const raw = worked.find(({ name }) => name.startsWith(`${id} `));
  expect(checkRefundVectors([raw]).lines).toEqual([`ok ${raw!.name}`]);
  const vector = vectorSchema.parse(raw);
  const { order, cases, policy } = readVector(vector);
  expect(await played(vector, order, cases)).toEqual(
    Object.fromEntries([...refundSums(order, cases, policy)].map(([name, { parts }]) => [name, parts.map(said)])),
  );
});

/** Every case in its turn, from the buyer's statement to the plan in force. */
async function played(vector: Vector, order: PaidOrder, cases: readonly OwedCase[]) {
  desk = await aMonday(t);
  const { orderId, line, lines } = await take(vector, order);
  const { shopId } = desk.shop;
  const nameOf = new Map(lines.map(({ id, externalId }) => [id, externalId]));
  const found: [string, unknown][] = [];
  for (const kase of cases.toSorted((a, b) => (a.at < b.at ? -1 : 1))) {
    t.clock.advance({ minutes: 5 });
    const claims = vector.cases.find(({ id }) => id === kase.id)!.lines;
    const named = claims === 'all' ? order.lines.map(({ id }) => ({ line: id, quantity: undefined })) : claims;
    const claimed = named.map((claim) => ({
      orderLineId: line(claim.line).id,
      quantity: claim.quantity ?? line(claim.line).quantity,
    }));
    const said = { orderId, lines: claimed };
    const caseId =
      kase.procedure === 'withdrawal'
        ? await desk.withdraw({ ...said, wholeOrder: claims === 'all' })
        : await desk.complain(said);
    if (kase.procedure === 'withdrawal') await giveProof(t.world, buyer(shopId, caseId), { caseId, number: '6200 1' });
    else {
      const decision = vector.decisions.findLast((one) => one.case === kase.id)!;
      const remedy = decision.lines?.[0]?.remedy ?? decision.remedy ?? 'refund';
      const amount = kase.grants[0]?.amount;
      await desk.decideAll(caseId, { outcome: 'accepted', remedy, ...(amount !== undefined && { amount }) });
    }
    await t.drain();
    const { delivery, valueLoss, returnCost, onTop } = kase;
    const { buyerPaid, shopPaid } = returnCost ?? {};
    if (delivery ?? valueLoss ?? returnCost ?? onTop)
      await adjustRefund(
        t.world,
        desk.actor,
        adjustRefundInput.parse({
          caseId,
          delivery,
          valueLoss: valueLoss?.map((loss) => ({ ...loss, line: loss.line && line(loss.line).id })),
          returnCost: returnCost && { buyerPaid, shopPaid },
          onTop,
        }),
      );
    const plan = await inShop(t.world, shopId, (tx) => currentPlan(tx, { shopId, id: caseId }));
    found.push([kase.id, (plan?.parts ?? []).map((part) => sayPart(part, nameOf))]);
  }
  return Object.fromEntries(found);
}

/** What the shop's system would tell of the order: its lines, and beside them a discount nobody put on a line. */
async function take({ order: written }: Vector, order: PaidOrder) {
  const own = readVector(vectorSchema.parse({ order: { ...written, discount: 0 } })).order;
  const off = own.totalPaid - order.totalPaid;
  return desk.order({
    ...delivered('2026-11-05T12:00:00Z'),
    currency: order.currency,
    lines: own.lines.map(({ id, quantity, paid }) => ({ externalId: id, name: id, quantity, paidTotal: paid })),
    delivery: {
      method: 'courier',
      name: 'Kurier',
      paid: own.delivery.paid,
      ...(own.delivery.cheapest !== null && { cheapestOrdinary: own.delivery.cheapest }),
    },
    otherFees: [
      ...(own.fees ? [{ name: 'wrapping', amount: own.fees }] : []),
      ...(off ? [{ name: 'coupon', amount: -off }] : []),
    ],
    refunds: order.sentByChannel.map(({ amount, lines }, i) => ({
      externalId: `refund-${i}`,
      amount,
      lines: lines.map(({ line, ...rest }) => ({ externalId: line, ...rest })),
    })),
    totalPaid: order.totalPaid,
  });
}

const said = (part: RefundPart) => sayPart(part, new Map());
const sayPart = ({ kind, amount, line, quantity, reason, rule }: RefundPart, names: ReadonlyMap<string, string>) => ({
  kind,
  amount,
  ...(line && { line: names.get(line) ?? line }),
  ...(quantity !== undefined && { quantity }),
  reason,
  rule,
});
