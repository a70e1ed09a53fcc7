import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { aShop, aStaff } from '../../test/builders.ts';
import { aDesk } from '../../test/case-builders.ts';
import { makeTestWorld, type TestWorld } from '../../test/world.ts';
import { buyer, type StaffActor } from '../identity/actor.ts';
import { listMessages } from './list-messages.ts';
import { writeNote } from './write-note.ts';

let t: TestWorld;
let anna: StaffActor;
let marta: StaffActor;
let caseId: string;
beforeAll(async () => {
  t = await makeTestWorld();
  const shop = await aShop(t.world);
  anna = await aStaff(t.world, shop.shopId, 'consultant', { name: 'Anna' });
  marta = await aStaff(t.world, shop.shopId, 'consultant', { name: 'Marta' });
  caseId = await aDesk(t, shop).complain();
});
afterAll(() => t.close());

describe('a note that calls somebody by name', () => {
  test('says so for whoever tells them; a stranger cannot be called', async () => {
    await writeNote(t.world, anna, { caseId, body: '@Marta zobacz', fileIds: [], mentions: [marta.id, marta.id] });
    const { rows } = await t.world.db.pools.owner.query<{ data: unknown }>(
      `select data from events where case_id = $1 and type = 'case.mentioned'`,
      [caseId],
    );
    expect(rows).toMatchObject([{ data: { staffIds: [marta.id] } }]);
    const other = await aShop(t.world);
    await expect(
      writeNote(t.world, anna, { caseId, body: '@Ola', fileIds: [], mentions: [other.actor.id] }),
    ).rejects.toThrow('staff');
  });

  test('a talk on the phone is a note that counts as a contact', async () => {
    await writeNote(t.world, anna, { caseId, body: 'Dzwoniła, pyta o termin.', fileIds: [], contact: 'call-in' });
    expect(
      (await listMessages(t.world, anna, { caseId })).find(({ body }) => body.startsWith('Dzwoniła')),
    ).toMatchObject({
      kind: 'note',
      contact: 'call-in',
    });
    expect(await listMessages(t.world, buyer(anna.shopId, caseId), { caseId })).toEqual([]);
  });
});
