import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { expect } from 'vitest';

import { findCase } from '../../src/cases/find-case.ts';
import { readCaseToken } from '../../src/cases/case-tokens.ts';
import { system } from '../../src/identity/actor.ts';
import type { OrderDraft } from '../../src/orders/order-inputs.ts';
import { signOrderLink } from '../../src/orders/order-link.ts';
import { makeWeb } from '../../src/web.ts';
import { aShop } from '../builders.ts';
import { anOrder } from '../order-builders.ts';
import { makeTestWorld, type TestWorld } from '../world.ts';
import { Buyer, ledTo } from './buyer.ts';

export const contact = {
  name: 'Anna Żółć',
  email: 'anna@example.com',
  phone: '',
  buyer: 'person',
  company: '',
  nip: '',
};

/** A shop with its form open, four days after the orders of the tests were delivered. */
export async function makeReportWorld() {
  const t = await makeTestWorld({ now: '2026-10-12T10:00:00Z' });
  const app = await makeWeb(t.world);
  const shop = await aShop(t.world);
  const base = `/z/${shop.channel.slug}`;
  return { t, app, shop, base, at: (step: string) => `${base}/report/${step}` };
}
export type ReportWorld = Awaited<ReturnType<typeof makeReportWorld>>;

export async function closeReportWorld({ t, app }: { t: TestWorld; app: FastifyInstance }): Promise<void> {
  await app.close();
  await t.close();
}

export const delivered = { deliveredAt: '2026-10-08T12:00:00Z' };

/** Somebody who came by the link in the mail about an order. */
export async function linkedBuyer({ t, app, shop, base }: ReportWorld, over: Partial<OrderDraft> = {}) {
  const { orderId, input } = await anOrder(t.world, shop.shopId, shop.channel.id, { ...delivered, ...over });
  const expiresAt = new Date('2027-01-01T00:00:00Z');
  const link = signOrderLink(t.world, { shopId: shop.shopId, orderId, expiresAt });
  const buyer = new Buyer(app);
  expect(ledTo(await buyer.get(`${base}/o/${link}`))).toBe(base);
  return { buyer, orderId, number: input.number };
}

/** Answers page after page; each leads to the next, the last to `then`. */
export async function fillIn(
  { at }: Pick<ReportWorld, 'at'>,
  buyer: Buyer,
  answers: readonly [string, Record<string, string | string[]>][],
  then: string,
) {
  for (const [index, [step, fields]] of answers.entries()) {
    const next = answers[index + 1]?.[0] ?? then;
    expect((await buyer.get(at(step))).statusCode, step).toBe(200);
    expect(ledTo(await buyer.post(at(step), fields)), step).toBe(at(next));
  }
}

/** The case a sent form led to, read as the shop reads it. */
export async function caseOf({ t, shop }: Pick<ReportWorld, 't' | 'shop'>, answer: LightMyRequestResponse) {
  const token = /^\/c\/([\w.-]+)\/done$/.exec(ledTo(answer))![1]!;
  const { caseId } = await readCaseToken(t.world, token);
  return findCase(t.world, system(shop.shopId, 'test'), { caseId });
}
