import { expectAccessible } from './axe.ts';
import { expect, test } from './journey.ts';
import { complainAbout } from './shop/cases.ts';
import { placeOrder } from './shop/orders.ts';
import { anEmail } from './shop/people.ts';

test('one person who bought twice: found, made one, taken apart again, flagged with a reason, given a copy of her data', async ({
  deskOf,
  shot,
}) => {
  const phone = `5${Math.floor(10_000_000 + Math.random() * 89_999_999)}`;
  const [home, work] = [anEmail('bogna.dom'), anEmail('bogna.praca')];
  const first = await placeOrder({ name: 'Bogna Rys', email: home, buyer: { phone } });
  await placeOrder({ name: 'Bogna Rys-Wilk', email: work, buyer: { phone } });
  const { number } = await complainAbout(first);

  const desk = await deskOf('anna');
  await desk.goto('/desk/customers/duplicates');
  await desk.getByRole('button', { name: 'Poszukaj teraz' }).click();
  const pair = desk.getByRole('listitem').filter({ hasText: home }).filter({ hasText: work });
  await expect(pair).toContainText('Ten sam telefon');
  await expectAccessible(desk, 'duplicates');
  await shot(desk, 'customers-duplicates');
  await pair.getByRole('button', { name: 'Połącz' }).click();
  const dialog = desk.getByRole('dialog');
  await expect(dialog).toContainText(home);
  await expect(dialog).toContainText(work);
  await dialog.getByLabel('Skąd wiesz, że to jedna osoba?').fill('Ten sam telefon, potwierdziła w rozmowie.');
  await dialog.getByRole('button', { name: 'Połącz', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(desk.getByText('Połączono. To teraz jedna osoba.')).toBeVisible();
  await expect(pair).toHaveCount(0);

  // By either of her addresses there is one person now, with both orders.
  await desk.goto('/desk/customers');
  const found = desk.getByRole('list', { name: 'Klienci' }).getByRole('link');
  await desk.getByLabel('Szukaj klienta').fill(work);
  await expect(found).toHaveCount(1);
  await found.click();
  const profile = desk.locator('.profile-side');
  await expect(profile).toContainText(home);
  await expect(profile).toContainText(work);
  await desk.getByRole('tab', { name: /Zamówienia 2/ }).click();
  await expect(desk.getByRole('tabpanel')).toContainText(first.number);

  await desk.getByRole('button', { name: 'Oznacz', exact: true }).click();
  const flagging = desk.getByRole('dialog', { name: 'Oznacz' });
  await flagging.getByRole('radio', { name: 'Ostrożnie' }).check();
  await expect(flagging.getByRole('button', { name: 'Oznacz', exact: true })).toHaveAttribute('aria-disabled', 'true');
  await flagging.getByLabel('Dlaczego?').fill('Dwie paczki wróciły bez kubków.');
  await flagging.getByRole('button', { name: 'Oznacz', exact: true }).click();
  await expect(profile).toContainText('Dwie paczki wróciły bez kubków.');
  await expectAccessible(desk, 'customer');
  await shot(desk, 'customers-profile');

  await desk.getByRole('button', { name: 'Przygotuj kopię' }).click();
  const copy = desk.getByRole('link', { name: 'Pobierz archiwum' });
  await expect(copy).toBeVisible();
  const download = desk.waitForEvent('download');
  await copy.click();
  expect((await download).suggestedFilename()).toMatch(/\.zip$/);

  await desk.getByRole('button', { name: 'Rozłącz' }).click();
  await expect(desk.getByRole('tab', { name: /Zamówienia 1/ })).toBeVisible();
  await expect(desk.getByRole('button', { name: 'Rozłącz' })).toHaveCount(0);

  // Who answers the case sees the mark of the person it is about.
  await desk.goto(`/desk/customers`);
  await desk.getByLabel('Szukaj klienta').fill(home);
  await expect(found).toHaveCount(1);
  await found.click();
  await expect(desk.getByRole('tabpanel')).toContainText(number);
});
