import { expect, test } from './journey.ts';
import { casesOf } from './shop/api.ts';
import { findOrder, numberOn } from './shop/buyer.ts';
import { plain } from './shop/mailbox.ts';
import { placeOrder } from './shop/orders.ts';

test.use({ javaScriptEnabled: false });

test('without JavaScript: some items of a known order are withdrawn from, and acknowledged at once', async ({
  page,
  request,
  mailboxOf,
  shot,
}) => {
  const order = await placeOrder({ name: 'Halina Zych' });
  await page.goto('/z/zielona-polka');
  await shot(page, 'portal-start');
  await page.getByRole('main').getByRole('link', { name: 'Odstąp od umowy tutaj' }).click();
  await page.getByRole('link', { name: 'Wczytaj produkty z zamówienia' }).click();
  await findOrder(page, order);

  // A number and a proof open the products, and tell nobody whose they are.
  await expect(page.getByLabel('Numer zamówienia albo opis zakupu')).toHaveValue(order.number);
  await expect(page.getByLabel('Imię i nazwisko')).toHaveValue('');
  await page.getByLabel('Imię i nazwisko').fill('Halina Zych');
  await page.getByLabel('E-mail', { exact: true }).fill(order.email);
  await page.getByLabel('Tylko od wybranych produktów').check();
  await page.getByRole('checkbox', { name: /Kubek Sarna/ }).check();
  await page.getByLabel('Ile sztuk? Kubek Sarna').fill('1');
  await shot(page, 'portal-withdraw-1');
  await page.getByRole('button', { name: 'Dalej' }).click();

  await expect(page.getByRole('heading', { name: 'Sprawdź i potwierdź' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('Zielona Półka Anna Nowicka');
  await expect(page.getByRole('main')).toContainText('1 × 49,00 zł');
  await shot(page, 'portal-withdraw-2');
  await page.getByRole('button', { name: 'Potwierdź odstąpienie od umowy' }).dblclick();

  await expect(page.getByRole('heading', { name: /Odstąpienie od umowy przyjęte/ })).toBeVisible();
  await shot(page, 'portal-withdraw-done');
  const number = await numberOn(page);
  const submitted = plain(await page.getByText(/^Złożono .*czas polski/).innerText());
  const moment = /Złożono (.+) \(czas polski\)/.exec(submitted)![1]!;
  expect(moment).toMatch(/\d{4}.* \d{1,2}:\d{2}:\d{2}/);

  const mailbox = mailboxOf(order.email);
  const mail = await mailbox.read(/Potwierdzamy odstąpienie od umowy/);
  const text = plain(mail.text);
  expect(text).toContain(number);
  expect(text).toContain('Kubek Sarna');
  expect(text).not.toContain('Talerz Mech');
  expect(text).toContain(moment);
  expect(text).toContain('Ja, Halina Zych, odstępuję od umowy');
  expect(mail.attachments).toHaveLength(1);
  const pdf = await (await request.get(mail.attachments[0]!.path)).body();
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');

  // Pressed twice, reloaded, gone back: still one case and one acknowledgement.
  await page.reload();
  await expect(page.getByRole('main')).toContainText(number);
  await page.goBack();
  await expect(page.getByRole('heading', { name: /Odstąpienie od umowy przyjęte/ })).toBeVisible();
  await expect(page.getByRole('main')).toContainText(number);
  expect(await casesOf(order.email)).toHaveLength(1);
  expect((await mailbox.subjects()).filter((subject) => /Potwierdzamy odstąpienie/.test(subject))).toHaveLength(1);

  await page.goto(mail.link('/c/'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Nadaj paczkę do \d+/);
  await expect(page.getByRole('region', { name: 'Jak odesłać' })).toContainText('ul. Tyniecka 8');
  await shot(page, 'portal-case-withdrawal');

  await page.getByText('Paczka już nadana? Podaj numer').click();
  await page.getByLabel('Numer paczki').fill('620555000000000001');
  await page.getByRole('button', { name: 'Zapisz nadanie' }).click();
  await expect(page.getByRole('main')).toContainText('zapisaliśmy nadanie');
  await mailbox.read(/Mamy dowód nadania/);
});

test('without JavaScript: what is missing is said at the field, and what was typed stays', async ({ page }) => {
  await page.goto('/z/zielona-polka/withdraw');
  await page.getByLabel('Imię i nazwisko').fill('Jan Bez');
  await page.getByLabel('E-mail', { exact: true }).fill('jan-bez-malpy');
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.request().method() === 'POST'),
    page.getByRole('button', { name: 'Dalej' }).click(),
  ]);
  expect(answer.status()).toBe(422);
  await expect(page).toHaveTitle(/^Błąd:/);
  const summary = page.getByRole('alert');
  await expect(summary.getByRole('link')).toHaveText([/Wpisz numer zamówienia/, /Sprawdź e-mail/]);
  await summary.getByRole('link', { name: /Sprawdź e-mail/ }).click();
  await expect(page.getByLabel('E-mail', { exact: true })).toBeFocused();
  await expect(page.getByLabel('E-mail', { exact: true })).toHaveValue('jan-bez-malpy');
  await expect(page.getByLabel('Imię i nazwisko')).toHaveValue('Jan Bez');
});
