import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { aShop } from '../../test/builders.ts';
import { aDesk, type Desk } from '../../test/case-builders.ts';
import { makeTestWorld, type TestWorld } from '../../test/world.ts';
import { addCaseToken } from '../cases/case-tokens.ts';
import { inShop } from '../platform/shop-scope.ts';
import { findSettlement } from '../decisions/find-settlement.ts';
import { issueVoucher } from '../vouchers/issue-voucher.ts';
import { makeWeb } from '../web.ts';

let t: TestWorld;
let app: FastifyInstance;
let desk: Desk;
beforeAll(async () => {
  t = await makeTestWorld({ now: '2026-11-09T10:00:00Z' });
  app = await makeWeb(t.world);
  desk = aDesk(t, await aShop(t.world, { name: 'Zielona Półka' }));
});
afterAll(async () => {
  await app.close();
  await t.close();
});

test('a voucher is told of as a code by mail, not as money on its way back', async () => {
  const { shopId } = desk.shop;
  const caseId = await desk.complain({ lines: [{ name: 'Kubek', quantity: 1 }] });
  await desk.decideAll(caseId, { outcome: 'accepted', remedy: 'voucher', amount: 5000 });
  await t.drain();
  const token = await inShop(t.world, shopId, (tx) => addCaseToken(tx, shopId, caseId, t.world.now()));
  const page = async () => (await app.inject({ url: `/c/${token}`, headers: { 'accept-language': 'pl' } })).body;
  expect(await page()).toContain('Kod wyślemy mailem.');
  expect(await page()).not.toContain('aria-label="Pieniądze"');

  const [remedy] = (await findSettlement(t.world, desk.actor, { caseId })).remedies;
  await issueVoucher(t.world, desk.actor, { caseId, remedyId: remedy!.id, validUntil: '2027-01-31', singleUse: false });
  await t.drain();
  expect(await page()).toContain('id="vouchers"');
  expect(await page()).not.toContain('Kod wyślemy mailem.');
  expect(await page()).not.toContain('aria-label="Pieniądze"');
});
