/** The index follows what is said, forgets what is erased, and never shows one shop to another. */
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { aShop } from '../../test/builders.ts';
import { aDesk, type Desk } from '../../test/case-builders.ts';
import { makeTestWorld, type TestWorld } from '../../test/world.ts';
import { writeNote } from '../messages/write-note.ts';
import { inShop } from '../platform/shop-scope.ts';
import { listCasesInput } from './case-list.ts';
import { forgetCaseText, indexBacklog } from './index-case-text.ts';
import { listCases } from './list-cases.ts';

let t: TestWorld;
let mine: Desk;
let theirs: Desk;
beforeAll(async () => {
  t = await makeTestWorld();
  mine = aDesk(t, await aShop(t.world, { name: 'Moja' }));
  theirs = aDesk(t, await aShop(t.world, { name: 'Cudza' }));
});
afterAll(() => t.close());

const find = async ({ actor }: Desk, search: string) => listCases(t.world, actor, listCasesInput.parse({ search }));
const idsOf = async (desk: Desk, search: string) => (await find(desk, search)).rows.map(({ id }) => id);

test('who wrote and what was said is found at once, with where it was found', async () => {
  const caseId = await mine.submit({
    contact: { name: 'Xymena Trzmiel', email: 'xymena@trzmiel.example', phone: '600 111 222' },
    description: 'Zawias szafki trzaska okrutnie.',
  });
  expect(await idsOf(mine, 'trzmiel')).toEqual([caseId]);
  expect(await idsOf(mine, '600111222')).toEqual([caseId]);
  expect(await idsOf(mine, 'xymena@trz')).toEqual([caseId]);
  expect(await idsOf(mine, 'zawias')).toEqual([caseId]);
  await t.drain();
  const { rows } = await find(mine, 'zawias okrutnie');
  expect(rows.map(({ id }) => id)).toEqual([caseId]);
  expect(rows[0]!.matched).toEqual([
    {
      field: 'message',
      text: 'Zawias szafki trzaska okrutnie.',
      marks: [
        [0, 6],
        [22, 30],
      ],
    },
  ]);
  await writeNote(t.world, mine.actor, { caseId, body: 'Dzwonił kominiarz.', fileIds: [] });
  await t.drain();
  expect(await idsOf(mine, 'kominiarza')).toEqual([caseId]);
  expect((await find(mine, 'kominiraz')).search?.mended).toEqual([{ typed: 'kominiraz', meant: ['kominiarz'] }]);
});

test('reading a case again changes nothing', async () => {
  const rows = () =>
    inShop(t.world, mine.shop.shopId, async (tx) => ({
      search: (await sql`select case_id, terms, codes from case_search order by 1`.execute(tx)).rows,
      words: (await sql`select * from search_words order by word`.execute(tx)).rows,
    }));
  const before = await rows();
  await inShop(t.world, mine.shop.shopId, (tx) =>
    sql`insert into search_backlog (shop_id, case_id) select shop_id, id from cases`.execute(tx),
  );
  await indexBacklog.run(t.world, {});
  expect(await rows()).toEqual(before);
});

test('what is forgotten is not found, and its words are gone where nobody else has them', async () => {
  const caseId = await mine.submit({ contact: { name: 'Zenobia Kruk' }, description: 'Zawias pęknięty ukośnie.' });
  await t.drain();
  expect(await idsOf(mine, 'ukośnie')).toEqual([caseId]);
  await inShop(t.world, mine.shop.shopId, (tx) => forgetCaseText(tx, mine.shop.shopId, caseId));
  expect(await idsOf(mine, 'ukośnie')).toEqual([]);
  const words = await inShop(t.world, mine.shop.shopId, (tx) => tx.selectFrom('searchWords').select('word').execute());
  const left = words.map(({ word }) => word);
  expect(left).not.toContain('ukosnie');
  expect(left).not.toContain('zenobia');
  expect(left).toContain('zawias');
});

test('another shop is never found, whatever is asked of the functions', async () => {
  const caseId = await theirs.submit({ contact: { name: 'Tajemnica Cudzego' }, description: 'Sekretny opis.' });
  await t.drain();
  expect(await idsOf(theirs, 'tajemnica')).toEqual([caseId]);
  expect(await idsOf(mine, 'tajemnica')).toEqual([]);
  const wishes = JSON.stringify([{ any: ['w:tajemnica', 'n:tajemnica'], all: [] }]);
  const everything = JSON.stringify([{ any: [], all: [{ terms: [], code: '' }] }]);
  const asked = await inShop(t.world, mine.shop.shopId, async (tx) => {
    const ask = async (text: ReturnType<typeof sql>) => (await sql`${text}`.execute(tx)).rows;
    return {
      words: await ask(sql`select * from search_cases(${wishes}::jsonb, 1000)`),
      among: await ask(sql`select * from search_cases(${everything}::jsonb, 1000, array[${caseId}::uuid])`),
      all: await ask(sql`select f from search_cases(${everything}::jsonb, 1000) f where f = ${caseId}`),
      // the words are given in the salt of the other shop
      table: await ask(sql`select * from case_search where case_id = ${caseId}`),
      injected: await ask(
        sql`select f from search_cases(${JSON.stringify([{ any: [], all: [{ terms: [], code: "') > 0 or true or ('" }] }])}::jsonb, 1000) f where f = ${caseId}`,
      ),
      lexicon: await ask(sql`select * from search_words where word = 'tajemnica'`),
      forms: await ask(sql`select * from search_forms where word = 'tajemnica'`),
    };
  });
  for (const [way, rows] of Object.entries(asked)) expect(rows, way).toEqual([]);
  const nobody = await t.world.db.pools.app.query('select * from search_cases($1::jsonb, 1000)', [everything]);
  expect(nobody.rows).toEqual([]);
});

test('an operator nobody knows is searched as words, one without a meaning says so', async () => {
  const { search } = await find(mine, 'kolor:czerwony tag:nie-ma');
  expect(search).toMatchObject({ unknown: ['kolor:czerwony'], nothing: [{ operator: 'tag', value: 'nie-ma' }] });
});

test('pages of a search have no gaps and no repeats', async () => {
  for (let n = 0; n < 7; n++) {
    t.clock.advance({ seconds: 1 });
    await mine.submit({ contact: { name: `Seria Numer${n}` } });
  }
  await t.drain();
  const seen: string[] = [];
  let after: string | undefined;
  do {
    const page = await listCases(t.world, mine.actor, listCasesInput.parse({ search: 'seria', limit: 3, after }));
    seen.push(...page.rows.map(({ contactName }) => contactName!));
    after = page.next ?? undefined;
  } while (after);
  expect(seen).toEqual([6, 5, 4, 3, 2, 1, 0].map((n) => `Seria Numer${n}`));
});
