import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { stages } from '../../cases/case.ts';
import { verifyHistory } from '../../cases/case-history.ts';
import { system } from '../../identity/actor.ts';
import { makeSignIn } from '../../identity/sign-in.ts';
import { proveOrder } from '../../orders/prove-order.ts';
import { acrossShops } from '../../platform/shop-scope.ts';
import { makeTestWorld, type TestWorld } from '../../../test/world.ts';
import { aShop } from '../../../test/builders.ts';
import { jobs, listeners } from '../../worker.ts';
import { seedIfEmpty } from '../seed-if-empty.ts';
import { demoOrders, demoSlugs, demoStaff } from './demo-handles.ts';
import { clearCutOff, findDemo } from './demo-mark.ts';
import { openDemoShop } from './open-demo-shop.ts';
import { seedDemo, type DemoReport } from './seed-demo.ts';

const tables = [
  'shops',
  'channels',
  'staff',
  'statuses',
  'orders',
  'cases',
  'events',
  'mails',
  'files',
  'localMails',
  'refundAttempts',
  'decisions',
] as const;

const reactions = { listeners, jobs };
let test: TestWorld;
let report: DemoReport;

beforeAll(async () => {
  test = await makeTestWorld({ now: '2026-11-24T13:20:00Z' });
  report = await seedDemo(test.world, reactions);
}, 120_000);
afterAll(() => test.close());

const all = <Row>(read: (tx: Parameters<Parameters<typeof acrossShops>[1]>[0]) => Promise<Row[]>) =>
  acrossShops(test.world, read);
const countAll = () =>
  Promise.all(
    tables.map(async (table) => {
      const rows =
        table === 'localMails'
          ? await test.world.db.app.selectFrom(table).select('id').execute()
          : await all((tx) => tx.selectFrom(table).selectAll().execute());
      return [table, rows.length] as const;
    }),
  ).then((counts) => Object.fromEntries(counts) as Record<(typeof tables)[number], number>);

describe('the demo shop', () => {
  it('has its channels, its staff, sixty orders and thirty cases', async () => {
    expect(await countAll()).toMatchObject({ shops: 1, channels: 4, staff: 4, orders: 60, cases: 30, statuses: 6 });
    const channels = await all((tx) => tx.selectFrom('channels').selectAll().execute());
    expect(channels.map(({ slug }) => slug).sort()).toEqual(Object.values(demoSlugs).sort());
    expect(channels.every(({ logoFileId }) => logoFileId)).toBe(true);
  });

  it('greets nobody with a heap of old notices', async () => {
    const notices = await all((tx) => tx.selectFrom('notices').select(['staffId', 'readAt']).execute());
    const unread = notices.filter(({ readAt }) => !readAt);
    expect(notices.length).toBeGreaterThan(20);
    for (const staffId of new Set(notices.map((notice) => notice.staffId)))
      expect(unread.filter((notice) => notice.staffId === staffId).length).toBeLessThan(9);
  });

  it('has a case in every stage a case can be in by itself, in both languages', async () => {
    const cases = await all((tx) => tx.selectFrom('cases').selectAll().execute());
    expect(new Set(cases.map(({ stage }) => stage))).toEqual(new Set(stages.filter((stage) => stage !== 'merged')));
    expect(new Set(cases.map(({ locale }) => locale))).toEqual(new Set(['pl', 'en']));
    expect(new Set(cases.map(({ procedure }) => procedure))).toEqual(
      new Set(['withdrawal', 'complaint', 'guarantee', 'not_received', 'inquiry']),
    );
    expect(new Set(cases.map(({ outcome }) => outcome))).toEqual(
      new Set(['none', 'accepted', 'partly_accepted', 'rejected', 'deemed_accepted', 'acknowledged']),
    );
    expect([...new Set(cases.flatMap(({ flags }) => flags))].sort()).toEqual(
      [
        'before-delivery',
        'capacity-unknown',
        'exception-claimed',
        'late-by-calculation',
        'no-email',
        'order-not-found',
        'other-address',
        'says-professional',
      ].sort(),
    );
    expect(cases.some(({ takebackAskedAt, stage }) => takebackAskedAt && stage === 'settling')).toBe(true);
  });

  it('has clocks that run out today, ran out, wait for goods, and were met', async () => {
    const clocks = await all((tx) => tx.selectFrom('clocks').selectAll().execute());
    const today = '2026-11-24';
    const running = clocks.filter(({ state }) => state === 'running');
    expect(running.filter(({ deadline }) => deadline === today).map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['CMP-REPLY', 'WD-REFUND']),
    );
    expect(clocks.filter(({ state, endedAt }) => state === 'breached' && !endedAt).map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['CMP-REPLY', 'WD-REFUND']),
    );
    expect(running.some(({ withheld }) => withheld)).toBe(true);
    expect(clocks.some(({ state }) => state === 'met')).toBe(true);
  });

  it('kept every history whole, in the order of time, and nothing after the moment it was made', async () => {
    const cases = await all((tx) => tx.selectFrom('cases').select(['id', 'number']).execute());
    for (const { id, number } of cases) {
      expect([number, await verifyHistory(test.world, system(report.shopId, 'test'), { caseId: id })]).toEqual([
        number,
        null,
      ]);
    }
    const events = await all((tx) =>
      tx.selectFrom('events').select(['caseId', 'seq', 'at']).orderBy('caseId').orderBy('seq').execute(),
    );
    for (const [i, event] of events.entries()) {
      const before = events[i - 1];
      if (event.caseId && before?.caseId === event.caseId) expect(event.at >= before.at).toBe(true);
      expect(event.at <= test.clock.now).toBe(true);
    }
  });

  it('sent every mail of those days to the local mailbox, dated when it left', async () => {
    const mails = await all((tx) => tx.selectFrom('mails').selectAll().execute());
    expect(mails.length).toBeGreaterThan(90);
    expect(mails.filter(({ state }) => state !== 'sent')).toEqual([]);
    const local = await test.world.db.app.selectFrom('localMails').select(['at', 'html', 'body']).execute();
    expect(local.length).toBeGreaterThanOrEqual(mails.length);
    const days = new Set(local.map(({ at }) => at.toISOString().slice(0, 10)));
    expect(days.size).toBeGreaterThan(20);
    expect(local.every(({ at }) => at <= test.clock.now)).toBe(true);
    expect(test.mails).toEqual([]); // nothing left this machine
    expect(local.filter(({ html, body }) => /undefined|\[object|NaN|token-of-this-mail/.test(html + body))).toEqual([]);
  });

  it('has a voucher the buyer agreed to, and a row of an operator that nobody here knows', async () => {
    const vouchers = await all((tx) => tx.selectFrom('vouchers').select(['state', 'value', 'leftValue']).execute());
    expect(vouchers).toEqual([{ state: 'active', value: 6000, leftValue: 6000 }]);
    const lines = await all((tx) => tx.selectFrom('payoutLines').select(['state', 'amount']).execute());
    expect(lines).toEqual([{ state: 'unknown', amount: 2490 }]);
  });

  it('leaves nothing for the relay and the queue', async () => {
    const { rows } = await test.world.db.pools.owner.query<{ type: string }>('select type from event_outbox');
    expect(rows.map(({ type }) => type)).toEqual(['demo-made']); // which nobody listens to
    const { rows: queued } = await test.world.db.pools.owner.query<{ identifier: string }>(
      'select task_identifier as identifier from graphile_worker.jobs',
    );
    expect(queued).toEqual([]);
  });

  it('lets its staff sign in and its buyers prove an order', async () => {
    const signIn = makeSignIn(test.world);
    for (const { email } of Object.values(demoStaff)) expect(await signIn.findUserByEmail(email)).not.toBeNull();
    const channels = await all((tx) => tx.selectFrom('channels').select(['id', 'slug']).execute());
    const idOf = (slug: string) => channels.find((channel) => channel.slug === slug)!.id;
    const { store, allegro, ebay, b2b } = demoOrders;
    const { shopId } = report;
    const prove = (slug: string, number: string, proof: Record<string, string>) =>
      proveOrder(test.world, shopId, idOf(slug), { number, proof });
    expect(await prove(demoSlugs.store, store.number, { email: store.email })).not.toBeNull();
    const proofs: Record<string, string>[] = [
      { login: allegro.login },
      { phone: allegro.phone },
      { parcel: allegro.parcel },
    ];
    for (const proof of proofs) {
      expect(await prove(demoSlugs.allegro, allegro.number, proof)).not.toBeNull();
    }
    expect(await prove(demoSlugs.ebay, ebay.number, { email: ebay.email })).not.toBeNull();
    expect(await prove(demoSlugs.b2b, b2b.number, { email: b2b.email })).not.toBeNull();
  });

  it('is made once', async () => {
    const before = await countAll();
    expect((await seedIfEmpty(test.world, reactions)).outcome).toBe('made-before');
    expect(await countAll()).toEqual(before);
  });
});

describe('where no demo belongs', () => {
  const world = (config: Partial<TestWorld['world']['config']>) => ({
    ...test.world,
    config: { ...test.world.config, ...config },
  });

  it.each([
    ['production', { NODE_ENV: 'production' as const }],
    ['not-embedded', { DATABASE_URL: 'postgres://elsewhere/shop' }],
    ['switched-off', { DEMO: false }],
  ])('%s', async (outcome, config) => {
    expect((await seedIfEmpty(world(config), reactions)).outcome).toBe(outcome);
  });

  it("is no neighbour to somebody's own shop", async () => {
    await inAnother(async (other) => {
      await aShop(other.world);
      expect((await seedIfEmpty(other.world, reactions)).outcome).toBe('another-shop');
    });
  });

  it('a demo that was cut off is cleared, accounts and all, to be made again', async () => {
    await inAnother(async ({ world: cut }) => {
      await openDemoShop(cut);
      expect(await findDemo(cut, demoStaff.anna.email)).toBe('cut-off');
      await clearCutOff(cut);
      expect(await findDemo(cut, demoStaff.anna.email)).toBe('no-shop');
      expect(await makeSignIn(cut).findUserByEmail(demoStaff.anna.email)).toBeNull();
    });
  });
});

async function inAnother(run: (other: TestWorld) => Promise<void>): Promise<void> {
  const other = await makeTestWorld({ now: '2026-11-24T13:20:00Z' });
  try {
    await run(other);
  } finally {
    await other.close();
  }
}
