import type { Page } from '@playwright/test';

import { expect } from '../journey.ts';
import type { PlacedOrder } from './orders.ts';

/** Steps that several journeys take on the buyers' pages, in Polish. */

export async function findOrder(page: Page, { number, email }: PlacedOrder): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Znajdź zamówienie' })).toBeVisible();
  await page.getByLabel('Numer zamówienia').fill(number);
  // Where a channel knows one proof only, there is nothing to choose.
  const which = page.getByRole('radio', { name: 'E-mail z zamówienia' });
  if (await which.count()) await which.check();
  await page.getByLabel((await which.count()) ? 'Wpisz to tutaj' : 'E-mail z zamówienia').fill(email);
  await page.getByRole('button', { name: 'Znajdź zamówienie' }).click();
}

export const next = (page: Page) => page.getByRole('button', { name: 'Dalej' }).click();

/** From the start page to the question which products; what is wrong is named in the buyer's words. */
export async function beginReport(page: Page, order: PlacedOrder, what: string): Promise<void> {
  await page.goto(`/z/${order.slug}`);
  await page.getByRole('link', { name: what }).click();
  await expect(page.getByLabel(what)).toBeChecked();
  await next(page);
  await findOrder(page, order);
  await page
    .getByRole('region', { name: 'Reklamacja u sprzedawcy' })
    .getByRole('link', { name: 'Wybieram i idę dalej' })
    .click();
  await expect(page.getByRole('heading', { name: /^(Których produktów to dotyczy|Czego brakuje)\?$/ })).toBeVisible();
}

/** The number on the confirmation: 'ZP-48210'. */
export async function numberOn(page: Page): Promise<string> {
  const text = await page.getByRole('main').innerText();
  return /\b[A-Z]{1,5}-\d{3,}\b/.exec(text)![0];
}
