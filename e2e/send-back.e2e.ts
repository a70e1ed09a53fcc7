import { expect, test } from './journey.ts';
import { findOrder } from './shop/buyer.ts';
import { placeOrder } from './shop/orders.ts';

test.use({ javaScriptEnabled: false });

test('without JavaScript: a withdrawal, a locker code, the slip as PDF, and the code given up', async ({
  page,
  request,
}) => {
  const order = await placeOrder({ name: 'Iga Bober' });
  await page.goto('/z/zielona-polka/withdraw');
  await page.getByRole('link', { name: 'Wczytaj produkty z zamówienia' }).click();
  await findOrder(page, order);
  await page.getByLabel('Imię i nazwisko').fill('Iga Bober');
  await page.getByLabel('E-mail', { exact: true }).fill(order.email);
  await page.getByRole('button', { name: 'Dalej' }).click();
  await page.getByRole('button', { name: 'Potwierdź odstąpienie od umowy' }).click();
  await page.goto(page.url().replace('/done', ''));

  const sendBack = page.getByRole('region', { name: 'Jak odesłać' });
  if (await sendBack.getByLabel('Telefon dla przewoźnika').isVisible())
    await sendBack.getByLabel('Telefon dla przewoźnika').fill('600 100 200');
  await sendBack.getByRole('button', { name: 'Weź kod do paczkomatu' }).click();
  await expect(sendBack.getByRole('heading', { name: 'Twój kod nadania' })).toBeVisible();
  await expect(sendBack).toContainText(/\d{3}\s\d{3}\s\d{3}/);
  await expect(sendBack).not.toContainText('Wyślij na adres:');
  const slip = await sendBack.getByRole('link', { name: /Wydrukuj kartkę/ }).getAttribute('href');
  expect((await (await request.get(slip!)).body()).subarray(0, 5).toString()).toBe('%PDF-');

  await sendBack.getByRole('button', { name: /Rezygnuję/ }).click();
  await expect(sendBack.getByRole('button', { name: 'Weź kod do paczkomatu' })).toBeVisible();
});
