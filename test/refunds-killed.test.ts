/**
 * A worker process is killed between every two steps of a refund, against a provider that counts: whatever was done, and
 * whatever was lost, the money moves once. Ten kills here, `npm run test:chaos` makes a hundred.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { connect } from '../src/channels/connect.ts';
import { connectInput } from '../src/channels/connection-inputs.ts';
import { enqueue } from '../src/platform/enqueue.ts';
import { freeJobsOfTheDead } from '../src/platform/queue-worker.ts';
import { relayOnce } from '../src/platform/relay.ts';
import { buyer } from '../src/identity/actor.ts';
import { updateShop } from '../src/identity/update-shop.ts';
import { inShop } from '../src/platform/shop-scope.ts';
import { approveRefunds } from '../src/refunds/approve-refunds.ts';
import { chooseVoucher } from '../src/refunds/choose-voucher.ts';
import { lookAtRefunds } from '../src/refunds/send-approved.ts';
import { attemptsOf } from '../src/refunds/sql/attempts.ts';
import { receiveGoods } from '../src/returns/receive-goods.ts';
import { goodsInput } from '../src/returns/return-inputs.ts';
import { listVouchers } from '../src/vouchers/list-vouchers.ts';
import { listeners } from '../src/worker.ts';
import { aShop } from './builders.ts';
import { aDesk, delivered, type Desk } from './case-builders.ts';
import { startFakeProvider, type FakeProvider } from './fake-provider.ts';
import { paymentCases } from './connectors/payment-cases.ts';
import { makeTestWorld, type TestWorld } from './world.ts';

const KILLS = Number(process.env['CHAOS_KILLS'] ?? 10);
const STEPS = ['job-taken', 'before-send', 'after-send', 'after-answer', 'after-commit'] as const;
type Step = (typeof STEPS)[number] | 'code-made';
const PROVIDERS = { przelewy24: 'SES-', payu: 'PAYU', stripe: 'pi_' } as const;

/** The worker in one file: reading its hundreds of sources anew took most of the time of a hundred kills. */
const WORKER = join(import.meta.dirname, '../.cache/refund-worker.mjs');

let t: TestWorld;
let shop: Awaited<ReturnType<typeof aShop>>;
let desk: Desk;
let provider: FakeProvider;

beforeAll(async () => {
  await build({
    entryPoints: [join(import.meta.dirname, 'refund-worker.ts')],
    outfile: WORKER,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    packages: 'external',
    jsx: 'automatic',
    loader: { '.json': 'json' },
    banner: {
      js: `import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);`,
    },
    logLevel: 'warning',
  });
  t = await makeTestWorld({ now: new Date() });
  provider = await startFakeProvider();
  provider.ledger.deaf = true; // keys alone would hide that somebody asked without looking first
  shop = await aShop(t.world);
  desk = aDesk(t, shop);
  for (const { connector, credentials } of paymentCases)
    await connect(
      t.world,
      shop.actor,
      connectInput.parse({
        connector: connector.manifest.id,
        name: connector.manifest.id,
        baseUrl: provider.baseUrl,
        credentials,
      }),
    );
});
afterAll(async () => {
  await provider.close();
  await t.close();
});

test(
  `money moves once, though its worker was killed ${KILLS} times`,
  async () => {
    let kills = 0;
    const at: Partial<Record<Step, number>> = {};
    for (let round = 0; kills < KILLS; round += 1) {
      expect(round, 'workers come to the steps they are killed at').toBeLessThan(10 + KILLS * 2);
      const name = Object.keys(PROVIDERS)[round % 3] as keyof typeof PROVIDERS;
      const refund = await approved(name, round);
      // The first kill walks through all steps; every third refund loses a second worker, at another step.
      const steps = [
        STEPS[round % STEPS.length]!,
        ...(round % 3 === 2 ? [STEPS[(round * 2 + 1) % STEPS.length]!] : []),
      ];
      for (const step of steps) {
        if (await killedAt(step)) {
          kills += 1;
          at[step] = (at[step] ?? 0) + 1;
        }
        await giveBack();
      }
      await finish();
      const attempts = await attemptsNow(refund.caseId);
      const story = `${name}, killed at ${steps.join(' and ')}`;
      expect(provider.moved(refund.ref), story).toBe(refund.total);
      expect(
        attempts.map(({ state }) => state),
        story,
      ).toEqual(['settled']);
      expect(desk.mailsTo(refund.email).filter(({ subject }) => /zwrot|pieni/i.test(subject)).length, story).toBe(1);
    }
    // Every place between two steps was hit.
    if (KILLS >= 10) expect(Object.keys(at).toSorted()).toEqual([...STEPS].toSorted());
  },
  20_000 + KILLS * 20_000,
);

test('a voucher is made and mailed once, though its worker was killed before, while and after it was made', async () => {
  await updateShop(t.world, shop.actor, { policy: { offersVouchers: true } });
  for (const [round, step] of (['job-taken', 'code-made', 'after-commit'] as const).entries()) {
    const refund = await approved('przelewy24', 9000 + round, (caseId) =>
      chooseVoucher(t.world, buyer(shop.shopId, caseId), { caseId, locale: 'pl' }),
    );
    expect(await killedAt(step, ['vouchers.pay-refund']), step).toBe(true);
    await giveBack();
    await finish();
    const made = await listVouchers(t.world, shop.actor, { caseId: refund.caseId });
    expect(made, step).toMatchObject([{ value: refund.total, left: refund.total }]);
    expect(
      (await attemptsNow(refund.caseId)).map(({ state }) => state),
      step,
    ).toEqual(['settled']);
    expect(desk.mailsTo(refund.email).filter(({ text }) => text.includes(made[0]!.codeEnd)).length, step).toBe(1);
    expect(provider.moved(refund.ref), step).toBe(0);
  }
}, 120_000);

const attemptsNow = (caseId: string) =>
  inShop(t.world, shop.shopId, (tx) => attemptsOf(tx, { shopId: shop.shopId, id: caseId }));

const daysAgo = (days: number) => new Date(t.clock.now.getTime() - days * 86_400_000).toISOString();

/** A refund that was approved and waits in the queue. */
async function approved(name: keyof typeof PROVIDERS, round: number, before?: (caseId: string) => Promise<void>) {
  const ref = `${PROVIDERS[name]}${1000 + round}`;
  const email = `kupujaca-${round}@example.com`;
  const number = `CHAOS-${round}`;
  const buyer = { name: 'Anna Żółć', email, capacity: 'consumer' as const };
  await desk.order({
    number,
    // by the world's clock, which every round moves on: else the later withdrawals would come too late
    placedAt: daysAgo(5),
    ...delivered(daysAgo(2)),
    buyer,
    payment: { method: 'online', provider: name, reference: ref },
  });
  const caseId = await desk.withdraw({ orderNumber: number, contact: { name: 'Anna Żółć', email } });
  const kase = await desk.find(caseId);
  const lines = kase.lines.map(({ id, quantity }) => ({ caseLineId: id, received: quantity, restocked: quantity }));
  const receivedOn = t.world.todayIn('Europe/Warsaw');
  await receiveGoods(t.world, shop.actor, goodsInput.parse({ caseId, receivedOn, lines }));
  await t.drain();
  const total = 4500 + 2000 + 1299;
  provider.ledger.payments.set(ref, total * 3); // enough for the money to move twice, were anybody to ask twice
  t.mails.length = 0;
  await before?.(caseId);
  const items = [{ caseId, amount: total, currency: 'PLN' }];
  expect(await approveRefunds(t.world, shop.actor, { items })).toMatchObject([{ state: 'approved' }]);
  while ((await relayOnce(t.world, listeners)) > 0);
  return { caseId, ref, email, total };
}

/** Runs the queue in a process that dies at the step. False: it got through without coming there. */
async function killedAt(step: Step, only?: readonly string[]): Promise<boolean> {
  const { owner, app } = t.world.db.pools;
  const child = fork(WORKER, {
    execArgv: [],
    env: {
      ...process.env,
      OWNER_URL: owner.options.connectionString,
      APP_URL: app.options.connectionString,
      KILL_AT: step,
      ...(only && { JOBS: only.join() }),
    },
  });
  const exited = once(child, 'exit');
  let isKilled = false;
  if (step === 'after-send') {
    provider.misbehave('silent-after'); // it acts, and its answer never leaves
    provider.onActed = () => void child.kill('SIGKILL');
  }
  const ended = await Promise.race([exited.then(() => 'killed'), once(child, 'message').then(() => 'done')]);
  isKilled = ended === 'killed' && child.signalCode === 'SIGKILL';
  if (ended === 'done') child.kill('SIGKILL');
  await exited;
  provider.onActed = null;
  provider.misbehave();
  expect(ended === 'done' || isKilled, `the worker ended by itself: ${child.exitCode}`).toBe(true);
  return isKilled;
}

/**
 * What the sweep of a living worker does within half a minute. Also after a worker that got through: it is stopped once
 * its work is committed, and may not have told the queue yet. A job left in its name would be waited for for ever.
 */
async function giveBack() {
  const { owner } = t.world.db.pools;
  await expect
    .poll(
      async () => {
        await owner.query(
          `update graphile_worker._private_jobs set locked_at = now() - interval '1 minute' where locked_by is not null`,
        );
        await freeJobsOfTheDead(t.world);
        const { rows } = await owner.query<{ held: number }>(
          'select count(*)::int as held from graphile_worker._private_jobs where locked_by is not null',
        );
        return rows[0]!.held;
      },
      { timeout: 20_000 },
    )
    .toBe(0);
}

/** Another worker takes over, and as time goes by asks about what it does not know. */
async function finish() {
  await t.drain();
  for (let n = 0; n < 3; n += 1) {
    t.clock.advance({ hours: 7 });
    await enqueue(t.world, lookAtRefunds, {});
    await t.drain();
  }
}
