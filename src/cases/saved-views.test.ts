import { afterAll, beforeAll, expect, test } from 'vitest';

import { aShop, aStaff } from '../../test/builders.ts';
import { makeTestWorld, type TestWorld } from '../../test/world.ts';
import { buyer, type StaffActor } from '../identity/actor.ts';
import { caseFilters } from './case-list.ts';
import {
  arrangeViews,
  changeView,
  countSavedViews,
  listSavedViews,
  removeView,
  restoreView,
  saveView,
} from './saved-views.ts';
import { statementInput } from './statement-inputs.ts';
import { submitCase } from './submit-case.ts';

let t: TestWorld;
let shop: Awaited<ReturnType<typeof aShop>>;
let stranger: StaffActor;
let ania: StaffActor;
let bartek: StaffActor;
let viewer: StaffActor;
beforeAll(async () => {
  t = await makeTestWorld();
  shop = await aShop(t.world);
  stranger = (await aShop(t.world, { name: 'Obcy' })).actor;
  ania = await aStaff(t.world, shop.shopId, 'consultant', { name: 'Ania' });
  bartek = await aStaff(t.world, shop.shopId, 'consultant', { name: 'Bartek' });
  viewer = await aStaff(t.world, shop.shopId, 'viewer', { name: 'Wiktor' });
});
afterAll(() => t.close());

const view = (name: string, shared: boolean, filters: object = { view: 'returns', assigneeId: ['me'] }) => ({
  name,
  shared,
  filters: caseFilters.parse(filters),
});
const namesFor = async (actor: StaffActor) => (await listSavedViews(t.world, actor)).map(({ name }) => name);

test("one's own views are one's own; shared ones are the shop's and nobody else's", async () => {
  const own = await saveView(t.world, ania, view('Moje pilne', false));
  const shared = await saveView(t.world, ania, view('Zwroty zespołu', true));
  expect(await namesFor(ania)).toEqual(['Zwroty zespołu', 'Moje pilne']);
  expect(await namesFor(bartek)).toEqual(['Zwroty zespołu']);
  expect(await namesFor(stranger)).toEqual([]);

  const rename = (actor: StaffActor, viewId: string) => changeView(t.world, actor, { ...view('Cudzy', true), viewId });
  await expect(rename(bartek, own.id)).rejects.toMatchObject({ kind: 'missing', reason: 'view' });
  await expect(rename(bartek, shared.id)).rejects.toMatchObject({ kind: 'forbidden', reason: 'not-your-view' });
  await expect(rename(stranger, shared.id)).rejects.toMatchObject({ kind: 'missing' });
  await expect(arrangeViews(t.world, bartek, { viewIds: [own.id] })).rejects.toMatchObject({ kind: 'missing' });
  await expect(removeView(t.world, stranger, { viewId: own.id })).rejects.toMatchObject({ kind: 'missing' });
  // whoever leads may mend what is the shop's
  expect(await rename(shop.actor, shared.id)).toMatchObject({ name: 'Cudzy' });
  expect((await listSavedViews(t.world, bartek))[0]).toMatchObject({ name: 'Cudzy', mayChange: false });
});

test('who only looks keeps views, but shares none', async () => {
  const share = async () => saveView(t.world, viewer, view('Dla wszystkich', true));
  await expect(share()).rejects.toMatchObject({ kind: 'forbidden' });
  await saveView(t.world, viewer, view('Do wglądu', false));
  expect(await namesFor(viewer)).toContain('Do wglądu');
});

test('what was removed can be brought back, where it was', async () => {
  const [one, two] = [
    await saveView(t.world, bartek, view('Jeden', false)),
    await saveView(t.world, bartek, view('Dwa', false)),
  ];
  await arrangeViews(t.world, bartek, { viewIds: [two.id, one.id] });
  expect((await namesFor(bartek)).slice(-2)).toEqual(['Dwa', 'Jeden']);
  await removeView(t.world, bartek, { viewId: two.id });
  expect(await namesFor(bartek)).not.toContain('Dwa');
  await restoreView(t.world, bartek, { viewId: two.id });
  expect((await namesFor(bartek)).slice(-2)).toEqual(['Dwa', 'Jeden']);
});

test('it holds what its filters hold, "me" being whoever looks', async () => {
  const submitted = await submitCase(
    t.world,
    buyer(shop.shopId),
    statementInput.parse({
      kind: 'withdrawal',
      channelId: shop.channel.id,
      locale: 'pl',
      contact: { name: 'Ewa', email: 'ewa@example.com' },
    }),
  );
  expect(submitted.number).toBeTruthy();
  const { id } = await saveView(t.world, shop.actor, view('Moje zwroty', true));
  const count = async (actor: StaffActor) => (await countSavedViews(t.world, actor)).find((each) => each.id === id);
  expect(await count(shop.actor)).toEqual({ id, count: 1, more: false }); // the owner is the channel's consultant
  expect(await count(ania)).toEqual({ id, count: 0, more: false });
});
