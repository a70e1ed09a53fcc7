import { caseHistory, verifyHistory } from '../src/cases/case-history.ts';
import { foldCounts } from '../src/cases/fold-counts.ts';
import { caseFilters, listCasesInput } from '../src/cases/case-list.ts';
import { countCases, countMatching } from '../src/cases/count-cases.ts';
import { listCases } from '../src/cases/list-cases.ts';
import type { StaffActor } from '../src/identity/actor.ts';
import { shownCase } from '../src/api/handlers/shown-case.ts';
import { listFiles } from '../src/files/list-files.ts';
import { listMessages } from '../src/messages/list-messages.ts';
import pg from 'pg';
import type { z } from 'zod';

import { fillCases } from './fill-cases.ts';
import type { Report } from './report.ts';
import { median, quantile } from './rounds.ts';
import { listenTo, play } from './scripts.ts';
import type { Shop, Stage } from './stage.ts';

type Query = z.input<typeof listCasesInput>;

const queries: Record<string, Query> = {
  first: {},
  'by-clock': { sort: 'next-clock' },
  overdue: { view: 'overdue' },
  'longest-waiting': { view: 'waiting-for-us' },
  returns: { view: 'returns' },
  'complaints-by-clock': { view: 'complaints', sort: 'next-clock' },
  'awaiting-goods': { view: 'awaiting-goods', sort: 'longest-waiting' },
  flagged: { view: 'flagged' },
  snoozed: { view: 'snoozed' },
  mine: { view: 'mine', sort: 'next-clock' },
  'rare-procedure': { procedure: ['guarantee'] },
  'due-and-nobody': { due: '7d', assigneeId: ['nobody'] },
  filtered: { view: 'all', stage: ['closed'], procedure: ['complaint'] },
  'filtered-rare': { view: 'all', procedure: ['guarantee'], stage: ['waiting_customer'] },
  name: { search: 'żaneta król' },
  'name-nobody': { search: 'Brzęczyszczykiewicz' },
  number: { search: 'ZP-10' },
  email: { search: 'k77@example.com' },
  phone: { search: '+48 600 100 200' },
};

/** A page of the inbox and a case opened, one at a time, in a shop of 10 k cases and in one of 100 k (a million, if large), by turns. */
export async function measureInbox(
  report: Report,
  stage: Stage,
  { quick, large: million }: { quick: boolean; large: boolean },
): Promise<void> {
  const times = quick ? 15 : 40;
  const sizes = quick ? ([2_000, 20_000] as const) : ([10_000, million ? 1_000_000 : 100_000] as const);
  const [small, large] = [await filled(stage, sizes[0]), await filled(stage, sizes[1])];
  await foldCounts.run(stage.world, {});
  await stage.vacuum();
  const label = (size: number) => `${size / 1000}k`;
  report.title(`Inbox and case, one asker, ${label(sizes[0])} and ${label(sizes[1])} cases (ms; medians of ${times})`);

  const deep = async (shop: Shop): Promise<Query> => {
    let after: string | undefined;
    for (let page = 0; page < sizes[0] / 400; page++)
      after = (await listCases(stage.world, actorOf(shop), listCasesInput.parse({ view: 'all', after, limit: 200 })))
        .next!;
    return { view: 'all', after };
  };
  const list = (shop: Shop, query: Query) => () => listCases(stage.world, actorOf(shop), listCasesInput.parse(query));
  const asked: [string, () => Promise<unknown>, () => Promise<unknown>][] = [];
  for (const [name, query] of Object.entries(queries))
    asked.push([`inbox.${name}`, list(small, query), list(large, query)]);
  asked.push(['inbox.deep', list(small, await deep(small)), list(large, await deep(large))]);
  asked.push(['inbox.counts', ...both((shop) => countCases(stage.world, actorOf(shop)))]);
  const narrow = caseFilters.parse({ view: 'complaints', due: '14d', locale: ['en'] });
  asked.push(['inbox.saved-count', ...both((shop) => countMatching(stage.world, actorOf(shop), narrow, 999))]);
  const open = async (shop: Shop) => {
    const ids = await idsIn(stage, shop);
    let n = 0;
    return () => openCase(stage, shop, ids[n++ % ids.length]!);
  };
  asked.push(['case.open', await open(small), await open(large)]);
  function both(ask: (shop: Shop) => Promise<unknown>) {
    return [() => ask(small), () => ask(large)] as const;
  }

  for (const [name, inSmall, inLarge] of asked) {
    const spent = await byTurns(times, [inSmall, inLarge]);
    report.add(`${name}.${label(sizes[0])}`, median(spent[0]!), 'ms');
    report.add(`${name}.${label(sizes[1])}`, median(spent[1]!), 'ms');
    report.add(`${name}.${label(sizes[1])}.p95`, quantile(spent[1]!, 0.95), 'ms');
    report.add(`${name}.growth`, median(spent[1]!) / median(spent[0]!), 'x');
  }
  await againstRaw(report, stage, large, times);
}

/** The first page, and the same statements said by the bare driver. */
async function againstRaw(report: Report, stage: Stage, shop: Shop, times: number): Promise<void> {
  const recording = stage.anotherWorld();
  const heard = listenTo(recording.db.pools.app, { undo: false });
  await listCases(recording, actorOf(shop), listCasesInput.parse({}));
  const raw = new pg.Pool({ connectionString: stage.urls.app, max: 1, pipeline: true });
  const [verb, bare] = await byTurns(times, [
    () => listCases(stage.world, actorOf(shop), listCasesInput.parse({})),
    () => play(raw, heard),
  ]);
  await raw.end();
  report.add('inbox.first.raw/verb', median(bare!) / median(verb!), 'x');
}

/** What the desk asks when somebody opens a case, at once as the browser does. */
const openCase = ({ world }: Stage, shop: Shop, caseId: string) =>
  Promise.all([
    shownCase(world, actorOf(shop), caseId),
    listMessages(world, actorOf(shop), { caseId }),
    listFiles(world, actorOf(shop), { caseId }),
    caseHistory(world, actorOf(shop), { caseId }),
    verifyHistory(world, actorOf(shop), { caseId }),
  ]);

async function byTurns(times: number, asks: readonly (() => Promise<unknown>)[]): Promise<number[][]> {
  const spent = asks.map((): number[] => []);
  for (let n = -3; n < times; n++) {
    for (const [which, ask] of asks.entries()) {
      const began = performance.now();
      await ask();
      if (n >= 0) spent[which]!.push(performance.now() - began);
    }
  }
  return spent;
}

const filled = (stage: Stage, count: number): Promise<Shop> =>
  stage.filledShop(`Sklep ${count}`, (client, shop) => fillCases(client, shop, count));

const idsIn = (stage: Stage, { shopId }: Shop) =>
  stage.inShop(shopId, async (client) => {
    const sql = 'select id from cases where shop_id = $1 order by md5(id::text) limit 200';
    return (await client.query<{ id: string }>(sql, [shopId])).rows.map(({ id }) => id);
  });

const actorOf = ({ shopId, ownerId }: Shop): StaffActor => ({
  kind: 'staff',
  shopId,
  id: ownerId,
  role: 'owner',
  name: 'Ola',
});
