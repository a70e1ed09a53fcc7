import type { Locator, Page } from '@playwright/test';

import { expectAccessible } from './axe.ts';
import { expect, test } from './journey.ts';
import { askApi } from './shop/api.ts';
import { fileComplaint, fileWithdrawal } from './shop/cases.ts';
import { openCase } from './shop/desk.ts';

/** From the menu by keys alone: what opens is looked at, its first field is one Tab away. */
async function openByKeys(desk: Page, act: string): Promise<Locator> {
  await desk.getByRole('button', { name: 'Więcej', exact: true }).press('Enter');
  await desk.getByRole('menuitem', { name: act }).press('Enter');
  const dialog = desk.getByRole('dialog', { name: act });
  await expect(dialog).toBeVisible();
  await expectAccessible(desk, `dialog ${act}`);
  return dialog;
}

/** Esc closes, and the keys are where they were. */
async function leave(desk: Page, dialog: Locator): Promise<void> {
  await desk.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(desk.getByRole('button', { name: 'Więcej', exact: true })).toBeFocused();
}

test('closed and opened again, links revoked, by keys alone', async ({ deskOf }) => {
  const { caseId, number } = await fileComplaint('Klara Zamek');
  const { version, lines } = await askApi<{ version: number; lines: { id: string; quantity: number }[] }>(
    'GET',
    `/cases/${caseId}`,
  );
  await askApi(
    'POST',
    `/cases/${caseId}/decisions`,
    {
      text: 'Kubki są zgodne z opisem: szkliwo ma drobne pęknięcia, jak na zdjęciach.',
      sendBack: false,
      lines: lines.map(({ id, quantity }) => ({
        caseLineId: id,
        outcome: 'rejected',
        quantity,
        remedy: 'none',
        ground: 'conforms',
      })),
    },
    version,
  );
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
