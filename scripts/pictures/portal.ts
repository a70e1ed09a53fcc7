import type { Browser } from '@playwright/test';
import sharp from 'sharp';

import { Mailbox } from '../../e2e/shop/mailbox.ts';
import { demoOrders, demoSlugs } from '../../src/roof/demo/demo-handles.ts';
import { keep, sheet } from './keep.ts';

const phone = { width: 390, height: 844 };

/** A withdrawal on a phone, in light and in dark, and the mail that acknowledges it. */
export async function photographPortal(browser: Browser, url: string, folder: string): Promise<void> {
  const context = await browser.newContext({
    locale: 'pl-PL',
    timezoneId: 'Europe/Warsaw',
    viewport: phone,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const light: Buffer[] = [];
  const dark: Buffer[] = [];
  const take = async () => {
    // the logo is a file of its own; a page that listens for news is never idle, so it is the pictures that are waited for
    await page.waitForFunction(() => [...document.images].every(({ complete }) => complete));
    for (const [colorScheme, pictures] of [
      ['light', light],
      ['dark', dark],
    ] as const) {
      await page.emulateMedia({ colorScheme });
      pictures.push(await page.screenshot({ animations: 'disabled' }));
    }
  };
  const { number, email } = demoOrders.store;

  await page.goto(`${url}/z/${demoSlugs.store}`);
  await take();
  await page.getByRole('main').getByRole('link', { name: 'Odstąp od umowy tutaj' }).click();
  await page.getByRole('link', { name: 'Wczytaj produkty z zamówienia' }).click();
  await page.getByLabel('Numer zamówienia').fill(number);
  await page.getByLabel('Wpisz to tutaj').fill(email);
  await page.getByRole('button', { name: 'Znajdź zamówienie' }).click();
  await page.getByLabel('Imię i nazwisko').fill('Jagoda Lis');
  await page.getByLabel('E-mail', { exact: true }).fill(email);
  await page.getByLabel('Tylko od wybranych produktów').check();
  for (const box of (await page.getByRole('checkbox').all()).slice(0, 2)) await box.check();
  await page.getByRole('button', { name: 'Dalej' }).click();
  await page.getByRole('heading', { name: 'Sprawdź i potwierdź' }).waitFor();
  await take();
  await page.getByRole('button', { name: 'Potwierdź odstąpienie od umowy' }).click();
  await page.getByRole('link', { name: 'Otwórz stronę sprawy' }).click();
  await page.getByRole('region', { name: 'Jak odesłać' }).waitFor();
  await take();
  await keep(sheet([[...light, ...dark]], phone.width, phone.height), folder, 'portal');

  const mail = await new Mailbox(url, email).read(/Potwierdzamy odstąpienie od umowy/);
  await page.setViewportSize({ width: 680, height: 900 });
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(url + mail.htmlPath);
  await keep(sharp(await page.screenshot({ fullPage: true })), folder, 'acknowledgement');
  await context.close();
}
