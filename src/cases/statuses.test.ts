import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { aShop, aStaff } from '../../test/builders.ts';
import { aDesk } from '../../test/case-builders.ts';
import { makeTestWorld, type TestWorld } from '../../test/world.ts';
import { newId } from '../kit/id.ts';
import { previewStatusMail } from '../messages/preview-status-mail.ts';
import { setStatus } from './set-status.ts';
import { arrangeStatuses } from './arrange-statuses.ts';
import { restoreStatus } from './restore-status.ts';
import { statusInput } from './status-inputs.ts';
import { archiveStatus, createStatus, listStatuses, updateStatus } from './statuses.ts';

let all: TestWorld;
beforeAll(async () => {
  all = await makeTestWorld();
});
afterAll(() => all.close());

const aStatus = (namePl: string) => statusInput.parse({ namePl, nameEn: namePl, color: '#aa3300', stage: 'in_review' });
const threeStatuses = async () => {
  const { actor, shopId } = await aShop(all.world);
  const made = [];
  for (const name of ['A', 'B', 'C']) made.push(await createStatus(all.world, actor, aStatus(name)));
  const names = async () => (await listStatuses(all.world, actor)).map(({ namePl }) => namePl).join('');
  return { actor, shopId, names, ids: made.map(({ id }) => id) };
};

test('they stand in the order somebody gave them', async () => {
  const { actor, ids, names } = await threeStatuses();
  await arrangeStatuses(all.world, actor, { statusIds: [ids[2]!, ids[0]!, ids[1]!] });
  expect(await names()).toBe('CAB');
});

test('an order that names a status of nobody, or of another shop, changes nothing', async () => {
  const { actor, ids, names } = await threeStatuses();
  const others = await threeStatuses();
  for (const stranger of [newId(), others.ids[0]!])
    await expect(arrangeStatuses(all.world, actor, { statusIds: [ids[2]!, stranger] })).rejects.toMatchObject({
      kind: 'missing',
    });
  expect(await names()).toBe('ABC');
});

test('archived is out of use until it is restored', async () => {
  const { actor, ids, names } = await threeStatuses();
  await archiveStatus(all.world, actor, { statusId: ids[1]! });
  expect(await names()).toBe('AC');
  await expect(updateStatus(all.world, actor, { ...aStatus('B2'), statusId: ids[1]! })).rejects.toMatchObject({
    kind: 'missing',
  });
  await restoreStatus(all.world, actor, { statusId: ids[1]! });
  expect(await names()).toBe('ABC');
  await expect(restoreStatus(all.world, actor, { statusId: newId() })).rejects.toMatchObject({ kind: 'missing' });
});

test('a consultant reads them and changes none', async () => {
  const { shopId, ids } = await threeStatuses();
  const kasia = await aStaff(all.world, shopId);
  expect(await listStatuses(all.world, kasia)).toHaveLength(3);
  const statusId = ids[0]!;
  for (const attempt of [
    () => createStatus(all.world, kasia, aStatus('D')),
    () => arrangeStatuses(all.world, kasia, { statusIds: ids }),
    () => archiveStatus(all.world, kasia, { statusId }),
    () => restoreStatus(all.world, kasia, { statusId }),
  ])
    expect(attempt).toThrow(expect.objectContaining({ kind: 'forbidden' }));
});

test('a status that cases carry stays with its stage', async () => {
  const d = aDesk(all, await aShop(all.world));
  const status = await createStatus(all.world, d.actor, { ...aStatus('U producenta'), stage: 'submitted' });
  const change = (stage: 'submitted' | 'in_review') =>
    updateStatus(all.world, d.actor, { ...aStatus('U producenta'), stage, statusId: status.id });
  const caseId = await d.complain();
  await setStatus(all.world, d.actor, { caseId, statusId: status.id });
  await expect(change('in_review')).rejects.toMatchObject({ reason: 'status-in-use' });
  await change('submitted');
  await setStatus(all.world, d.actor, { caseId, statusId: null });
  expect(await change('in_review')).toMatchObject({ stage: 'in_review' });
});

describe('the mail of a status', () => {
  const mailed = async (over: object) => {
    const d = aDesk(all, await aShop(all.world));
    const status = await createStatus(
      all.world,
      d.actor,
      statusInput.parse({ ...aStatus('U producenta'), stage: 'submitted', visible: true, ...over }),
    );
    const caseId = await d.complain({ contact: { name: 'Ewa', email: `${status.id}@example.com` } });
    await all.drain();
    const before = all.mails.length;
    await setStatus(all.world, d.actor, { caseId, statusId: status.id });
    await all.drain();
    return all.mails.slice(before).filter(({ to }) => to.address === `${status.id}@example.com`);
  };
  test("says our words, or the shop's own beside them, or nothing", async () => {
    expect((await mailed({}))[0]?.text).toContain('U producenta');
    const own = await mailed({ mail: 'own', mailPl: 'Producent odpowiada w 5 dni.', mailEn: 'Five days.' });
    expect(own[0]?.text).toContain('Producent odpowiada w 5 dni.');
    expect(await mailed({ mail: 'none' })).toEqual([]);
    expect(await mailed({ visible: false })).toEqual([]);
  });
  test('of its own it is written in both languages, and only about what the buyer sees', () => {
    const reasons = (over: object) =>
      statusInput
        .safeParse({ ...aStatus('A'), mail: 'own', ...over })
        .error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
    expect(reasons({})).toEqual(['visible mail-of-hidden', 'mailPl required', 'mailEn required']);
    expect(reasons({ visible: true, mailPl: 'Tak', mailEn: 'Yes' })).toBeUndefined();
  });
  test('can be read before it is sent', async () => {
    const { actor } = await aShop(all.world);
    const input = { ...aStatus('U producenta'), mail: 'own' as const, mailPl: 'Pięć dni.', mailEn: 'Five days.' };
    const { pl, en } = await previewStatusMail(all.world, actor, input);
    expect([pl?.text, en?.text]).toEqual([expect.stringContaining('Pięć dni.'), expect.stringContaining('Five days.')]);
    expect(await previewStatusMail(all.world, actor, { ...input, mail: 'none' })).toEqual({ pl: null, en: null });
  });
});
