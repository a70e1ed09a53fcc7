/** A shop with Przelewy24 connected to the fake provider, and refunds that are due. */
import { connect } from '../src/channels/connect.ts';
import { connectInput } from '../src/channels/connection-inputs.ts';
import type { StaffActor } from '../src/identity/actor.ts';
import { enqueue } from '../src/platform/enqueue.ts';
import { makeHttp, type HttpRequest } from '../src/platform/http.ts';
import { inShop } from '../src/platform/shop-scope.ts';
import { approveRefunds } from '../src/refunds/approve-refunds.ts';
import { planRefundInput } from '../src/refunds/attempt-inputs.ts';
import { planRefund } from '../src/refunds/plan-refund.ts';
import { lookAtRefunds } from '../src/refunds/send-approved.ts';
import { attemptsOf } from '../src/refunds/sql/attempts.ts';
import { receiveGoods } from '../src/returns/receive-goods.ts';
import { goodsInput } from '../src/returns/return-inputs.ts';
import { aShop } from './builders.ts';
import { aDesk, delivered } from './case-builders.ts';
import { startFakeProvider } from './fake-provider.ts';
import { makeTestWorld } from './world.ts';

/** Two mugs for 45.00 together, a plate, delivery. */
export const TOTAL = 4500 + 2000 + 1299;

const http = makeHttp({ allowPrivate: true });

export async function aRefundDesk() {
  const provider = await startFakeProvider();
  /** Waits as long as the product does, but for a silent provider only as long as a test can. */
  const send = (request: HttpRequest) => http.send(provider.willBeSilent() ? { ...request, timeoutMs: 2000 } : request);
  const t = await makeTestWorld({ http: { send } });
  const shop = await aShop(t.world);
  const desk = aDesk(t, shop);
  const { id: connectionId } = await connect(
    t.world,
    shop.actor,
    connectInput.parse({
      connector: 'przelewy24',
      name: 'P24',
      baseUrl: provider.baseUrl,
      credentials: { merchantId: '100', posId: '100', apiKey: 'raporty', crc: 'crc-tajne' },
    }),
  );
  let n = 100;
  const attempts = (caseId: string) =>
    inShop(t.world, shop.shopId, (tx) => attemptsOf(tx, { shopId: shop.shopId, id: caseId }));
  return {
    t,
    shop,
    desk,
    provider,
    connectionId,
    attempts,
    /** A withdrawal whose goods are back: its money is due. */
    async due(payment: object = {}, said: object = {}) {
      n += 1;
      const ref = `SES-${n}`;
      provider.ledger.payments.set(ref, TOTAL);
      await desk.order({
        number: `P-${n}`,
        ...delivered('2026-10-03T10:00:00Z'),
        payment: { method: 'blik', provider: 'Przelewy24', reference: ref, ...payment },
      });
      const caseId = await desk.withdraw({ orderNumber: `P-${n}`, ...said });
      const { lines } = await desk.find(caseId);
      const back = lines.map(({ id, quantity }) => ({ caseLineId: id, received: quantity, restocked: quantity }));
      await receiveGoods(t.world, shop.actor, goodsInput.parse({ caseId, receivedOn: '2026-10-05', lines: back }));
      await t.drain();
      return { caseId, ref };
    },
    last: async (caseId: string) => (await attempts(caseId)).at(-1)!,
    approve: async (caseId: string, actor: StaffActor = shop.actor, over: object = {}) =>
      (await approveRefunds(t.world, actor, { items: [{ caseId, amount: TOTAL, currency: 'PLN', ...over }] }))[0]!,
    plan: (input: object, actor: StaffActor = shop.actor) => planRefund(t.world, actor, planRefundInput.parse(input)),
    /** Time goes by, and the sweep asks about what nobody knows yet. */
    async look(by: { minutes: number } = { minutes: 10 }) {
      t.clock.advance(by);
      await enqueue(t.world, lookAtRefunds, {});
      await t.drain();
    },
    calm() {
      provider.misbehave();
      provider.ledger.next.status = 'done';
    },
    async close() {
      await provider.close();
      await t.close();
    },
  };
}
export type RefundDesk = Awaited<ReturnType<typeof aRefundDesk>>;

export const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: { reason?: string; message: string }) => error.reason ?? error.message,
  );
