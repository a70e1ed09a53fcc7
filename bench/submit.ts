import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

import pg from 'pg';

import { statementInput, type StatementInput } from '../src/cases/statement-inputs.ts';
import { submitCase } from '../src/cases/submit-case.ts';
import { buyer } from '../src/identity/actor.ts';
import { makeWeb } from '../src/web.ts';
import { fillOrders } from './fill-orders.ts';
import type { Load } from './http-load.ts';
import type { Report } from './report.ts';
import { interleave, median, rateOf, ratioOf } from './rounds.ts';
import { listenTo, play, type Script } from './scripts.ts';
import { CLIENTS, type Stage } from './stage.ts';
import { statements } from './statements.ts';

/**
 * Submit a case, with 16 clients: the bare driver saying what the verb says, in the same batches, with values made
 * beforehand; the verb; and the API over loopback, asked from another thread. Nothing listens to the events meanwhile.
 */
export async function measureSubmit(report: Report, stage: Stage, { quick }: { quick: boolean }): Promise<void> {
  const { world } = stage;
  const count = quick ? 300 : 600;
  const rounds = quick ? 3 : 5;
  const shop = await stage.openShop('Szybki sklep');
  const orderIds = await stage.inShop(shop.shopId, (client) => fillOrders(client, shop, (rounds + 1) * 3 * count));
  const token = await stage.keyOf(shop);

  const recording = stage.anotherWorld();
  const heard = listenTo(recording.db.pools.app, { undo: true });
  const raw = new pg.Pool({ connectionString: stage.urls.app, max: CLIENTS, ...driverOptions(world.db.pools.app) });
  raw.on('error', () => {}); // a server that stops after a failure
  const app = await makeWeb(world);
  await app.listen({ port: 0, host: '127.0.0.1' });
  const port = (app.server.address() as { port: number }).port;
  const load = new Worker(new URL('./http-load.mjs', import.meta.url));

  for (const kind of ['without an order', 'with an order'] as const) {
    const next = statements(shop, kind === 'with an order' ? orderIds : null);
    const take = () => Array.from({ length: count }, () => next());
    const parsed = () => take().map((draft) => statementInput.parse(draft));
    const submit = (of: typeof world, input: StatementInput) => submitCase(of, buyer(shop.shopId), input);

    const figures = await interleave(rounds, {
      raw: async () => {
        const inputs = parsed();
        heard.length = 0;
        await rateOf(count, CLIENTS, (n) => submit(recording, inputs[n]!));
        const scripts: readonly Script[] = [...heard];
        return rateOf(count, CLIENTS, (n) => play(raw, [scripts[n]!]));
      },
      verb: () => {
        const inputs = parsed();
        return rateOf(count, CLIENTS, (n) => submit(world, inputs[n]!));
      },
      http: async () => {
        const bodies = take().map((draft) => JSON.stringify(draft));
        load.postMessage({ port, path: '/api/v1/cases', token, clients: CLIENTS, bodies } satisfies Load);
        const [{ rate, failed }] = (await once(load, 'message')) as [{ rate?: number; failed?: string }];
        if (rate === undefined) throw new Error(`the API refused: ${failed}`);
        return rate;
      },
    });
    const name = kind === 'with an order' ? 'submit.order' : 'submit.plain';
    report.title(`Submit a case ${kind}, ${CLIENTS} clients (medians of ${rounds} rounds of ${count})`);
    report.add(`${name}.raw`, median(figures.raw), '/s');
    report.add(`${name}.verb`, median(figures.verb), '/s');
    report.add(`${name}.http`, median(figures.http), '/s');
    report.add(`${name}.verb/raw`, ratioOf(figures.verb, figures.raw), 'x', { aim: '≥ 0.75' });
    report.add(`${name}.http/raw`, ratioOf(figures.http, figures.raw), 'x', { aim: '≥ 0.4' });
  }
  await load.terminate();
  await app.close();
  await raw.end();
}

/** The raw connections speak as the product's do. */
const driverOptions = (pool: pg.Pool): { pipeline?: boolean } => {
  const { pipeline } = pool.options as { pipeline?: boolean };
  return pipeline ? { pipeline } : {};
};
