import { crc32 } from 'node:zlib';

import { sql } from 'kysely';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { aShop } from '../../test/builders.ts';
import { aDesk, type Desk } from '../../test/case-builders.ts';
import { anOrder } from '../../test/order-builders.ts';
import { makeTestWorld, type TestWorld } from '../../test/world.ts';
import { caseHistory, verifyHistory } from '../cases/case-history.ts';
import { mergeCase } from '../cases/merge-case.ts';
import { splitCase } from '../cases/split-case.ts';
import { findCustomer } from '../customers/find-customer.ts';
import { flagCustomer } from '../customers/flag-customer.ts';
import { mergeCustomers } from '../customers/merge-customers.ts';
import { noteCustomer } from '../customers/note-customer.ts';
import { keyOf } from '../files/file.ts';
import { addFile } from '../files/add-file.ts';
import { buyer } from '../identity/actor.ts';
import { noteInput, replyInput } from '../messages/message-inputs.ts';
import { reply } from '../messages/reply.ts';
import { writeNote } from '../messages/write-note.ts';
import { upsertOrder } from '../orders/upsert-order.ts';
import { acrossShops } from '../platform/shop-scope.ts';
import { eraseCustomer, previewErasure } from './erase-customer.ts';
import { openArchive } from './export-archive.ts';
import { exportCustomer, listExports } from './export-customer.ts';
import { holdings, impersonal, unsaid } from './holdings.ts';
import { sweepPrivacy } from './jobs.ts';
import { setRetention } from './set-retention.ts';
import { lawfulRetention } from './privacy-inputs.ts';

let all: TestWorld;
let shop: Awaited<ReturnType<typeof aShop>>;
let desk: Desk;
beforeAll(async () => {
  all = await makeTestWorld();
});
beforeEach(async () => {
  shop = await aShop(all.world);
  desk = aDesk(all, shop);
});
afterAll(() => all.close());

const NAME = 'Wanda Zdzisławska';
const EMAIL = 'wanda.z@poczta.example';
const PHONE = '+48511222333';
const traces = ['zdzis', 'wanda.z', '511222333', '511 222 333', 'Lipowa 7', 'PL61109010140000071219812874'];

/** Everything one may know of somebody, on an order, a case and in the notes of colleagues. */
async function wanda(number: string) {
  const { input } = await anOrder(all.world, shop.shopId, shop.channel.id, {
    number,
    buyer: { name: NAME, email: EMAIL, phone: PHONE, capacity: 'consumer' },
    deliveryAddress: { name: NAME, street: 'Lipowa 7', postcode: '00-001', city: 'Łódź', country: 'PL' },
    shipments: [{ carrier: 'inpost', number: '600000000000000012345678' }],
  });
  const caseId = await desk.complain({
    contact: { name: NAME, email: EMAIL, phone: PHONE },
    description: `Nazywam się ${NAME}, Lipowa 7.`,
    orderNumber: number,
    lines: [{ name: `Kubek dla ${NAME}`, quantity: 1 }],
    payoutAccount: 'PL61109010140000071219812874',
  });
  await all.drain();
  const { customerId } = await desk.find(caseId);
  const source = await sharp({ create: { width: 9, height: 9, channels: 3, background: 'plum' } })
    .png()
    .toBuffer();
  const file = await addFile(all.world, buyer(shop.shopId, caseId), { caseId }, { source, name: `${NAME}.png` });
  await reply(all.world, shop.actor, replyInput.parse({ caseId, body: `Dzień dobry, ${NAME}` }));
  await writeNote(all.world, shop.actor, noteInput.parse({ caseId, body: `${NAME} dzwoniła z ${PHONE}` }));
  await desk.decideAll(caseId, { outcome: 'accepted', remedy: 'repair' }, { text: `Szanowna Pani, ${NAME}` });
  await noteCustomer(all.world, shop.actor, { customerId: customerId!, body: `${NAME} lubi fiolet` });
  await flagCustomer(all.world, shop.actor, { customerId: customerId!, flag: 'vip', reason: `Pani ${NAME}` });
  await all.drain();
  return { customerId: customerId!, caseId, input, file };
}

/** Where any of it still stands: every text of every column of every table of the shop. */
async function tracesLeft(): Promise<string[]> {
  return acrossShops(all.world, async (tx) => {
    const { rows: tables } = await sql<{ tableName: string }>`
      select table_name from information_schema.columns where table_schema = 'public' and column_name = 'shop_id' order by 1`.execute(
      tx,
    );
    const left: string[] = [];
    for (const { tableName } of tables) {
      const { rows } = await sql<{ row: string }>`
        select to_jsonb(t)::text as row from ${sql.table(tableName)} t where t.shop_id = ${shop.shopId}`.execute(tx);
      for (const { row } of rows)
        for (const trace of traces)
          if (row.toLowerCase().includes(trace.toLowerCase())) left.push(`${tableName}: ${trace}`);
    }
    return [...new Set(left)];
  });
}

const erase = async (customerId: string) => {
  const { plan } = await previewErasure(all.world, shop.actor, { customerId });
  return eraseCustomer(all.world, shop.actor, { customerId, reason: `Prosi o to ${NAME}`, plan });
};
/** However it ended: how a case is closed has its own tests. */
const ended = (caseId: string, how: ReturnType<typeof sql>) =>
  acrossShops(all.world, (tx) =>
    sql`update cases set ${how}, closed_at = ${all.world.now()}, waiting_since = null where id = ${caseId}`.execute(tx),
  );

it('every table of a shop is known to be about people or not', async () => {
  const { rows } = await acrossShops(all.world, (tx) =>
    sql<{ tableName: string }>`
      select c.table_name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
      where c.table_schema = 'public' and c.column_name = 'shop_id' and t.table_type = 'BASE TABLE'
        and c.table_name not in ('shops', 'event_outbox', 'channel_slugs')`.execute(tx),
  );
  const known = [...holdings.map(({ table }) => table), ...Object.keys(unsaid), ...impersonal];
  const unknown = rows.map(({ tableName }) => tableName).filter((name) => !known.includes(name));
  expect(unknown, 'say in privacy/holdings.ts what these hold, and erase it if it is about a buyer').toEqual([]);
});

describe('a person who wants to be forgotten', () => {
  it('is kept whole while a case is open, restricted while a duty holds, and gone after it, to the last trace', async () => {
    const { customerId, caseId, input } = await wanda('W-1');
    const other = await desk.find(
      await desk.complain({ contact: { name: NAME, email: 'druga.wanda.z@poczta.example' } }),
    );
    await mergeCustomers(all.world, shop.actor, { customerId: other.customerId!, intoId: customerId, reason: NAME });

    const first = await erase(customerId);
    expect(first.parts.map(({ now, why }) => [now, why])).toEqual([
      ['nothing', 'case-open'],
      ['nothing', 'case-open'],
      ['nothing', 'case-open'],
      ['nothing', 'case-open'],
    ]);
    await all.drain();
    expect((await desk.find(caseId)).contact).toMatchObject({ name: NAME, email: EMAIL });
    expect((await findCustomer(all.world, shop.actor, { customerId })).restrictedAt).not.toBeNull();
    const stranger = await desk.find(await desk.complain({ contact: { email: 'obca@example.com' } }));
    await expect(
      mergeCustomers(all.world, shop.actor, { customerId: stranger.customerId!, intoId: customerId, reason: '' }),
    ).rejects.toMatchObject({ reason: 'customer-erased' });

    // both cases are rejected and closed: claims may follow, so they are kept; who it is goes
    for (const id of [caseId, other.id]) {
      await ended(id, sql`stage = 'closed', outcome = 'rejected'`);
    }
    await all.drain();
    await sweepPrivacy.run(all.world, {});
    const person = await findCustomer(all.world, shop.actor, { customerId });
    expect(person).toMatchObject({ name: null, identities: [], notes: [], flags: [] });
    expect((await desk.find(caseId)).contact.name).toBe(NAME);
    // the order came to nobody's door any more, but the books know who bought
    const { parts } = await previewErasure(all.world, shop.actor, { customerId });
    expect(parts.map(({ kind, why, until }) => [kind, why, until])).toEqual([
      ['case', 'claims', '2032-12-31'],
      ['case', 'claims', '2032-12-31'],
      ['order', 'tax', '2032-12-31'],
    ]);

    // on the last day all is there; on the day after nothing is
    all.clock.now = new Date('2032-12-31T12:00:00Z');
    await sweepPrivacy.run(all.world, {});
    expect((await desk.find(caseId)).contact.name).toBe(NAME);
    all.clock.now = new Date('2033-01-01T12:00:00Z');
    await sweepPrivacy.run(all.world, {});
    expect(await tracesLeft()).toEqual([]);

    // what was done and when still verifies, and says that it was erased
    expect(await verifyHistory(all.world, shop.actor, { caseId })).toBeNull();
    expect((await caseHistory(all.world, shop.actor, { caseId })).at(-1)).toMatchObject({ type: 'case.erased' });

    // the sweep, the wish and the channel come again: nothing comes back
    await sweepPrivacy.run(all.world, {});
    const again = await previewErasure(all.world, shop.actor, { customerId });
    expect(again.parts).toEqual([]);
    await eraseCustomer(all.world, shop.actor, { customerId, reason: 'Jeszcze raz', plan: again.plan });
    await upsertOrder(all.world, shop.actor, { ...input, revision: '99', channelId: shop.channel.id });
    expect(await tracesLeft()).toEqual([]);
    all.clock.now = new Date('2026-10-05T10:00:00Z');
  });

  it('whom nothing obliges to keep is gone at once, with the files', async () => {
    const { caseId, customerId, file } = await wanda('W-2');
    await ended(caseId, sql`stage = 'closed', procedure = 'inquiry'`);
    await acrossShops(all.world, (tx) =>
      sql`update orders set placed_at = '2015-01-01' where number = 'W-2'`.execute(tx),
    );
    await setRetention(all.world, shop.actor, { ...lawfulRetention, taxYears: 5 });
    await exportCustomer(all.world, shop.actor, { customerId });
    await all.drain();
    await erase(customerId);
    await all.drain();
    expect(await tracesLeft()).toEqual([]);
    await expect(all.world.files.read(keyOf(shop.shopId, file.id))).rejects.toMatchObject({ kind: 'missing' });
    const { erasure } = await previewErasure(all.world, shop.actor, { customerId });
    expect(erasure).toMatchObject({ doneAt: all.world.now(), reason: '' });
    expect(await verifyHistory(all.world, shop.actor, { caseId })).toBeNull();
    // whoever writes again under the address is somebody new
    const back = await desk.find(await desk.complain({ contact: { name: NAME, email: EMAIL } }));
    expect(back.customerId).not.toBe(customerId);
  });

  it('keeps what was said on a merged question, and the statement of a split case, for the case that stands on them', async () => {
    const contact = { name: NAME, email: 'razem.wanda.z@poczta.example' };
    const target = await desk.complain({ contact });
    const question = await desk.submit({ issue: 'other', description: `Pękł, pisze ${NAME}.`, contact });
    await reply(all.world, shop.actor, replyInput.parse({ caseId: question, body: 'Proszę przysłać.' }));
    await mergeCase(all.world, shop.actor, { caseId: question, intoId: target, counting: 'once' });
    const whole = await desk.complain({ contact, lines: ['Kubek', 'Talerz'].map((name) => ({ name, quantity: 1 })) });
    const [line] = (await desk.find(whole)).lines;
    const { caseId: fresh } = await splitCase(all.world, shop.actor, {
      caseId: whole,
      lines: [{ caseLineId: line!.id, quantity: 1 }],
    });
    await ended(whole, sql`stage = 'closed', procedure = 'inquiry'`);
    const [said, stated] = [await desk.find(question), await desk.find(fresh)];

    await erase(stated.customerId!);
    await all.drain();
    expect((await desk.find(question)).statement).toEqual(said.statement);
    expect((await desk.find(fresh)).statement).toEqual(stated.statement);

    await ended(target, sql`stage = 'closed', procedure = 'inquiry'`);
    await sweepPrivacy.run(all.world, {});
    expect((await desk.find(question)).statement.wording).toBe('');
    expect((await desk.find(fresh)).statement).toEqual(stated.statement);
  });

  it('is not erased by a preview that is true no more', async () => {
    const kase = await desk.find(await desk.complain({ contact: { email: 'zmiana@example.com' } }));
    const { plan } = await previewErasure(all.world, shop.actor, { customerId: kase.customerId! });
    await desk.complain({ contact: { email: 'zmiana@example.com' } });
    await expect(
      eraseCustomer(all.world, shop.actor, { customerId: kase.customerId!, reason: 'x', plan }),
    ).rejects.toMatchObject({ kind: 'conflict', reason: 'plan-changed' });
  });
});

describe('a copy of the data', () => {
  it('holds everything, as an archive that opens, until it expires', async () => {
    const { customerId, caseId } = await wanda('W-3');
    const other = await desk.find(await desk.complain({ contact: { name: 'Ktoś inny', email: 'inny@example.com' } }));
    const { id } = await exportCustomer(all.world, shop.actor, { customerId });
    expect(await exportCustomer(all.world, shop.actor, { customerId })).toMatchObject({ id }); // not twice
    await expect(openArchive(all.world, shop.actor, { customerId, exportId: id })).rejects.toMatchObject({
      reason: 'export-not-ready',
    });
    await all.drain();
    const [copy] = await listExports(all.world, shop.actor, { customerId });
    expect(copy).toMatchObject({ state: 'ready', done: copy!.total });

    const bytes: Buffer[] = [];
    for await (const chunk of await openArchive(all.world, shop.actor, { customerId, exportId: id })) bytes.push(chunk);
    const entries = unzipped(Buffer.concat(bytes));
    const data = JSON.parse(entries.get('data.json')!.toString()) as { held: Record<string, { id: string }[]> };
    for (const { table } of holdings) expect(Object.keys(data.held)).toContain(table);
    const text = entries.get('data.json')!.toString();
    for (const trace of [NAME, EMAIL, PHONE, 'Lipowa 7', 'lubi fiolet', 'Szanowna Pani']) expect(text).toContain(trace);
    expect([...entries.keys()].filter((name) => name.startsWith('files/') && name.includes('Wanda'))).toHaveLength(1);
    expect(data.held['cases']!.map(({ id: each }) => each)).toContain(caseId);
    expect(text).not.toContain(other.id);
    expect(text).not.toMatch(/"(salt|hash|sealed_token|shop_id)"/);

    all.clock.advance({ days: 8 });
    await expect(openArchive(all.world, shop.actor, { customerId, exportId: id })).rejects.toMatchObject({
      kind: 'gone',
      reason: 'export-expired',
    });
    await sweepPrivacy.run(all.world, {});
    expect(await listExports(all.world, shop.actor, { customerId })).toEqual([]);
  });
});

/** Reads an archive by its central directory, as programs do, and checks every sum. */
function unzipped(zip: Buffer): Map<string, Buffer> {
  const end = zip.lastIndexOf(Buffer.from('504b0506', 'hex'));
  let at = zip.readUInt32LE(end + 16);
  const entries = new Map<string, Buffer>();
  for (let n = zip.readUInt16LE(end + 10); n > 0; n -= 1) {
    const [sum, size, length] = [zip.readUInt32LE(at + 16), zip.readUInt32LE(at + 24), zip.readUInt16LE(at + 28)];
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26);
    const content = zip.subarray(start, start + size);
    expect(crc32(content)).toBe(sum);
    entries.set(zip.subarray(at + 46, at + 46 + length).toString(), content);
    at += 46 + length;
  }
  return entries;
}
