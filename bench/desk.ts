import { chromium, type Page } from '@playwright/test';
import pg from 'pg';

import { attachEmbedded } from '../src/platform/embedded-postgres.ts';
import { demoPassword, demoStaff } from '../src/roof/demo/demo-handles.ts';
import { findChromium } from '../test/chromium.ts';
import { fillCases } from './fill-cases.ts';
import { startProduct, type Product } from './product.ts';
import type { Report } from './report.ts';
import { median, quantile } from './rounds.ts';

declare global {
  interface Window {
    /** What each key took since it was emptied, ms; in the page that is measured. */
    spentOnKeys: number[];
  }
}

/** The desk as its users have it: the product, a real browser, the demo shop with many cases more; from a key to what it shows. */
export async function measureDesk(report: Report, { quick }: { quick: boolean }): Promise<void> {
  const count = quick ? 5_000 : 100_000;
  const product = await startProduct();
  const { executablePath, args, env } = findChromium();
  const browser = await chromium.launch({ executablePath, args, chromiumSandbox: false, ...(env && { env }) });
  try {
    report.title(`The desk in a browser, ${count / 1000}k cases (ms from a key to the frame that shows it)`);
    const context = await browser.newContext({ locale: 'pl-PL', viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    await page.request.post(`${product.url}/api/auth/sign-in/email`, {
      headers: { origin: product.url },
      data: { email: demoStaff.anna.email, password: demoPassword },
    });
    await fillDemo(page, product, count);
    await page.addInitScript(watchKeys);
    await page.goto(`${product.url}/desk/inbox?view=all`);
    await page.locator('a.row, .case-row, [role=list] a').first().waitFor();
    const told = (name: string, spent: number[], aim: string) => {
      report.add(`desk.${name}`, median(spent), 'ms');
      report.add(`desk.${name}.p95`, quantile(spent, 0.95), 'ms', { aim });
    };
    const times = quick ? 20 : 60;

    const moved = await keys(page, [...Array<string>(times).fill('j'), ...Array<string>(times).fill('k')]);
    told('key.move', moved, '≤ 50');
    const palette: number[] = [];
    for (let n = 0; n < times / 4; n += 1) {
      palette.push(...(await keys(page, ['Control+k'])));
      await page.getByRole('dialog').waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
    }
    told('key.palette', palette, '≤ 50');
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').waitFor();
    told('key.palette-typed', await keys(page, [...'kowalska']), '≤ 50');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });

    const opened: number[] = [];
    for (let n = 0; n < times / 2; n += 1) {
      await page.keyboard.press('j');
      opened.push(await openCase(page));
      await page.keyboard.press('u');
      await page
        .locator('.case-number')
        .waitFor({ state: 'hidden' })
        .catch(() => {});
    }
    told('case.opened', opened, '≤ 150');
    await openCase(page);
    await page.keyboard.press('r');
    await page.locator('textarea:focus').waitFor();
    told('key.typed', await keys(page, [...'Sprawdzamy to i jutro odpiszemy.'].slice(0, times)), '≤ 50');
  } finally {
    await browser.close();
    await product.stop();
  }
}

/** In the page: the end of the frame after each key, counted from the key itself. */
function watchKeys(): void {
  const spent: number[] = [];
  window.spentOnKeys = spent;
  addEventListener(
    'keydown',
    (event) => {
      if (['Control', 'Shift', 'Meta'].includes(event.key)) return;
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => spent.push(performance.now() - event.timeStamp); // after the frame was drawn
        port2.postMessage(null);
      });
    },
    { capture: true },
  );
}

/** Presses them as somebody does who is quick, and says what each took. */
async function keys(page: Page, all: readonly string[]): Promise<number[]> {
  await page.evaluate(() => window.spentOnKeys.splice(0));
  for (const key of all) {
    await page.keyboard.press(key);
    await page.waitForTimeout(30);
  }
  await page.waitForFunction((count) => window.spentOnKeys.length >= count, all.length);
  return page.evaluate(() => [...window.spentOnKeys]);
}

/** From Enter to the frame in which the case stands with its timeline. */
function openCase(page: Page): Promise<number> {
  const seen = page.evaluate(
    () =>
      new Promise<number>((done) => {
        const before = document.querySelector('.case-number')?.textContent;
        addEventListener(
          'keydown',
          ({ timeStamp }) => {
            const look = () => {
              const number = document.querySelector('.case-number')?.textContent;
              const said = document.querySelector('.timeline')?.querySelector('article, li, .statement');
              if (number && number !== before && said) setTimeout(() => done(performance.now() - timeStamp));
              else requestAnimationFrame(look);
            };
            requestAnimationFrame(look);
          },
          { capture: true, once: true },
        );
        document.body.dataset['watched'] = 'yes';
      }),
  );
  return page
    .waitForFunction(() => document.body.dataset['watched'] === 'yes')
    .then(() => page.keyboard.press('Enter'))
    .then(() => seen)
    .finally(() => page.evaluate(() => delete document.body.dataset['watched']));
}

/** Cases of years beside those of the demo, in the database of the running product. */
async function fillDemo(page: Page, { dataDir, url }: Product, count: number): Promise<void> {
  const ask = async <T>(path: string, headers = {}) =>
    (await (await page.request.get(url + path, { headers })).json()) as T;
  const me = await ask<{ shops: { shopId: string; staffId: string }[] }>('/api/v1/me');
  const { shopId, staffId: ownerId } = me.shops[0]!;
  const channels = await ask<{ items: { id: string }[] }>('/api/v1/channels', { 'zwrotka-shop': shopId });
  const { ownerUrl } = (await attachEmbedded({ dataDir, waitMs: 5000 }))!;
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(`begin; select set_config('app.shop_id', '${shopId}', true)`);
    await fillCases(client, { shopId, ownerId, channelId: channels.items[0]!.id }, count);
    await client.query('commit');
    await client.query('vacuum analyze');
  } finally {
    await client.end();
  }
}
