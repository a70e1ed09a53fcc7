import { expect as patient, type Locator, type Page } from '@playwright/test';

import type { Errand } from './cases-of-a-day.ts';
import type { Keys } from './keys.ts';

const expect = patient.configure({ timeout: 20_000 });

/** What a consultant does about each errand, by keys alone, from the open case to the next one. */
export async function deal(page: Page, keys: Keys, errand: Errand): Promise<void> {
  switch (errand) {
    case 'withdrawal, nothing to do yet':
      return onward(keys); // the acknowledgement left by itself; the buyer sends the parcel
    case 'withdrawal, the parcel is back':
      await answerDialog(page, keys, /^Towar/);
      await answerDialog(page, keys, /^Pieniądze|^Zwrot/);
      return keys.press('e');
    case 'withdrawal from a part, a question along with it':
      await macro(page, keys, 'ode');
      return onward(keys);
    case 'complaint, checking':
      await macro(page, keys, 'mam');
      return onward(keys);
    case 'complaint, photos needed':
      await macro(page, keys, 'zdj');
      return onward(keys);
    case 'not received':
      await macro(page, keys, 'prze');
      return onward(keys);
    case 'complaint, accepted':
    case 'guarantee':
      await keys.press('i');
      await answerDialog(page, keys, /^Decyzja/);
      return onward(keys);
    case 'complaint, rejected':
      await keys.press('i');
      await reject(page, keys);
      return keys.press('e');
    case 'inquiry':
      await keys.press('r');
      await keys.type(';zmy');
      await expect(page.getByRole('option', { name: /Zmywarka/ }).first()).toBeVisible();
      await keys.press('Enter', 'Control+Enter');
      await expect(held(page)).toBeVisible();
      return keys.press('Escape', 'e');
  }
}

const held = (page: Page): Locator => page.getByText(/^Wyślemy za \d+ s$/);
const onward = (keys: Keys): Promise<void> => keys.press('j', 'Enter');

/** `d` opens what moves the case on; what it proposes is right, so Ctrl Enter answers it. */
async function answerDialog(page: Page, keys: Keys, title: RegExp): Promise<void> {
  await keys.press('d');
  const dialog = page.getByRole('dialog', { name: title });
  await expect(
    dialog
      .getByRole('group')
      .or(dialog.getByLabel(/^Kwota/))
      .first(),
  ).toBeVisible();
  const sum = dialog.getByLabel(/^Kwota/).first();
  if (await sum.count()) await expect(sum).not.toHaveValue('');
  await keys.press('Control+Enter');
  await expect(dialog).toHaveCount(0);
}

async function macro(page: Page, keys: Keys, letters: string): Promise<void> {
  await keys.press('m');
  await expect(page.getByRole('combobox', { name: 'Szukaj makra' })).toBeFocused();
  await keys.type(letters);
  await expect(page.getByRole('region', { name: 'Podgląd' })).toContainText('Dzień dobry');
  await keys.press('Control+Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

async function reject(page: Page, keys: Keys): Promise<void> {
  await keys.press('d');
  const dialog = page.getByRole('dialog', { name: /^Decyzja/ });
  await tabTo(keys, dialog.getByRole('radio', { name: 'Odrzuć' }));
  await keys.press('Space');
  await tabTo(keys, dialog.getByLabel('Podstawa'));
  await keys.press('ArrowDown');
  await tabTo(keys, dialog.getByLabel('Twoje słowa do kupującego'));
  await keys.type('Kubek sprawdziliśmy w magazynie: jest szczelny, a rysa to ślad używania.');
  await keys.press('Control+Enter');
  await expect(dialog).toHaveCount(0);
}

async function tabTo(keys: Keys, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < 30; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await keys.press('Tab');
    keys.thoughts -= 1; // one knows where one is going
  }
  await expect(target).toBeFocused();
}
