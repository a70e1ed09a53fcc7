import { afterAll, beforeAll, expect, test } from 'vitest';

import { aShop } from '../../test/builders.ts';
import { makeTestWorld, type TestWorld } from '../../test/world.ts';
import { buyer } from '../identity/actor.ts';
import { caseHistory, verifyHistory } from './case-history.ts';
import { findCase } from './find-case.ts';
import { countCases } from './count-cases.ts';
import { listCases } from './list-cases.ts';
import { listCasesInput } from './case-list.ts';
import { statementInput } from './statement-inputs.ts';
import { submitCase } from './submit-case.ts';

let t: TestWorld;
let shop: Awaited<ReturnType<typeof aShop>>;
beforeAll(async () => {
  t = await makeTestWorld({ now: '2026-11-09T10:00:00Z' });
  shop = await aShop(t.world, { name: 'Zielona Półka' });
});
afterAll(() => t.close());

const withdrawal = (over: object = {}) =>
  statementInput.parse({
    kind: 'withdrawal',
    channelId: shop.channel.id,
    locale: 'pl',
    contact: { name: 'Łucja Żółć', email: 'Lucja@Example.com' },
    orderNumber: '100234571',
    wholeOrder: true,
    ...over,
  });

test('a withdrawal of an unknown order is taken, acknowledged and flagged', async () => {
  const submitted = await submitCase(t.world, buyer(shop.shopId), withdrawal());
  expect(submitted.number).toMatch(/^[A-Z]+-\d+$/);

  const kase = await findCase(t.world, buyer(shop.shopId, submitted.caseId), { caseId: submitted.caseId });
  expect(kase).toMatchObject({
    procedure: 'withdrawal',
    stage: 'settling',
    outcome: 'acknowledged',
    custody: 'expected',
    flags: ['order-not-found'],
  });
  expect(kase.assigneeId).toBe(shop.actor.id);
  expect(kase.clocks.find(({ rule }) => rule === 'WD-REFUND')).toMatchObject({
    deadline: '2026-11-23',
    withheld: true,
  });
  expect(kase.headline).toEqual({ code: 'withdrawal-send-back', day: '2026-11-23' });

  await t.drain();
  const [toBuyer] = t.mails.filter(({ to }) => to.address === 'Lucja@Example.com');
  expect(toBuyer!.subject).toContain('odstąpieni');
  expect(toBuyer!.text).toContain('Łucja Żółć');
  expect(toBuyer!.attachments[0]!.contentType).toBe('application/pdf');
  expect(toBuyer!.html).not.toContain('token-of-this-mail');
  expect(await caseHistory(t.world, shop.actor, submitted)).toHaveLength(2);
  expect(await verifyHistory(t.world, shop.actor, submitted)).toBeNull();
});

test('the list finds it by any name it has', async () => {
  const list = (search: string) => listCases(t.world, shop.actor, listCasesInput.parse({ search }));
  for (const search of ['zolc', 'Żółć', 'lucja@example', '#100234571', '100234'])
    expect((await list(search)).rows, search).toHaveLength(1);
  expect((await list('nikt taki')).rows).toEqual([]);
  expect(await countCases(t.world, shop.actor)).toMatchObject({ open: 1, mine: 1, all: 1, closed: 0 });
});
