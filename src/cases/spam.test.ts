import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { aShop, aStaff } from '../../test/builders.ts';
import { aDesk, subjects } from '../../test/case-builders.ts';
import { makeTestWorld, type TestWorld } from '../../test/world.ts';
import { reply } from '../messages/reply.ts';
import { markSpam, unmarkSpam } from './spam-case.ts';
import { refusalOfSpam } from './spam.ts';
import { sweepClocks } from './sweep-clocks.ts';

describe('what may be taken for spam', () => {
  const kase = { stage: 'submitted', spamAt: null, outcome: 'none', money: null } as const;
  test.each([
    ['a complaint', {}, {}, null],
    ['a withdrawal', {}, { withdrawal: true }, 'withdrawal-needs-second-look'],
    ['a withdrawal, looked at twice', {}, { withdrawal: true, secondLook: true }, null],
    ['what was decided', { outcome: 'accepted' }, {}, 'already-decided'],
    ['what was paid', { money: 'sent' }, { secondLook: true }, 'already-decided'],
    ['what is over', { stage: 'closed' }, {}, 'wrong-stage'],
    ['what is spam already', { spamAt: new Date() }, {}, 'already-spam'],
  ] as const)('%s', (_, over, asked, refusal) => {
    expect(refusalOfSpam({ ...kase, ...over }, { withdrawal: false, secondLook: false, ...asked })).toBe(refusal);
  });
});

describe('a case taken for spam', () => {
  let all: TestWorld;
  beforeAll(async () => {
    all = await makeTestWorld();
  });
  afterAll(() => all.close());
  const desk = async () => aDesk(all, await aShop(all.world));
  const spam = { because: 'advertising', secondLook: false } as const;

  test('keeps its clocks, and silence about a real complaint has the effect the law gives it', async () => {
    const d = await desk();
    const caseId = await d.complain();
    const clocks = (await d.find(caseId)).clocks;
    await markSpam(all.world, d.actor, { caseId, ...spam });
    expect((await d.find(caseId)).clocks).toEqual(clocks);
    all.clock.advance({ days: 20 });
    await sweepClocks.run(all.world, {});
    await unmarkSpam(all.world, d.actor, { caseId });
    expect(await d.find(caseId)).toMatchObject({ spamAt: null, unread: true, outcome: 'deemed_accepted' });
  });

  test('writes to nobody; unmarked, the buyer gets the acknowledgement that was held back, once', async () => {
    const d = await desk();
    const caseId = await d.withdraw({ contact: { name: 'Ewa', email: 'ewa@example.com' } });
    await markSpam(all.world, d.actor, { caseId, because: 'other', secondLook: true });
    await all.drain();
    expect(d.mailsTo('ewa@example.com')).toEqual([]);
    await expect(reply(all.world, d.actor, { caseId, body: 'Halo', fileIds: [], then: 'stay' })).rejects.toMatchObject({
      reason: 'is-spam',
    });
    expect((await d.find(caseId)).flags).toContain('withdrawal-as-spam');
    for (let n = 0; n < 2; n += 1) {
      await unmarkSpam(all.world, d.actor, { caseId });
      await all.drain();
    }
    expect(subjects(d.mailsTo('ewa@example.com'))).toHaveLength(1);
    await markSpam(all.world, d.actor, { caseId, because: 'other', secondLook: true });
    await unmarkSpam(all.world, d.actor, { caseId });
    await all.drain();
    expect(subjects(d.mailsTo('ewa@example.com'))).toHaveLength(1);
    expect((await d.find(caseId)).flags).not.toContain('withdrawal-as-spam');
  });

  test('a withdrawal wants a second look, and a viewer may not', async () => {
    const d = await desk();
    const caseId = await d.withdraw();
    await expect(markSpam(all.world, d.actor, { caseId, ...spam })).rejects.toMatchObject({
      reason: 'withdrawal-needs-second-look',
    });
    const viewer = await aStaff(all.world, d.shop.shopId, 'viewer');
    expect(() => markSpam(all.world, viewer, { caseId, ...spam })).toThrow(
      expect.objectContaining({ kind: 'forbidden' }),
    );
  });
});
