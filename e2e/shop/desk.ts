import type { Page } from '@playwright/test';

import { expect } from '../journey.ts';

/** Steps that several journeys take at the desk, in Polish. */

/** Finds a case in the inbox by its number and opens it. */
export async function openCase(desk: Page, number: string): Promise<void> {
  await desk.getByRole('combobox', { name: 'Szukaj' }).fill(number);
  await desk
    .getByRole('list', { name: 'Lista spraw' })
    .getByRole('link', { name: new RegExp(number) })
    .click();
  await expect(desk.getByRole('region', { name: `Sprawa ${number}` })).toBeVisible();
}

/** What may be written down by hand: goods, proof, money, remedy. */
export async function record(desk: Page, what: string): Promise<void> {
  await desk.getByRole('button', { name: 'Zapisz', exact: true }).click();
  await desk.getByRole('menuitem', { name: what }).click();
  await expect(desk.getByRole('dialog')).toBeVisible();
}

/** Answers the dialog that is open. */
export async function save(desk: Page, button = 'Zapisz'): Promise<void> {
  const dialog = desk.getByRole('dialog');
  await dialog.getByRole('button', { name: button, exact: true }).click();
  await expect(dialog).toBeHidden();
}

export const more = (desk: Page) => desk.getByRole('button', { name: 'Więcej', exact: true }).click();

export async function closeCase(desk: Page): Promise<void> {
  await more(desk);
  await desk.getByRole('menuitem', { name: 'Zamknij sprawę' }).click();
  await save(desk, 'Zamknij sprawę');
}

/** The warehouse sends what waits for a buyer: everything of the case in one parcel. */
export async function sendGoods(bench: Page, caseNumber: string, carrier: string, number: string): Promise<void> {
  await bench.goto('/desk/bench/goods-out');
  const parcel = bench.getByRole('listitem').filter({ has: bench.getByRole('link', { name: caseNumber }) });
  await parcel.getByLabel('Przewoźnik').fill(carrier);
  await parcel.getByLabel('Numer paczki').fill(number);
  await parcel.getByRole('button', { name: 'Wysłane', exact: true }).click();
  await expect(parcel).toHaveCount(0);
}
