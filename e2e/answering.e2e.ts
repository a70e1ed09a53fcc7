import type { Locator, Page } from '@playwright/test';

import { expectAccessible } from './axe.ts';
import { expect, test } from './journey.ts';
import { fileComplaint } from './shop/cases.ts';
import { openCase } from './shop/desk.ts';

const field = (desk: Page): Locator => desk.getByLabel('Treść odpowiedzi');

async function write(desk: Page, text: string): Promise<void> {
  await desk.keyboard.press('r');
  await expect(field(desk)).toBeFocused();
  await desk.keyboard.type(text);
}

test('two browsers write to one case: the second is stopped, keeps the text, sees what changed, sends on with one key', async ({
  deskOf,
  shot,
}) => {
  const { number } = await fileComplaint('Dwie Odpowiedzi');
  const [anna, marta] = [await deskOf('anna'), await deskOf('marta')];
  await openCase(anna, number);
  await openCase(marta, number);
  await expect(anna.getByText('Marta patrzy')).toBeVisible();

  await write(anna, 'Dzień dobry, wysyłamy nowy kubek.');
  await expect(marta.getByText('Anna pisze…')).toBeVisible();
  await marta.getByRole('button', { name: 'Zobacz szkic' }).click();
  await expect(marta.getByText('Dzień dobry, wysyłamy nowy kubek.')).toBeVisible();
  await write(marta, 'Szanowna Pani, proszę o zdjęcie.');
  await shot(marta, 'answering-both-write');

  await anna.keyboard.press('Control+Enter');
  await expect(field(anna)).toHaveValue('');
  await expect(anna.getByText(/^Wyślemy za \d+ s$/)).toBeVisible();
  await shot(anna, 'answering-held');

  // While it is about to leave, the other is stopped.
  await marta.keyboard.press('Control+Enter');
  await expect(marta.getByRole('alert')).toContainText('Ktoś właśnie wysyła odpowiedź');
  await expect(field(marta)).toHaveValue('Szanowna Pani, proszę o zdjęcie.');

  // Once it has left, she is told what changed, and her text is still there.
  await expect(anna.getByText('Wyślemy za')).toHaveCount(0, { timeout: 20_000 });
  await expect(marta.getByText('Odkąd piszesz')).toBeVisible({ timeout: 20_000 });
  await field(marta).focus();
  await marta.keyboard.press('Control+Enter');
  await expect(marta.getByRole('alert')).toContainText(/Anna [^:]+: Odpowiedziano/);
  await expect(field(marta)).toHaveValue('Szanowna Pani, proszę o zdjęcie.');
  await expect(marta.getByRole('button', { name: 'Wyślij mimo to' })).toBeVisible();
  await expectAccessible(marta, 'composer, stopped');
  await shot(marta, 'answering-stopped');

  await field(marta).focus();
  await marta.keyboard.press('Control+Enter');
  await expect(field(marta)).toHaveValue('');
  await expect(marta.getByText(/^Wyślemy za \d+ s$/)).toBeVisible();
  await expect(anna.getByText('Szanowna Pani, proszę o zdjęcie.')).toBeVisible({ timeout: 20_000 });
});

test('a draft survives a reload and another machine; undo brings the text back; a buyer who writes stops the send', async ({
  deskOf,
}) => {
  const { number, pageUrl } = await fileComplaint('Szkic Trwały');
  const home = await deskOf('marta');
  await openCase(home, number);
  await write(home, 'Zaczynam w domu');
  await home.keyboard.press('Escape');
  await home.keyboard.press('n');
  await home.keyboard.type('Tylko dla nas');
  await home.keyboard.press('Escape');
  await home.reload();
  await expect(field(home)).toHaveValue('Zaczynam w domu');
  await home.getByRole('tab', { name: /Notatka/ }).click();
  await expect(home.getByLabel('Treść notatki')).toHaveValue('Tylko dla nas');

  const office = await deskOf('marta');
  await openCase(office, number);
  await expect(field(office)).toHaveValue('Zaczynam w domu');
  await field(office).focus();
  await office.keyboard.press('End');
  await office.keyboard.type(', kończę w biurze.');
  await office.keyboard.press('Control+Enter');
  await expect(field(office)).toHaveValue('');
  await office.getByRole('article').getByRole('button', { name: 'Cofnij' }).click();
  await expect(field(office)).toHaveValue('Zaczynam w domu, kończę w biurze.');

  await field(office).focus();
  await office.keyboard.press('Control+Enter');
  await expect(field(office)).toHaveValue('');
  const buyer = await office.context().browser()!.newPage();
  await buyer.goto(pageUrl);
  await buyer.getByLabel('Wiadomość').fill('Już nieaktualne, proszę o zwrot pieniędzy.');
  await buyer
    .getByRole('button', { name: /Wyślij/ })
    .first()
    .click();
  await expect(office.getByText('Twoja odpowiedź nie wyszła', { exact: false }).first()).toBeVisible({
    timeout: 25_000,
  });
  await expect(field(office)).toHaveValue('Zaczynam w domu, kończę w biurze.');
  await office.getByRole('button', { name: 'Rozumiem' }).click();
  await field(office).focus();
  await office.keyboard.press('Control+Enter');
  await expect(field(office)).toHaveValue('');
});

test('the composer, as a screen reader meets it', async ({ deskOf }) => {
  const { number } = await fileComplaint('Czytnik Ekranu');
  const desk = await deskOf('marta');
  await openCase(desk, number);
  await desk.keyboard.press('n');
  await desk.keyboard.type('@ann');
  await expect(desk.getByRole('form', { name: 'Notatka' })).toMatchAriaSnapshot(`
    - form "Notatka":
      - tablist:
        - tab "Odpowiedź"
        - tab "Notatka" [selected]
      - tabpanel "Notatka":
        - listbox "Kogo wołasz":
          - option /Anna/ [selected]
        - textbox "Treść notatki": "@ann"
      - button "Dodaj plik"
      - combobox "Rodzaj notatki"
      - button "Zapisz notatkę"
  `);
  await desk.keyboard.press('Enter');
  await expect(desk.getByLabel('Treść notatki')).toHaveValue(/^@Anna \S+ $/);
  await desk.keyboard.type('zerknij');
  await desk.keyboard.press('Control+Enter');
  await expect(desk.getByLabel('Treść notatki')).toHaveValue('');
  await expect(desk.getByRole('article').filter({ hasText: 'zerknij' })).toBeVisible();
});
