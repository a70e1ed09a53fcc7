import type { Locator, Page } from '@playwright/test';

import { expectAccessible } from './axe.ts';
import { expect, test } from './journey.ts';
import { complainAbout, fileComplaint, fileMissing, fileWithdrawal, reject } from './shop/cases.ts';
import { openCase } from './shop/desk.ts';
import { placeOrder } from './shop/orders.ts';

/** From the menu by keys alone: what opens is looked at, its first field is one Tab away. */
async function openByKeys(desk: Page, act: string, menu = 'Więcej'): Promise<Locator> {
  await desk.getByRole('button', { name: menu, exact: true }).press('Enter');
  await desk.getByRole('menuitem', { name: act }).press('Enter');
  const dialog = desk.getByRole('dialog', { name: act });
  await expect(dialog).toBeVisible();
  await expectAccessible(desk, `dialog ${act}`);
  return dialog;
}

/** Esc closes, and the keys are where they were. */
async function leave(desk: Page, dialog: Locator, menu = 'Więcej'): Promise<void> {
  await desk.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(desk.getByRole('button', { name: menu, exact: true })).toBeFocused();
}

test('closed and opened again, links revoked, by keys alone', async ({ deskOf }) => {
  const { caseId, number } = await fileComplaint('Klara Zamek');
  await reject(caseId);
  const desk = await deskOf('anna');
  await openCase(desk, number);

  const revoking = await openByKeys(desk, 'Unieważnij linki kupującego');
  await expect(revoking).toMatchAriaSnapshot(`
    - dialog "Unieważnij linki kupującego":
      - paragraph: /przestaną działać/
      - contentinfo:
        - button "Anuluj"
        - button "Unieważnij linki"
  `);
  await leave(desk, revoking);

  const closing = await openByKeys(desk, 'Zamknij sprawę');
  await expect(closing).toMatchAriaSnapshot(`
    - dialog "Zamknij sprawę":
      - textbox "Powód (nieobowiązkowo)"
      - contentinfo:
        - button "Anuluj"
        - button "Zamknij sprawę"
  `);
  await desk.keyboard.press('Tab');
  await expect(closing.getByLabel('Powód (nieobowiązkowo)')).toBeFocused();
  await leave(desk, closing);
  await openByKeys(desk, 'Zamknij sprawę');
  await desk.keyboard.press('Control+Enter');
  await expect(closing).toHaveCount(0);

  await desk.goto(`/desk/cases/${caseId}`);
  const reopening = await openByKeys(desk, 'Otwórz ponownie');
  await expect(reopening).toMatchAriaSnapshot(`
    - dialog "Otwórz ponownie":
      - textbox "Powód"
      - contentinfo:
        - button "Anuluj"
        - button "Otwórz ponownie" [disabled]
  `);
  await desk.keyboard.press('Tab');
  await expect(reopening.getByLabel('Powód')).toBeFocused();
  await desk.keyboard.type('Kupująca przysłała nowe zdjęcia.');
  await desk.keyboard.press('Control+Enter');
  await expect(reopening).toHaveCount(0);
  await expect(desk.getByRole('region', { name: `Sprawa ${number}` })).toContainText('W rozpatrzeniu');
});

test('a buyer who changed their mind again: cancelled by consent', async ({ page, deskOf }) => {
  const { number, pageUrl } = await fileWithdrawal('Konrad Zamek');
  await page.goto(pageUrl);
  await page.getByRole('link', { name: 'Wycofaj zgłoszenie' }).click();
  await page.getByRole('button', { name: 'Poproś sklep o zgodę' }).click();

  const desk = await deskOf('anna');
  await openCase(desk, number);
  const cancelling = await openByKeys(desk, 'Cofnij za zgodą');
  await desk.keyboard.press('Tab');
  await expect(cancelling.getByLabel('Powód (nieobowiązkowo)')).toBeFocused();
  await leave(desk, cancelling);
});

test('a present in the money of the order, and a parcel that is looked for, by keys alone', async ({ deskOf }) => {
  const { caseId, number } = await complainAbout(await placeOrder({ name: 'Erik Zamek', currency: 'EUR' }));
  await reject(caseId);
  const desk = await deskOf('anna');
  await openCase(desk, number);
  const giving = await openByKeys(desk, 'Gest: dodatkowe pieniądze', 'Zapisz');
  await expect(giving).toMatchAriaSnapshot(`
    - 'dialog "Gest: dodatkowe pieniądze"':
      - combobox "Jak"
      - textbox "Kwota (EUR)"
      - textbox "Za co"
      - contentinfo:
        - button "Anuluj"
        - button "Przygotuj"
  `);
  await desk.keyboard.press('Tab');
  await expect(giving.getByLabel('Jak', { exact: true })).toBeFocused();
  await desk.keyboard.press('Control+Enter');
  await expect(giving.getByLabel('Kwota (EUR)')).toHaveAttribute('aria-invalid', 'true');
  await expectAccessible(desk, 'dialog of a present, nothing filled in');
  await leave(desk, giving, 'Zapisz');

  const missing = await fileMissing('Celina Zamek');
  await openCase(desk, missing.number);
  const looking = await openByKeys(desk, 'Szukaj paczki', 'Zapisz');
  await desk.keyboard.press('Tab');
  await expect(looking.getByLabel('Przewoźnik')).toBeFocused();
  await leave(desk, looking, 'Zapisz');
});
