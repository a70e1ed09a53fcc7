import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { aShop, aStaff } from '../../test/builders.ts';
import { aDesk } from '../../test/case-builders.ts';
import { makeTestWorld, type TestWorld } from '../../test/world.ts';
import { buyer } from '../identity/actor.ts';
import { writeToShop } from '../messages/write-to-shop.ts';
import { caseHistory } from './case-history.ts';
import { closeSafety, dismissSafety, findSafety, openSafety, recordSafetyStep } from './safety-matter.ts';
import { safetyRegister } from './safety-register.ts';
import { harmsIn, refusalOfSafety } from './safety.ts';

describe('words of harm', () => {
  test.each([
    ['Czajnik poparzył mi rękę.', ['burn']],
    ['PORAŻENIE PRĄDEM przy włączaniu', ['shock']],
    ['Bateria wybuchła i był pożar', ['fire', 'explosion']],
    ['Dziecko zadławiło się guzikiem', ['choking']],
    ['Ostra krawędź zraniła mnie w palec, krwawi', ['injury']],
    ['It gave me an electric shock and burned my hand', ['burn', 'shock']],
    ['Pękł uchwyt, proszę o zwrot.', []],
    ['Zamówiłem krem, przyszedł szampon.', []],
    ['Prąd w gniazdku działa, lampa nie', []],
  ])('%s', (text, harms) => expect(harmsIn(text)).toEqual(harms));
});

test('a matter is settled once, and closed only with what is needed', () => {
  const done = { on: '2026-10-05', by: 'x' };
  const steps = { described: done, identified: done, 'maker-told': done };
  expect(refusalOfSafety('step', null)).toBe('no-safety-matter');
  expect(refusalOfSafety('close', { state: 'open', steps: {} })).toBe('step-missing');
  expect(refusalOfSafety('close', { state: 'open', steps })).toBeNull();
  expect(refusalOfSafety('close', { state: 'closed', steps })).toBe('safety-settled');
  expect(refusalOfSafety('step', { state: 'proposed', steps })).toBe('safety-settled');
  expect(refusalOfSafety('open', { state: 'dismissed', steps })).toBeNull();
});

describe('a safety matter', () => {
  let all: TestWorld;
  beforeAll(async () => {
    all = await makeTestWorld();
  });
  afterAll(() => all.close());

  test('is proposed by the words of the buyer, once, and the owner and managers are told at once', async () => {
    const d = aDesk(all, await aShop(all.world));
    const manager = await aStaff(all.world, d.shop.shopId, 'manager');
    const kasia = await aStaff(all.world, d.shop.shopId);
    const caseId = await d.complain({ description: 'Czajnik poparzył mnie parą.' });
    await all.drain();
    await writeToShop(all.world, buyer(d.shop.shopId, caseId), { caseId, body: 'Byłam w szpitalu.', fileIds: [] });
    await all.drain();
    expect(await findSafety(all.world, d.actor, { caseId })).toMatchObject({ state: 'proposed', because: 'words' });
    expect((await d.find(caseId)).flags).toContain('safety');
    const raised = (await caseHistory(all.world, d.actor, { caseId })).filter(
      ({ type }) => type === 'case.safety-raised',
    );
    expect(raised.map(({ data }) => data)).toEqual([{ harms: ['burn'] }]);
    const alarms = (address: string) => d.mailsTo(address).filter(({ subject }) => subject.includes('Bezpieczeństwo'));
    expect(alarms(d.shop.ownerEmail)).toHaveLength(1);
    const { email } = await all.world.db.pools.owner
      .query<{ email: string }>('select email from staff where id = $1', [manager.id])
      .then(({ rows }) => rows[0]!);
    expect(alarms(email)).toHaveLength(1);
    expect(all.mails.filter(({ to }) => to.address.startsWith(kasia.id.slice(-12)))).toEqual([]);
  });

  test('is marked by staff, its steps are kept with their days, and it is closed with what is needed', async () => {
    const d = aDesk(all, await aShop(all.world));
    const caseId = await d.complain();
    await openSafety(all.world, d.actor, { caseId });
    const step = (name: 'described' | 'identified' | 'maker-told', on: string | null) =>
      recordSafetyStep(all.world, d.actor, { caseId, step: name, on: on as '2026-10-05' | null });
    await expect(step('described', '2026-10-06')).rejects.toMatchObject({ reason: 'day-to-come' });
    await step('described', '2026-10-05');
    await step('identified', '2026-10-05');
    await expect(closeSafety(all.world, d.actor, { caseId })).rejects.toMatchObject({ reason: 'step-missing' });
    await step('maker-told', '2026-10-04');
    await step('identified', null);
    await expect(closeSafety(all.world, d.actor, { caseId })).rejects.toMatchObject({ reason: 'step-missing' });
    await step('identified', '2026-10-05');
    await closeSafety(all.world, d.actor, { caseId });
    expect((await d.find(caseId)).flags).not.toContain('safety');
    expect(await safetyRegister(all.world, d.actor, {})).toMatchObject({
      items: [{ caseId, state: 'closed', steps: { 'maker-told': { on: '2026-10-04', by: d.actor.id } } }],
      next: null,
    });
  });

  test('dismissed it leaves the register and may be opened again; a viewer may do nothing', async () => {
    const d = aDesk(all, await aShop(all.world));
    const caseId = await d.complain();
    await expect(dismissSafety(all.world, d.actor, { caseId })).rejects.toMatchObject({ reason: 'no-safety-matter' });
    await openSafety(all.world, d.actor, { caseId });
    await dismissSafety(all.world, d.actor, { caseId });
    expect(await safetyRegister(all.world, d.actor, {})).toMatchObject({ items: [] });
    await openSafety(all.world, d.actor, { caseId });
    expect(await findSafety(all.world, d.actor, { caseId })).toMatchObject({ state: 'open', endedAt: null });
    const viewer = await aStaff(all.world, d.shop.shopId, 'viewer');
    expect(() => openSafety(all.world, viewer, { caseId })).toThrow(expect.objectContaining({ kind: 'forbidden' }));
  });
});
