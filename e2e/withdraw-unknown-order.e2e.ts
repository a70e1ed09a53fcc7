import { expect, test } from './journey.ts';
import { casesOf } from './shop/api.ts';
import { numberOn } from './shop/buyer.ts';
import { anEmail } from './shop/people.ts';

test.use({ locale: 'en-GB', viewport: { width: 390, height: 844 } });

test('in English, on a phone: an order nobody knows is withdrawn from, acknowledged and flagged', async ({
  page,
  mailboxOf,
  deskOf,
  shot,
}) => {
  const email = anEmail('grace');
  // The language follows the browser; changing it comes back to the same page, with what it was for.
  await page.goto('/z/zielona-polka/find?for=report');
  await page.getByRole('link', { name: 'Polski' }).click();
  await expect(page.getByRole('heading', { name: 'Znajdź zamówienie' })).toBeVisible();
  await expect(page).toHaveURL(/find\?for=report$/);
  await page.getByRole('link', { name: 'English' }).click();
  await page.goto('/z/zielona-polka');
  await page.getByRole('main').getByRole('link', { name: 'Withdraw from contract here' }).click();
  await page.getByLabel('Full name').fill('Grace Holm');
  await page.getByLabel('Order number, or what you bought').fill('two garden lamps, some time in spring');
  await page.getByLabel('Email', { exact: true }).fill(email);
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('main')).toContainText('I withdraw from the whole contract.');
  await page.getByRole('button', { name: 'Confirm withdrawal' }).click();
  await expect(page.getByRole('heading', { name: /withdrawal has been received/ })).toBeVisible();
  const number = await numberOn(page);

  const mail = await mailboxOf(email).read(/withdraw/i);
  expect(mail.text).toContain('two garden lamps, some time in spring');
  expect(mail.text).toContain(number);
  expect(mail.attachments).toHaveLength(1);

  // Afterwards, and never before: the reason and the account.
  await page.getByText('Tell us why').click();
  await shot(page, 'portal-done-en-390');

  expect((await casesOf(email))[0]).toMatchObject({ number, flags: ['order-not-found'] });
  const desk = await deskOf('marta');
  await desk.getByRole('combobox', { name: 'Szukaj' }).fill(number);
  await desk.getByRole('link', { name: /Grace Holm/ }).click();
  await expect(desk.getByRole('complementary', { name: 'Szczegóły sprawy' })).toContainText('Nieznane zamówienie');
  await shot(desk, 'desk-case-flagged');
});
