/** Whatever is typed into the search box or sent to it, the answer is a list: of this shop, without gaps and repeats. */
import { afterAll, beforeAll, expect, test } from 'vitest';

import { aShop } from '../../test/builders.ts';
import { aDesk, type Desk } from '../../test/case-builders.ts';
import { makeTestWorld, type TestWorld } from '../../test/world.ts';
import { reply } from '../messages/reply.ts';
import { inShop } from '../platform/shop-scope.ts';
import { caseFilters, listCasesInput, sortsOf, views } from './case-list.ts';
import { listCases, type CasePage } from './list-cases.ts';
import { markSpam } from './spam-case.ts';
import { matchingCases } from './matching-cases.ts';
import { moveCase } from './move-case.ts';
import { snoozeCase } from './snooze-case.ts';

let t: TestWorld;
let mine: Desk;
let theirs: Desk;
let ours: string[];
beforeAll(async () => {
  t = await makeTestWorld();
  mine = aDesk(t, await aShop(t.world, { name: 'Moja' }));
  theirs = aDesk(t, await aShop(t.world, { name: 'Cudza' }));
  for (const desk of [mine, theirs]) {
    for (let n = 0; n < 3; n++) await desk.complain({ description: 'Pękł uchwyt.' });
    await desk.submit({ issue: 'other', description: 'Kiedy zwrot?' });
    const [closed, snoozed, spam, asked] = await Promise.all(
      Array.from({ length: 4 }, () => desk.submit({ issue: 'other', description: 'Uchwyt?' })),
    );
    await moveCase(t.world, desk.actor, { caseId: closed!, move: 'close' });
    await snoozeCase(t.world, desk.actor, { caseId: snoozed!, for: 'answer' });
    await markSpam(t.world, desk.actor, { caseId: spam!, because: 'other', secondLook: false });
    await reply(t.world, desk.actor, { caseId: asked!, body: 'Który?', fileIds: [], then: 'wait' });
  }
  await t.drain(); // the clock stands still: everything is of one instant
  ours = (await listCases(t.world, mine.actor, listCasesInput.parse({ view: 'all' }))).rows.map(({ id }) => id);
});
afterAll(() => t.close());

const long = (piece: string, count: number) => piece.repeat(count);
const odd = [
  '"',
  '""',
  '"uchwyt',
  'uchwyt"',
  'tag:"',
  'tag:',
  '-tag:',
  '-',
  '--',
  '- -',
  ':',
  '::',
  'tag::vip',
  '-uchwyt',
  'od:',
  'od:"',
  'od:(',
  'od:-(',
  '-od:(',
  '-od:[',
  '-od:"a b("',
  '-od:*',
  '-od:\\',
  '-od:ż',
  'termin:<',
  'termin:<<3d',
  'termin:9999d',
  'termin:9999t',
  'termin:9999-12-31',
  'termin:>9999-12-31',
  'termin:0000-01-01',
  'termin:0001-01-01..9999-12-31',
  'od:9999t',
  'od:<0001-01-01',
  'od:..',
  'termin:..',
  'kanał:,',
  'kanał:,,,',
  'tag:a,b,"c,d',
  'jest:',
  'jest:nic',
  'do:@',
  "'; drop table cases; --",
  "' or 1=1 --",
  '%',
  '%%%',
  '_',
  '\\',
  '\\\\',
  '$1',
  ':name',
  '?',
  '🦄',
  'uchwyt 🦄',
  'tag:🦄',
  '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}',
  '\uD800',
  'uchwyt\uDFFF',
  'tag:\uD800',
  '\u202Euchwyt',
  'a\u0300'.repeat(30),
  '١٢٣',
  '999999999999999999999999',
  'ZP-999999999999999',
  '99999999999999999999@',
  '@',
  'a@',
  '@a',
  '@@@@',
  '+48',
  '((((',
  'jest:otwarte jest:zamknięte',
  'is:open is:closed',
  '-is:open -is:closed',
  'jest:otwarte -jest:otwarte',
  long('a', 200),
  long('a b ', 50),
  long('1', 200),
  long('tag:x ', 33),
  long('-od:a ', 33),
  long('"', 199),
];

test.each(odd)('%j is answered, with cases of this shop alone', async (search) => {
  const parsed = listCasesInput.safeParse({ search, limit: 10 });
  if (!parsed.success) return expect(parsed.error.issues.map(({ path }) => path[0])).toContain('search');
  const { rows } = await listCases(t.world, mine.actor, parsed.data);
  for (const { id } of rows) expect(ours).toContain(id);
});

test.each([long('x', 10_000), long('uchwyt ', 2000)])('a book is refused as a field: %#', (search) =>
  expect(listCasesInput.safeParse({ search }).success).toBe(false),
);

test.each(['openedTo', 'openedFrom'])('a day at the end of time in %s is a filter like any other', async (name) => {
  for (const day of ['0001-01-01', '9999-12-31'])
    await expect(listCases(t.world, mine.actor, listCasesInput.parse({ [name]: day }))).resolves.toBeDefined();
});

const searches = [undefined, 'uchwyt', 'anna', 'jest:otwarte', 'od:anna -jest:zamknięte', 'rodzaj:reklamacja anna'];
test.each(views.flatMap((view) => searches.map((search) => [view, search] as const)))(
  'in %s, looking for %s: page by page, counted and chosen it is the same',
  async (view, search) => {
    for (const sort of [undefined, ...sortsOf(view)]) {
      const filters = { view, search, sort };
      const whole = (await listCases(t.world, mine.actor, listCasesInput.parse({ ...filters, limit: 100 }))).rows;
      const ids = whole.map(({ id }) => id);
      const paged: string[] = [];
      let after: string | null = null;
      do {
        const input: object = { ...filters, limit: 2, ...(after && { after }) };
        const page: CasePage = await listCases(t.world, mine.actor, listCasesInput.parse(input));
        paged.push(...page.rows.map(({ id }) => id));
        after = page.next;
      } while (after && paged.length < 50);
      expect(paged).toEqual(ids);
      const chosen = await inShop(t.world, mine.shop.shopId, (tx) =>
        matchingCases(t.world, tx, mine.actor, { filters: caseFilters.parse(filters), bound: 100 }),
      );
      expect(chosen.ids.toSorted()).toEqual(ids.toSorted());
    }
  },
);
