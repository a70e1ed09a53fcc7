import { expect, test } from './journey.ts';
import { askApi } from './shop/api.ts';
import { beginReport, findOrder, next } from './shop/buyer.ts';
import { fileComplaint } from './shop/cases.ts';
import { placeOrder } from './shop/orders.ts';
import { anEmail } from './shop/people.ts';
import { notAPicture, photo } from './shop/photos.ts';

test('a shop nobody knows is 404 in plain words', async ({ page, shot }) => {
  const answer = await page.goto('/z/nie-ma-takiego');
  expect(answer!.status()).toBe(404);
  await expect(page.getByRole('heading', { name: 'Nie ma takiego sklepu' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('Sprawdź adres');
  await shot(page, 'portal-404');
});

test('a link that was revoked is 410, and a new one comes by mail from there', async ({ page, mailboxOf, shot }) => {
  const { caseId, pageUrl, number, order } = await fileComplaint();
  await askApi('POST', `/cases/${caseId}/link-revocations`, {});
  const answer = await page.goto(pageUrl);
  expect(answer!.status()).toBe(410);
  await expect(page.getByRole('heading', { name: 'Ten link już nie działa' })).toBeVisible();
  await shot(page, 'portal-410');
  await page.getByLabel('E-mail ze zgłoszenia').fill(order.email);
  await page.getByRole('button', { name: 'Wyślij link' }).click();
  await expect(page.getByRole('heading', { name: 'Sprawdź pocztę' })).toBeVisible();
  const mail = await mailboxOf(order.email).read(/Nowy link do Twojego zgłoszenia/);
  await page.goto(mail.link('/c/'));
  await expect(page.getByRole('main')).toContainText(number);
});

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a file that is no picture is refused at once, and the rest is kept', async ({ page }) => {
      await beginReport(page, await placeOrder(), 'Przyszło uszkodzone');
      await page.getByRole('checkbox', { name: /Talerz Mech/ }).check();
      await next(page);
      await next(page);
      await next(page);
      await page.getByLabel(/Opisz, co się stało/).fill('Talerz w dwóch kawałkach.');
      await next(page);
      await page.getByLabel('Zdjęcia').setInputFiles([photo('donica-pekniecie'), notAPicture]);
      if (!javaScriptEnabled) await next(page);
      await expect(page.getByText(/Wybierz zdjęcie|Tego rodzaju pliku nie przyjmiemy/).first()).toBeInViewport();
      await expect(page.getByRole('img', { name: 'donica-pekniecie.jpg' })).toBeVisible();
      await page.getByRole('link', { name: 'Wstecz' }).click();
      await expect(page.getByLabel(/Opisz, co się stało/)).toHaveValue('Talerz w dwóch kawałkach.');
      await next(page);
      await expect(page.getByRole('img', { name: 'donica-pekniecie.jpg' })).toBeVisible();
    });
  });

test('too many tries are 429 with the time; a withdrawal is never refused for it', async ({
  page,
  mailboxOf,
  shot,
}) => {
  const wrong = { number: `X-${Date.now()}`, email: anEmail() };
  const find = '/z/zielona-polka/find?for=withdraw';
  for (let tries = 0; tries < 10; tries += 1) {
    const answer = await page.request.post(find, { form: { order: wrong.number, by: 'email', proof: wrong.email } });
    expect(answer.status()).toBe(422);
  }
  await page.goto(find);
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.request().method() === 'POST'),
    findOrder(page, { ...wrong, id: '', name: '', slug: '', channelId: '' }),
  ]);
  expect(answer.status()).toBe(429);
  expect(Number(answer.headers()['retry-after'])).toBeGreaterThan(0);
  await expect(page.getByRole('heading', { name: 'Za dużo prób' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText(/Spróbuj ponownie o\s\d{1,2}:\d{2}/);
  await shot(page, 'portal-429');

  await page.goto('/z/zielona-polka/withdraw');
  await page.getByLabel('Imię i nazwisko').fill('Teresa Nowa');
  await page.getByLabel('Numer zamówienia albo opis zakupu').fill(wrong.number);
  await page.getByLabel('E-mail', { exact: true }).fill(wrong.email);
  await next(page);
  await page.getByRole('button', { name: 'Potwierdź odstąpienie od umowy' }).click();
  await expect(page.getByRole('heading', { name: /Odstąpienie od umowy przyjęte/ })).toBeVisible();
  await mailboxOf(wrong.email).read(/Potwierdzamy odstąpienie od umowy/);
});
