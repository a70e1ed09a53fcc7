/**
 * Plays a mixed day of sixty cases through the desk of a demo shop, by keys in a real browser, and says how many touches
 * and how much time each kind took: `node scripts/day.ts`. E2E_URL names a demo shop that runs already.
 */
import { chromium, expect, type Page } from '@playwright/test';

import { demoStaff } from '../src/roof/demo/demo-handles.ts';
import setUp from '../e2e/set-up.ts';
import { askApi } from '../e2e/shop/api.ts';
import { enter } from '../e2e/shop/people.ts';
import { findChromium } from '../test/chromium.ts';
import { errands, fileDay, mix, type Errand } from './day/cases-of-a-day.ts';
import { deal } from './day/consultant.ts';
import { Keys } from './day/keys.ts';

/** Keystroke-level model (Card, Moran, Newell): an average typist's press, and the thought before a run of them. */
const PRESS_SECONDS = 0.28;
const THOUGHT_SECONDS = 1.35;

interface Played {
  readonly errand: Errand;
  readonly touches: number;
  readonly letters: number;
  readonly modelled: number;
  readonly waited: number;
}

const end = await setUp();
const { executablePath, args, env } = findChromium();
const browser = await chromium.launch({ executablePath, args, chromiumSandbox: false, ...(env ? { env } : {}) });
try {
  const surname = `Dniowska${Date.now().toString(36)}`;
  await askApi('POST', '/macros', {
    name: 'Zmywarka',
    textPl: 'Dzień dobry, {{imię}}! Tak, także w zmywarce.',
    shared: true,
  });
  const filed = await fileDay(surname);
  print(await play(await openDesk(), surname, filed));
  await expectDealtWith(surname);
} finally {
  await browser.close();
  await end();
}

async function openDesk(): Promise<Page> {
  const url = process.env['E2E_URL']!;
  const context = await browser.newContext({ baseURL: url, locale: 'pl-PL', viewport: { width: 1440, height: 900 } });
  await enter(context, url, demoStaff.marta.email);
  const page = await context.newPage();
  await page.goto('/desk');
  return page;
}

async function play(page: Page, surname: string, filed: ReadonlyMap<string, Errand>): Promise<Played[]> {
  await page.goto(`/desk/inbox?search=${surname}`);
  await expect(page.getByRole('list', { name: 'Lista spraw' }).getByRole('link').first()).toBeVisible();
  const left = new Map(filed);
  const played: Played[] = [];
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  while (left.size > 0) {
    const keys = new Keys(page);
    const began = performance.now();
    const name = await openName(page, left);
    const errand = left.get(name)!;
    left.delete(name);
    await deal(page, keys, errand).catch(async (error: unknown) => {
      await page.screenshot({ path: 'test-results/day.png' });
      throw error;
    });
    played.push({
      errand,
      touches: keys.touches,
      letters: keys.letters,
      modelled: keys.all * PRESS_SECONDS + keys.thoughts * THOUGHT_SECONDS,
      waited: (performance.now() - began) / 1000,
    });
  }
  return played;
}

/** The case that is open, once it is one that was not dealt with yet. */
async function openName(page: Page, left: ReadonlyMap<string, Errand>): Promise<string> {
  const heading = page.getByRole('region', { name: /^Sprawa / }).getByRole('heading', { level: 1 });
  let name = '';
  const fresh = async () => left.has((name = (await heading.textContent({ timeout: 15_000 })) ?? ''));
  await expect
    .poll(fresh, { timeout: 15_000, message: `a new case, not ${name}`, intervals: [20, 50, 100] })
    .toBe(true);
  return name;
}

/** What was counted was also done: parcels taken in and paid, what was rejected, and questions are closed. */
async function expectDealtWith(surname: string): Promise<void> {
  const { rows } = await askApi<{ rows: { stage: string; outcome: string }[] }>(
    'GET',
    `/cases?view=all&limit=100&search=${surname}`,
  );
  const closed = mix['withdrawal, the parcel is back'] + mix['complaint, rejected'] + mix.inquiry;
  expect(rows.filter(({ stage }) => stage === 'closed').length).toBe(closed);
  const decided = mix['complaint, accepted'] + mix['complaint, rejected'] + mix.guarantee;
  expect(rows.filter(({ outcome }) => ['accepted', 'rejected'].includes(outcome)).length).toBe(decided);
}

function print(played: readonly Played[]): void {
  const line = (label: string, rows: readonly Played[]) => {
    const mean = (of: (row: Played) => number) => rows.reduce((sum, row) => sum + of(row), 0) / rows.length;
    const cells = [rows.length, mean(({ touches }) => touches).toFixed(1), mean(({ letters }) => letters).toFixed(1)];
    const seconds = [mean(({ modelled }) => modelled), mean(({ waited }) => waited)].map((each) => each.toFixed(1));
    console.log(`| ${[label, ...cells, ...seconds].join(' | ')} |`);
  };
  console.log(
    '| errand | cases | touches a case | letters a case | modelled s | browser s |\n|---|---|---|---|---|---|',
  );
  for (const errand of errands.filter((each) => mix[each] > 0))
    line(
      errand,
      played.filter((row) => row.errand === errand),
    );
  line('all', played);
  const sum = (of: (row: Played) => number) => played.reduce((total, row) => total + of(row), 0);
  console.log(
    `The day: ${sum(({ touches }) => touches)} touches, ${sum(({ letters }) => letters)} letters, ` +
      `${(sum(({ modelled }) => modelled) / 60).toFixed(1)} min by the model, ${(sum(({ waited }) => waited) / 60).toFixed(1)} min of the browser; no mouse.`,
  );
}
