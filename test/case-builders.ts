import { findCase, type CaseDetail } from '../src/cases/find-case.ts';
import { statementInput } from '../src/cases/statement-inputs.ts';
import { submitCase } from '../src/cases/submit-case.ts';
import type { ReceivedElsewhere } from '../src/cases/statement-inputs.ts';
import { decide } from '../src/decisions/decide.ts';
import { decideInput, type DecideInput } from '../src/decisions/decision-inputs.ts';
import { buyer, type StaffActor } from '../src/identity/actor.ts';
import type { OutgoingMail } from '../src/platform/mail.ts';
import { inShop } from '../src/platform/shop-scope.ts';
import type { World } from '../src/platform/world.ts';
import { aShop } from './builders.ts';
import type { OrderDraft } from '../src/orders/order-inputs.ts';
import { anOrder } from './order-builders.ts';
import type { TestWorld } from './world.ts';
import type { z } from 'zod';

type Shop = Awaited<ReturnType<typeof aShop>>;
type Said = Partial<z.input<typeof statementInput>>;

export const elena = { name: 'Anna Żółć', email: 'anna@example.com' };

/** Monday morning in a shop of its own: whatever was under way is done, and no mail has been sent yet. */
export async function aMonday(t: TestWorld): Promise<Desk> {
  await t.drain();
  t.clock.now = new Date('2026-11-09T10:00:00Z');
  t.mails.length = 0;
  return aDesk(t, await aShop(t.world, { name: 'Zielona Półka' }));
}

/** Everything a test does with one shop's cases, without naming the world and the shop each time. */
export function aDesk(t: TestWorld, shop: Shop, actor: StaffActor = shop.actor) {
  const { world } = t;
  const { shopId } = shop;
  const submit = async (said: Said, elsewhere?: ReceivedElsewhere) => {
    const statement = { channelId: shop.channel.id, locale: 'pl', contact: elena, kind: 'report', ...said } as const;
    const { caseId } = await submitCase(world, buyer(shopId), statementInput.parse(statement), { elsewhere });
    return caseId;
  };
  const order = async (over: Partial<OrderDraft> = {}) => {
    const { orderId } = await anOrder(world, shopId, shop.channel.id, over);
    const lines = await orderLines(world, shopId, orderId);
    return { orderId, lines, line: (name: string) => lines.find((each) => each.externalId === name)! };
  };
  const find = (caseId: string): Promise<CaseDetail> => findCase(world, actor, { caseId });
  return {
    t,
    shop,
    actor,
    submit,
    order,
    find,
    withdraw: (said: Said = {}) => submit({ kind: 'withdrawal', wholeOrder: true, ...said }),
    complain: (said: Said = {}) =>
      submit({ issue: 'defective', demand: 'refund', description: 'Pękł uchwyt.', ...said }),
    clock: async (caseId: string, rule: string) => (await find(caseId)).clocks.find((clock) => clock.rule === rule),
    /** The same answer to every line. */
    decideAll: async (caseId: string, answer: Answer, over: Partial<DecideInput> = {}) =>
      decide(
        world,
        actor,
        decideInput.parse({ caseId, lines: answers(await find(caseId), answer), text: 'Tak.', ...over }),
      ),
    linesOf: async (caseId: string, answer: Answer) => answers(await find(caseId), answer),
    mailsTo: (address: string) => t.mails.filter(({ to }) => to.address === address),
  };
}
export type Desk = ReturnType<typeof aDesk>;

type Answer = { outcome: 'accepted' | 'rejected'; remedy?: string; amount?: number; ground?: string };

/** Something else than the buyer asked for is granted as agreed with them, unless a test names its ground. */
const answers = (kase: CaseDetail, answer: Answer) =>
  kase.lines.map(({ id, quantity }) => ({
    caseLineId: id,
    quantity,
    remedy: 'none',
    ...(answer.outcome === 'accepted' && (answer.remedy ?? 'none') !== kase.demand && { ground: 'agreed-with-buyer' }),
    ...answer,
  })) as DecideInput['lines'];

export const orderLines = (world: World, shopId: string, orderId: string) =>
  inShop(world, shopId, (tx) =>
    tx
      .selectFrom('orderLines')
      .select(['id', 'externalId', 'quantity', 'claimed', 'grantedMoney', 'grantedGoods'])
      .where('shopId', '=', shopId)
      .where('orderId', '=', orderId)
      .orderBy('position')
      .execute(),
  );

export const subjects = (mails: readonly OutgoingMail[]) => mails.map(({ subject }) => subject);

export const delivered = (at: string) => ({ deliveredAt: at, deliveredSource: 'carrier' as const });
