import { afterAll, beforeAll, expect, test } from 'vitest';

import { aShop, aStaff } from '../../test/builders.ts';
import { makeTestWorld, type TestWorld } from '../../test/world.ts';
import { newId } from '../kit/id.ts';
import { inShop } from '../platform/shop-scope.ts';
import { system } from './actor.ts';
import { leaveDesk, notePresence, sweepPresence } from './note-presence.ts';
import { whoIsHere } from './who-is-here.ts';

let t: TestWorld;
beforeAll(async () => void (t = await makeTestWorld()));
afterAll(() => t.close());

const here = async (shopId: string) =>
  (await inShop(t.world, shopId, (tx) => whoIsHere(tx, shopId, t.world.now()))).map(
    ({ name, caseId, doing }) => `${name} ${caseId?.slice(-4) ?? '-'} ${doing}`,
  );

test('who is here: a window each, writing before looking, gone after half a minute without a beat', async () => {
  const { shopId } = await aShop(t.world);
  const anna = await aStaff(t.world, shopId, 'consultant', { name: 'Anna' });
  const marta = await aStaff(t.world, shopId, 'consultant', { name: 'Marta' });
  const [first, second, third, caseId] = [newId(), newId(), newId(), newId()];
  const on = caseId.slice(-4);

  await notePresence(t.world, anna, { clientId: first, caseId, doing: 'looking' });
  await notePresence(t.world, anna, { clientId: second, caseId, doing: 'writing' });
  await notePresence(t.world, marta, { clientId: third, caseId: null, doing: 'looking' });
  expect(await here(shopId)).toEqual([`Anna ${on} writing`, 'Marta - looking']);

  t.clock.advance({ seconds: 20 });
  await notePresence(t.world, marta, { clientId: third, caseId, doing: 'looking' });
  await leaveDesk(t.world, anna, { clientId: second });
  expect(await here(shopId)).toEqual([`Marta ${on} looking`, `Anna ${on} looking`]);

  t.clock.advance({ seconds: 11 });
  expect(await here(shopId)).toEqual([`Marta ${on} looking`]);
  await sweepPresence.run(t.world, {});
  const left = await inShop(t.world, shopId, (tx) => tx.selectFrom('presence').select('clientId').execute());
  expect(left).toEqual([{ clientId: third }]);
});

test('a shop sees nobody of another; only people are at a desk', async () => {
  const [ours, theirs] = [await aShop(t.world), await aShop(t.world)];
  await notePresence(t.world, theirs.actor, { clientId: newId(), caseId: null, doing: 'looking' });
  expect(await here(ours.shopId)).toEqual([]);
  expect(() =>
    notePresence(t.world, system(ours.shopId, 'test'), { clientId: newId(), caseId: null, doing: 'looking' }),
  ).toThrow('people-only');
});
