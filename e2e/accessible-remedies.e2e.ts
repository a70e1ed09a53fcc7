import type { Page } from '@playwright/test';

import { expectAccessible } from './axe.ts';
import { expect, test } from './journey.ts';
import { askApi } from './shop/api.ts';
import { fileComplaint, fileMissing, fileWithdrawal, reject } from './shop/cases.ts';
import { openCase } from './shop/desk.ts';

test.describe.configure({ mode: 'parallel' });

const loaded = async (desk: Page) => {
  await expect(desk.locator('[aria-busy=true], .skeleton')).toHaveCount(0);
  await expect(desk.getByRole('heading').first()).toBeVisible();
};
const look = async (desk: Page, path: string) => {
  await desk.goto(`/desk${path}`);
  await loaded(desk);
  await expectAccessible(desk, path);
};
/** Opens what a button opens, looks, and closes it again. */
const lookAt = async (desk: Page, button: string | RegExp) => {
  await desk
    .getByRole('button', { name: button, exact: typeof button === 'string' })
    .first()
    .click();
  await expect(desk.getByRole('dialog')).toBeVisible();
  await expectAccessible(desk, `dialog ${button}`);
  await desk.keyboard.press('Escape');
  await expect(desk.getByRole('dialog')).toHaveCount(0);
};

test('axe: money, books, claims and their dialogs', async ({ deskOf }) => {
  test.slow();
  const desk = await deskOf('anna');
  await look(desk, '/refunds');
  await lookAt(desk, /^Inaczej/);
  await look(desk, '/books');
  await lookAt(desk, 'Wczytaj numery');
  await lookAt(desk, /^Wpisz numer/);
  await lookAt(desk, /^Bez korekty:/);
  await look(desk, '/books/transfers');
  await lookAt(desk, 'Dodaj rachunek');
  await lookAt(desk, 'Wczytaj wyciąg');
  await look(desk, '/books/payouts');
  await lookAt(desk, 'Wczytaj raport');
  await look(desk, '/books/returns');
  await look(desk, '/books/vouchers');
  await look(desk, '/books/claims');
  await lookAt(desk, /^Zmień:/);
});

test('axe: customers, reports, the first run', async ({ deskOf }) => {
  test.slow();
  const desk = await deskOf('anna');
  for (const path of [
    '/customers',
    '/customers/duplicates',
    '/reports',
    '/reports/complaints',
    '/reports/promises',
    '/welcome',
    '/bench/goods-out',
  ])
    await look(desk, path);
});

test('axe: the rest of the settings', async ({ deskOf }) => {
  test.slow();
  const desk = await deskOf('anna');
  for (const section of [
    'promises',
    'returns',
    'connections',
    'macros',
    'macros/new',
    'tags',
    'fields',
    'departments',
    'absences',
    'audit',
    'rota',
  ])
    await look(desk, `/settings/${section}`);
  await lookAt(desk, 'Dodaj zasadę');
  await desk.goto('/desk/settings/connections');
  await desk.getByRole('button', { name: 'Połącz', exact: true }).click();
  await expect(desk.getByLabel('Co połączyć')).toBeVisible();
  await expectAccessible(desk, 'settings/connections, connecting');
});

test('axe: dialogs of the settings', async ({ deskOf }) => {
  test.slow();
  const desk = await deskOf('anna');
  for (const [section, button] of [
    ['absences', 'Zaplanuj nieobecność'],
    ['team', 'Zaproś osobę'],
    ['keys', 'Nowy klucz'],
  ] as const) {
    await desk.goto(`/desk/settings/${section}`);
    await lookAt(desk, button);
  }
});

test('axe: a case with the alarm, the shop’s own fields and what a buyer may be owed', async ({ deskOf }) => {
  test.slow();
  const field = `Kolor szkliwa ${Math.random().toString(36).slice(2, 6)}`;
  await askApi('POST', '/fields', {
    kind: 'choice',
    namePl: field,
    nameEn: field,
    choices: [
      { code: 'sage', pl: 'szałwia', en: 'sage' },
      { code: 'sand', pl: 'piasek', en: 'sand' },
    ],
  });
  const { caseId, number } = await fileComplaint('Alicja Bór');
  const { version } = await askApi<{ version: number }>('GET', `/cases/${caseId}`);
  await askApi('POST', `/cases/${caseId}/safety`, {}, version);
  const desk = await deskOf('anna');
  await openCase(desk, number);
  await expect(desk.getByText('Kwestia bezpieczeństwa produktu')).toBeVisible();
  await expect(desk.getByLabel(field)).toBeVisible();
  await expectAccessible(desk, 'case with the alarm and own fields');
  await lookAt(desk, 'Kroki');
  await lookAt(desk, 'Zapisz gwarancję');
  await byPalette(desk, 'Odzyskaj pieniądze sklepu');
  for (const act of ['Zmień tryb', 'Odpowiedź dana gdzie indziej', 'Scal z inną sprawą', 'Dołącz zamówienie'])
    await byPalette(desk, act);

  const withdrawal = await fileWithdrawal('Eliza Bór');
  await openCase(desk, withdrawal.number);
  await loaded(desk);
  await lookAt(desk, 'Zmień kwotę');
  await lookAt(desk, 'Zamów etykietę lub kuriera');
});

test('axe: a parcel that did not come, money on top, and the buyer’s page', async ({ deskOf, page }) => {
  const filed = await fileMissing('Celina Bór');
  const desk = await deskOf('anna');
  await openCase(desk, filed.number);
  await byPalette(desk, 'Szukaj paczki');
  const { version } = await askApi<{ version: number }>('GET', `/cases/${filed.caseId}`);
  await askApi('POST', `/cases/${filed.caseId}/trace`, { carrier: 'InPost', number: '6200111122223333' }, version);
  await expect(desk.getByRole('complementary').last()).toContainText('6200111122223333');
  await byPalette(desk, 'Szukaj paczki');
  const rejected = await fileComplaint('Edwin Bór');
  await reject(rejected.caseId);
  await openCase(desk, rejected.number);
  await byPalette(desk, 'Gest: dodatkowe pieniądze');
  await page.goto(filed.pageUrl);
  await expectAccessible(page, 'parcel that did not come, buyer');
});

/** By the palette, as everything can be reached. */
async function byPalette(desk: Page, act: string): Promise<void> {
  await desk.keyboard.press('Control+k');
  await expect(desk.getByRole('dialog').getByRole('combobox')).toBeFocused();
  await desk.keyboard.type(act);
  await expect(desk.getByRole('option', { name: new RegExp(`^${act}`) }).first()).toBeVisible();
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('dialog').getByRole('contentinfo')).toBeVisible();
  await expectAccessible(desk, `dialog ${act}`);
  await desk.keyboard.press('Escape');
  await expect(desk.getByRole('dialog')).toHaveCount(0);
}
