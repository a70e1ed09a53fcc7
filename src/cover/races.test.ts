/** Hand-overs that run late, twice, or while the absence they serve is taken back: no case stays with a stranger. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { aChristmasShop } from '../../test/christmas-shop.ts';
import { makeTestWorld, type TestWorld } from '../../test/world.ts';
import { inShop } from '../platform/shop-scope.ts';
import { findAbsence } from '../rota/find-absences.ts';
import { callOffAbsence } from './book-absence.ts';
import { handOverCases } from './hand-over-cases.ts';
import { serveAbsence } from './sweep-absences.ts';

let t: TestWorld;
let s: Awaited<ReturnType<typeof aChristmasShop>>;
beforeAll(async () => {
  t = await makeTestWorld();
});
afterAll(() => t.close());
beforeEach(async () => {
  s = await aChristmasShop(t);
});

const read = (id: string) => inShop(t.world, s.shop.shopId, (tx) => findAbsence(tx, s.shop.shopId, id));

test('an absence called off while its hand-over is under way gives nothing away any more', async () => {
  await s.cases(3);
  const { id } = await s.book();
  await s.on('2026-12-22');
  const asReadBefore = await read(id);
  await callOffAbsence(t.world, s.shop.actor, { absenceId: id });
  await t.drain();
  await handOverCases(t.world, s.shop.shopId, asReadBefore); // it had read that Anna is away
  expect(await s.loads()).toEqual({ Anna: 3 });
});

test('an absence that ended while its hand-over was under way gives nothing away any more', async () => {
  await s.cases(3);
  const { id } = await s.book();
  await s.on('2026-12-22');
  const asReadBefore = await read(id);
  await s.on('2027-01-03');
  await handOverCases(t.world, s.shop.shopId, asReadBefore);
  expect(await s.loads()).toEqual({ Anna: 3 });
});

test('called off and handed over at the same instant, ten times: everything is back in the end', async () => {
  for (let round = 0; round < 10; round++) {
    s = await aChristmasShop(t);
    await s.cases(6);
    const { id } = await s.book();
    t.clock.now = new Date('2026-12-22T09:00:00Z');
    const { shopId } = s.shop;
    const serve = () => serveAbsence(t.world, shopId, id);
    await Promise.all([
      serve(),
      serve(),
      callOffAbsence(t.world, s.shop.actor, { absenceId: id }).then(() => Promise.all([serve(), serve()])),
    ]);
    await t.drain();
    await s.on('2026-12-22T09:01:00Z');
    expect(await s.loads()).toEqual({ Anna: 6 });
  }
});

test('the same hand-over twice at once changes hands once', async () => {
  const [first] = await s.cases(4);
  const { id } = await s.book();
  t.clock.now = new Date('2026-12-22T09:00:00Z');
  await Promise.all([1, 2, 3].map(() => serveAbsence(t.world, s.shop.shopId, id)));
  expect(await s.loads()).toEqual({ Marta: 4 });
  expect(await s.assignments(first!)).toHaveLength(2); // the channel's consultant, then the substitute
});

test('an absence that ends as that of the substitute begins brings everything home, whichever is served first', async () => {
  for (const first of ['anna', 'marta'] as const) {
    s = await aChristmasShop(t);
    await s.cases(3);
    const ids = {
      anna: (await s.book({ lastDay: '2026-12-27' })).id,
      marta: (
        await s.book({ staffId: s.marta.id, firstDay: '2026-12-28', lastDay: '2026-12-30', substituteId: s.tomasz.id })
      ).id,
    };
    await s.on('2026-12-22');
    expect(await s.loads()).toEqual({ Marta: 3 });
    t.clock.now = new Date('2026-12-28T09:00:00Z');
    await serveAbsence(t.world, s.shop.shopId, ids[first]);
    await serveAbsence(t.world, s.shop.shopId, ids[first === 'anna' ? 'marta' : 'anna']);
    await t.drain();
    expect(await s.loads()).toEqual({ Anna: 3 });
  }
});
