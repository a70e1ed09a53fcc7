import type { Locator, Page } from '@playwright/test';

import { expect, test } from './journey.ts';
import { fileComplaint } from './shop/cases.ts';
import { anEmail } from './shop/people.ts';

/** Tab until it has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}

test('a withdrawal by keyboard alone', async ({ page }) => {
  const email = anEmail('klawiatura');
  await page.goto('/z/zielona-polka');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Przejdź do treści' })).toBeFocused();
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('main').getByRole('link', { name: 'Odstąp od umowy tutaj' }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByLabel('Imię i nazwisko'));
  await page.keyboard.type('Łucja Żak');
  await tabTo(page, page.getByLabel('E-mail', { exact: true }));
  await page.keyboard.type(email);
  await page.keyboard.press('Enter');

  // What is wrong takes the focus, and its link leads to the field.
  await expect(page.getByRole('alert')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Numer zamówienia albo opis zakupu')).toBeFocused();
  await page.keyboard.type('Lampa z poniedziałku');
  await tabTo(page, page.getByLabel('Od całego zamówienia'));
  await page.keyboard.press('ArrowDown');
  await expect(page.getByLabel('Tylko od wybranych produktów')).toBeChecked();
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Które produkty?')).toBeFocused();
  await page.keyboard.type('jedna lampa');
  await tabTo(page, page.getByRole('button', { name: 'Dalej' }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('button', { name: 'Potwierdź odstąpienie od umowy' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /Odstąpienie od umowy przyjęte/ })).toBeVisible();
});

test('the desk by keyboard alone: find, open, answer, note, decide, back', async ({ deskOf }) => {
  const { number } = await fileComplaint('Łukasz Gęś');
  const desk = await deskOf('marta');
  await expect(desk.getByRole('list', { name: 'Lista spraw' })).toBeVisible();
  await desk.keyboard.press('/');
  await expect(desk.getByRole('combobox', { name: 'Szukaj' })).toBeFocused();
  await desk.keyboard.type(number);
  const row = desk.getByRole('list', { name: 'Lista spraw' }).getByRole('link');
  await expect(row).toHaveCount(1);
  await tabTo(desk, row);
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('heading', { level: 1, name: 'Łukasz Gęś' })).toBeVisible();

  await desk.keyboard.press('r');
  await expect(desk.getByLabel('Treść odpowiedzi')).toBeFocused();
  // Letters are letters in a field, the Polish ones too.
  await desk.keyboard.type('Dzień dobry, już sprawdzamy. Żółć i ćma.');
  await expect(desk.getByLabel('Treść odpowiedzi')).toHaveValue('Dzień dobry, już sprawdzamy. Żółć i ćma.');
  await desk.keyboard.press('Control+Enter');
  await expect(desk.getByLabel('Treść odpowiedzi')).toHaveValue('');
  await expect(desk.getByRole('main')).toContainText('Żółć i ćma.');
  await desk.keyboard.press('Escape');

  await desk.keyboard.press('d');
  await expect(desk.getByRole('dialog', { name: `Decyzja w sprawie ${number}` })).toBeVisible();
  await desk.keyboard.press('Escape');
  await expect(desk.getByRole('dialog')).toHaveCount(0);
  await desk.keyboard.press('n');
  await expect(desk.getByLabel('Treść notatki')).toBeFocused();
  await desk.keyboard.press('Escape');
  await desk.keyboard.press('u');
  await expect(desk).toHaveURL(/\/desk\/inbox/);
  await desk.keyboard.press('?');
  await expect(desk.getByRole('dialog', { name: 'Skróty klawiszowe' })).toBeVisible();
});
