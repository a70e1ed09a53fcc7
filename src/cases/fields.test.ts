import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { aShop, aStaff } from '../../test/builders.ts';
import { aDesk } from '../../test/case-builders.ts';
import { makeTestWorld, type TestWorld } from '../../test/world.ts';
import { newId } from '../kit/id.ts';
import { inShop } from '../platform/shop-scope.ts';
import { caseFields, setField } from './case-fields.ts';
import { caseHistory, verifyHistory } from './case-history.ts';
import { archiveField, createField, listFields, updateField } from './custom-fields.ts';
import { fieldInput } from './field-inputs.ts';
import { isShown, missingFor, plainValue, problemOfValue, type FieldRule } from './field-rules.ts';
import { moveCase } from './move-case.ts';

const rule = (over: Partial<FieldRule> = {}): FieldRule => ({
  id: 'f',
  kind: 'text',
  choices: [],
  procedures: [],
  issues: [],
  channelIds: [],
  showWhen: null,
  neededFor: 'nothing',
  ...over,
});
const kase = { procedure: 'complaint', issue: 'defective', channelId: 'c' } as const;

describe('where a field has a place', () => {
  test.each([
    ['named nowhere: everywhere', {}, {}, true],
    ['on this road', { procedures: ['complaint', 'guarantee'] }, {}, true],
    ['on another', { procedures: ['withdrawal'] }, {}, false],
    ['for this issue on this road', { procedures: ['complaint'], issues: ['defective'] }, {}, true],
    ['for another issue', { issues: ['late'] }, {}, false],
    ['of another channel', { channelIds: ['d'] }, {}, false],
    ['while another has the value', { showWhen: { fieldId: 'g', value: 'yes' } }, { g: 'yes' }, true],
    ['while another has another value', { showWhen: { fieldId: 'g', value: 'yes' } }, { g: 'no' }, false],
    ['while another is empty', { showWhen: { fieldId: 'g', value: 'yes' } }, {}, false],
  ])('%s', (_, over, values, shown) => expect(isShown(rule(over), kase, values)).toBe(shown));

  test('what is needed for a decision is needed for closing, too; what is not shown is not', () => {
    const fields = [
      rule({ id: 'a', neededFor: 'decision' }),
      rule({ id: 'b', neededFor: 'closing' }),
      rule({ id: 'c', neededFor: 'decision', procedures: ['withdrawal'] }),
    ];
    const missing = (act: 'decision' | 'closing', values = {}) =>
      missingFor(act, fields, kase, values).map(({ id }) => id);
    expect(missing('decision')).toEqual(['a']);
    expect(missing('closing')).toEqual(['a', 'b']);
    expect(missing('closing', { a: 'x', b: 'y' })).toEqual([]);
  });

  test.each([
    ['number', '12,5', null],
    ['number', '1 200', null],
    ['number', 'dużo', 'not-a-number'],
    ['date', '2026-10-05', null],
    ['date', '2026-02-30', 'not-a-day'],
    ['yes_no', 'yes', null],
    ['yes_no', 'tak', 'not-yes-or-no'],
    ['choice', 'a', null],
    ['choice', 'z', 'not-a-choice'],
    ['text', 'x'.repeat(2001), 'too-long'],
  ] as const)('%s %s', (kind, text, problem) => {
    const field = { kind, choices: [{ code: 'a', pl: 'A', en: 'A' }] };
    expect(problemOfValue(field, plainValue(kind, text))).toBe(problem);
  });
});

describe('the fields of a shop', () => {
  let all: TestWorld;
  beforeAll(async () => {
    all = await makeTestWorld();
  });
  afterAll(() => all.close());
  const desk = async () => aDesk(all, await aShop(all.world));
  const serial = (over: object = {}) =>
    fieldInput.parse({ kind: 'text', namePl: 'Numer seryjny', nameEn: 'Serial number', ...over });

  test('say what staff write, and the history knows only that it changed', async () => {
    const d = await desk();
    const { id } = await createField(all.world, d.actor, serial());
    const caseId = await d.complain();
    await setField(all.world, d.actor, { caseId, fieldId: id, value: ' SN-1 Kowalskiego ' });
    const { version } = await d.find(caseId);
    await setField(all.world, d.actor, { caseId, fieldId: id, value: 'SN-1 Kowalskiego' });
    expect((await d.find(caseId)).version).toBe(version);
    expect(await caseFields(all.world, d.actor, { caseId })).toMatchObject([{ id, value: 'SN-1 Kowalskiego' }]);
    const events = await inShop(all.world, d.shop.shopId, (tx) =>
      tx.selectFrom('events').select(['data', 'digest']).where('type', '=', 'case.field-set').execute(),
    );
    expect(events).toEqual([{ data: { fieldId: id }, digest: expect.any(Buffer) }]);
    expect(await verifyHistory(all.world, d.actor, { caseId })).toBeNull();
    await setField(all.world, d.actor, { caseId, fieldId: id, value: null });
    expect(await caseFields(all.world, d.actor, { caseId })).toMatchObject([{ value: null }]);
    expect((await caseHistory(all.world, d.actor, { caseId })).at(-1)?.data).toEqual({ fieldId: id, emptied: true });
  });

  test('are never asked at intake, and hold up a decision and a closing of staff', async () => {
    const d = await desk();
    const needed = await createField(all.world, d.actor, serial({ neededFor: 'decision', procedures: ['complaint'] }));
    const last = await createField(all.world, d.actor, serial({ namePl: 'Wynik', neededFor: 'closing' }));
    const caseId = await d.complain();
    const decide = () => d.decideAll(caseId, { outcome: 'accepted', remedy: 'none' });
    await expect(decide()).rejects.toMatchObject({
      reason: 'field-needed',
      fields: [{ field: `fields.${needed.id}`, reason: 'required' }],
    });
    await setField(all.world, d.actor, { caseId, fieldId: needed.id, value: 'SN' });
    await decide();
    const close = () => moveCase(all.world, d.actor, { caseId, move: 'close' });
    await expect(close()).rejects.toMatchObject({ reason: 'field-needed', fields: [{ field: `fields.${last.id}` }] });
    await archiveField(all.world, d.actor, { fieldId: last.id });
    await close();
  });

  test('keep their kind, depend on another of the same shop, and are changed by who leads', async () => {
    const [d, other] = [await desk(), await desk()];
    const field = await createField(all.world, d.actor, serial());
    const theirs = await createField(all.world, other.actor, serial());
    const change = (over: object) => updateField(all.world, d.actor, { ...serial(over), fieldId: field.id });
    await expect(change({ kind: 'number' })).rejects.toMatchObject({ reason: 'kind-stays' });
    await expect(change({ showWhen: { fieldId: field.id, value: 'a' } })).rejects.toMatchObject({
      reason: 'shows-itself',
    });
    for (const fieldId of [theirs.id, newId()])
      await expect(change({ showWhen: { fieldId, value: 'a' } })).rejects.toMatchObject({ kind: 'missing' });
    await change({ namePl: 'Seria' });
    expect(await listFields(all.world, d.actor)).toMatchObject([{ namePl: 'Seria' }]);
    const kasia = await aStaff(all.world, d.shop.shopId);
    expect(() => createField(all.world, kasia, serial())).toThrow(expect.objectContaining({ kind: 'forbidden' }));
    expect(fieldInput.safeParse({ ...serial(), kind: 'choice' }).error?.issues[0]?.message).toBe('two-at-least');
  });
});
