import type { Page } from '@playwright/test';

import { expectAccessible } from './axe.ts';
import { expect, test } from './journey.ts';
import { fileComplaint, fileWithdrawal } from './shop/cases.ts';
import { more, openCase, record } from './shop/desk.ts';
import { placeOrder } from './shop/orders.ts';

test.describe.configure({ mode: 'parallel' });

const loaded = async (page: Page) => {
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
  await expect(page.getByRole('heading').first()).toBeVisible();
};
const leave = async (desk: Page) => {
  await desk.keyboard.press('Escape');
  await expect(desk.getByRole('dialog')).toHaveCount(0);
};

test('axe: the inbox, a case, each dialog, a new case', async ({ deskOf }) => {
  test.slow();
  const complaint = await fileComplaint('Stefania Bór');
  const desk = await deskOf('anna');
  await loaded(desk);
  await expectAccessible(desk, 'inbox');
  await desk.getByRole('button', { name: 'Filtry' }).click();
  await expectAccessible(desk, 'filters');
  await desk.keyboard.press('Escape');
  await desk.keyboard.press('Control+k');
  await expect(desk.getByRole('dialog')).toBeVisible();
  await expectAccessible(desk, 'palette');
  await leave(desk);

  await openCase(desk, complaint.number);
  await loaded(desk);
  await expectAccessible(desk, 'case');
  await desk.getByRole('tab', { name: 'Notatka' }).click();
  await expectAccessible(desk, 'case, note');
  await more(desk);
  await expectAccessible(desk, 'case, more');
  await desk.keyboard.press('Escape');
  await desk.getByRole('button', { name: 'Decyzja', exact: true }).first().click();
  await desk.getByRole('dialog').getByRole('radio', { name: 'Odrzuć' }).first().click();
  await expectAccessible(desk, 'decision');
  await desk.getByRole('dialog').getByRole('button', { name: 'Wyślij decyzję' }).click();
  await expectAccessible(desk, 'decision with errors');
  await leave(desk);

  const withdrawal = await fileWithdrawal('Tadeusz Bór');
  await openCase(desk, withdrawal.number);
  for (const what of ['Towar wrócił', 'Dowód nadania', 'Pieniądze wysłane']) {
    await record(desk, what);
    await expectAccessible(desk, what);
    await leave(desk);
  }
  await desk.goto('/desk/inbox?search=nikogo-takiego');
  await expect(desk.getByText('Nic nie pasuje')).toBeVisible();
  await expectAccessible(desk, 'nothing found');

  const order = await placeOrder();
  await desk.goto('/desk/cases/new');
  await desk.getByLabel('Kanał', { exact: true }).selectOption({ label: 'Zielona Półka' });
  await desk.getByLabel('Znajdź zamówienie').fill(order.number);
  await desk.getByRole('button', { name: new RegExp(order.number) }).click();
  await expect(desk.getByRole('button', { name: 'Inne zamówienie' })).toBeVisible();
  await expectAccessible(desk, 'new case');
});

test('axe: signing in and every settings page', async ({ page, deskOf }) => {
  test.slow();
  await page.goto('/desk');
  await expect(page.getByRole('heading', { name: 'Zaloguj się' })).toBeVisible();
  await expectAccessible(page, 'sign-in');
  await page.goto('/desk/forgot-password');
  await expect(page.getByRole('heading', { name: 'Ustaw nowe hasło' })).toBeVisible();
  await expectAccessible(page, 'forgotten password');
  await page.goto('/desk/invitation/nie.ma');
  await expect(page.getByRole('heading', { name: 'To zaproszenie już nie działa' })).toBeVisible();
  await expectAccessible(page, 'invitation gone');

  const desk = await deskOf('anna');
  for (const section of [
    'seller',
    'terms',
    'channels',
    'channels/new',
    'statuses',
    'statuses/new',
    'team',
    'privacy',
    'keys',
    'account',
  ]) {
    await desk.goto(`/desk/settings/${section}`);
    await loaded(desk);
    await expectAccessible(desk, `settings/${section}`);
  }
  await desk.goto('/desk/settings/channels');
  await desk
    .getByRole('main')
    .getByRole('link', { name: /Zielona Półka/ })
    .first()
    .click();
  await loaded(desk);
  await expectAccessible(desk, 'settings, one channel');
  await desk.goto('/desk/nie-ma');
  await expect(desk.getByRole('heading', { name: 'Nie ma takiej strony' })).toBeVisible();
  await expectAccessible(desk, 'no such page');
});

for (const width of [390, 1100])
  test(`axe and no sideways scroll at ${width} px: the inbox and a case`, async ({ deskOf }) => {
    const { number } = await fileComplaint('Michalina Bór');
    const desk = await deskOf('marta');
    await desk.setViewportSize({ width, height: 844 });
    const fits = async (screen: string) => {
      await expectAccessible(desk, `${screen} at ${width}`);
      const over = await desk.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect.soft(over, `${screen} at ${width}`).toBeLessThanOrEqual(0);
    };
    await loaded(desk);
    await fits('inbox');
    await openCase(desk, number);
    await loaded(desk);
    await fits('case');
  });
