/** Who gets a new case, on real rows: the choice itself is tested in rota/choose-assignee.test.ts. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { aChannel, aShop, aStaff } from '../../test/builders.ts';
import { aDesk } from '../../test/case-builders.ts';
import { makeTestWorld, type TestWorld } from '../../test/world.ts';
import type { StaffActor } from '../identity/actor.ts';
import { newId } from '../kit/id.ts';
import { inShop } from '../platform/shop-scope.ts';
import { ruleInput } from '../rota/rota-inputs.ts';
import { archiveRule, arrangeRules, changeRule, createRule } from '../rota/rules.ts';
import { setCapacity } from '../rota/set-capacity.ts';
import { assignCase } from './assign-case.ts';
import { caseHistory } from './case-history.ts';
import { tagCase } from './tag-case.ts';
import { tryRules } from './try-rules.ts';
import type { z } from 'zod';

let t: TestWorld;
let shop: Awaited<ReturnType<typeof aShop>>;
let desk: ReturnType<typeof aDesk>;
let anna: StaffActor;
let marta: StaffActor;

beforeAll(async () => {
  t = await makeTestWorld();
});
afterAll(() => t.close());
beforeEach(async () => {
  shop = await aShop(t.world);
  desk = aDesk(t, shop);
  anna = await aStaff(t.world, shop.shopId, 'consultant', { name: 'Anna' });
  marta = await aStaff(t.world, shop.shopId, 'consultant', { name: 'Marta' });
});

const rule = (over: Partial<z.input<typeof ruleInput>>) =>
  createRule(t.world, shop.actor, ruleInput.parse({ conditions: {}, staffIds: [anna.id], ...over }));
const who = async (caseId: string) => (await desk.find(caseId)).assignee?.name;
const why = async (caseId: string) =>
  (await caseHistory(t.world, shop.actor, { caseId })).filter(({ type }) => type === 'case.assigned').at(-1)!.data;
const aTag = async () => {
  const id = newId();
  await inShop(t.world, shop.shopId, (tx) =>
    tx
      .insertInto('tags')
      .values({ shopId: shop.shopId, id, name: `VIP ${id.slice(-6)}`, createdAt: t.world.now() })
      .execute(),
  );
  return id;
};

test.each<[string, () => Promise<z.input<typeof ruleInput>['conditions']>, boolean]>([
  ['its channel', async () => ({ channelIds: [shop.channel.id] }), true],
  ['another channel', async () => ({ channelIds: [(await aChannel(t.world, shop.shopId)).id] }), false],
  ['its procedure', async () => ({ procedures: ['complaint'] }), true],
  ['another procedure', async () => ({ procedures: ['withdrawal'] }), false],
  ['its language', async () => ({ locales: ['pl'] }), true],
  ['another language', async () => ({ locales: ['en'] }), false],
  ['a value below that of the goods', async () => ({ minValue: 4500 }), true],
  ['a value above it', async () => ({ minValue: 4501 }), false],
])('a rule about %s', async (_, conditions, holds) => {
  await rule({ conditions: await conditions() });
  const { orderId, line } = await desk.order();
  const caseId = await desk.complain({ orderId, lines: [{ orderLineId: line('mug').id, quantity: 2 }] });
  expect(await who(caseId)).toBe(holds ? 'Anna' : 'Ola Właścicielka');
});

test('the reason is in the history, with the rule', async () => {
  const { id } = await rule({ staffIds: [anna.id, marta.id], way: 'least-open' });
  await setCapacity(t.world, shop.actor, { staffId: anna.id, most: 10, paused: false });
  await setCapacity(t.world, shop.actor, { staffId: marta.id, most: 10, paused: false });
  const first = await desk.complain();
  expect(await why(first)).toEqual({
    assigneeId: anna.id,
    because: 'rule',
    ruleId: id,
    way: 'least-open',
    open: 0,
    most: 10,
    present: false,
  });
  expect(await who(await desk.complain())).toBe('Marta');
});

test('whoever is at the desk comes before whoever has less', async () => {
  await rule({ staffIds: [anna.id, marta.id], way: 'least-open' });
  await desk.complain();
  await inShop(t.world, shop.shopId, (tx) =>
    tx
      .insertInto('presence')
      .values({
        shopId: shop.shopId,
        staffId: anna.id,
        clientId: newId(),
        caseId: null,
        doing: 'looking',
        seenAt: t.world.now(),
      })
      .execute(),
  );
  expect(await who(await desk.complain())).toBe('Anna');
  t.clock.advance({ minutes: 5 }); // the window is gone
  expect(await who(await desk.complain())).toBe('Marta');
});

test('in turn everybody gets as many', async () => {
  await rule({ staffIds: [anna.id, marta.id], way: 'in-turn' });
  const got: (string | undefined)[] = [];
  for (let n = 0; n < 10; n++) got.push(await who(await desk.complain()));
  expect(got.filter((name) => name === 'Anna').length).toBe(5);
  expect(new Set(got)).toEqual(new Set(['Anna', 'Marta']));
});

test('the first rule decides, as they are arranged; one out of use decides nothing', async () => {
  const one = await rule({});
  const two = await rule({ staffIds: [marta.id] });
  expect(await who(await desk.complain())).toBe('Anna');
  await arrangeRules(t.world, shop.actor, { ruleIds: [two.id, one.id] });
  expect(await who(await desk.complain())).toBe('Marta');
  await changeRule(t.world, shop.actor, {
    ruleId: two.id,
    conditions: {},
    staffIds: [marta.id],
    way: 'in-turn',
    enabled: false,
  });
  expect(await who(await desk.complain())).toBe('Anna');
  await archiveRule(t.world, shop.actor, { ruleId: one.id });
  expect(await who(await desk.complain())).toBe('Ola Właścicielka');
});

test('a rule about a tag decides when the tag is put on, unless a person has chosen', async () => {
  const tagId = await aTag();
  await rule({ conditions: { tagIds: [tagId] }, staffIds: [marta.id] });
  const [free, chosen] = [await desk.complain(), await desk.complain()];
  await assignCase(t.world, shop.actor, { caseId: chosen, staffId: anna.id });
  for (const caseId of [free, chosen]) await tagCase(t.world, shop.actor, { caseId, add: [tagId] });
  await t.drain();
  expect([await who(free), await who(chosen)]).toEqual(['Marta', 'Anna']);
});

test('trying a rule shows who would have got the last cases, and changes nothing', async () => {
  await rule({ conditions: { procedures: ['withdrawal'] } });
  await desk.complain();
  t.clock.advance({ minutes: 1 }); // which came first is told by their times
  await desk.withdraw();
  t.clock.advance({ minutes: 1 });
  await desk.complain();
  const tried = {
    conditions: { procedures: ['complaint' as const] },
    staffIds: [anna.id, marta.id],
    way: 'in-turn' as const,
  };
  const { holds, items } = await tryRules(t.world, shop.actor, tried);
  const name = (id: string | null) => [anna, marta].find((each) => each.id === id)?.name;
  expect([holds, items.map(({ wouldGet }) => name(wouldGet))]).toEqual([2, ['Marta', 'Anna', 'Anna']]);
  expect(await who(await desk.complain())).toBe('Ola Właścicielka');
});
