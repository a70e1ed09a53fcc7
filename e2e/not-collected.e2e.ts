import { expectAccessible, expectReflow } from './axe.ts';
import { expect, test } from './journey.ts';
import { closeCase, openCase, save } from './shop/desk.ts';
import { plain } from './shop/mailbox.ts';
import { placeOrder } from './shop/orders.ts';

const sent = { parcel: {} };

test('nobody collected it: the warehouse scans the parcel, the buyer wants it once more, it goes out, and the case ends', async ({
  browser,
  deskOf,
  mailboxOf,
  shot,
}) => {
  test.slow();
  const order = await placeOrder({ name: 'Bogdan Sójka', ...sent });
  const bench = await deskOf('tomasz');
  await bench.setViewportSize({ width: 390, height: 844 });
  await bench.goto('/desk/bench');
  await bench.getByLabel('Zeskanuj albo wpisz kod').fill(order.number);
  await bench.keyboard.press('Enter');
  await expect(bench.getByRole('heading', { name: `Zamówienie ${order.number}` })).toBeVisible();
  await expectAccessible(bench, 'bench, a parcel that came back');
  await shot(bench, 'uncollected-bench');
  await bench.getByRole('button', { name: 'Paczka wróciła nieodebrana' }).click();
  await bench.getByRole('button', { name: /Wszystko się zgadza/ }).click();
  await expect(bench.getByText(/^Przyjęte:/)).toBeVisible();
  await shot(bench, 'uncollected-bench-received');

  // Not a withdrawal: the buyer declared nothing, and is asked.
  const asked = await mailboxOf(order.email).read(/Twoja paczka do nas wróciła/);
  for (const part of ['To nie jest odstąpienie', 'Wyślemy ją jeszcze raz', 'oddamy cenę produktów'])
    expect(plain(asked.text)).toContain(part);
  const phone = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
  const page = await phone.newPage();
  await page.goto(asked.link('/c/'));
  const headline = page.getByRole('heading', { level: 1 });
  await expect(headline).toHaveText('Twoja paczka jest znowu w sklepie');
  await shot(page, 'uncollected-page');
  await page.getByRole('button', { name: 'Oddajcie pieniądze za produkty' }).click();
  await expect(page.getByText(/Wybór: zwrot pieniędzy/)).toBeVisible();
  // Changed until the shop has acted.
  await page.getByRole('button', { name: /Wyślijcie ją jeszcze raz/ }).click();
  await expect(page.getByText(/Wybór: wysłać jeszcze raz/)).toBeVisible();
  const number = /ZP-\d+/.exec(await page.getByRole('main').innerText())![0];

  const desk = await deskOf('marta');
  await openCase(desk, number);
  const parcel = desk.getByRole('complementary').last();
  await expect(parcel).toContainText('Klient chce paczkę jeszcze raz');
  await parcel.getByLabel('Przewoźnik', { exact: true }).fill('InPost');
  await parcel.getByLabel('Numer nowej paczki').fill('620099998888777766665555');
  await shot(desk, 'uncollected-desk');
  await parcel.getByRole('button', { name: 'Oznacz jako wysłaną ponownie' }).click();
  await expect(parcel.getByText(/Wysłana ponownie/)).toBeVisible();
  const again = await mailboxOf(order.email).read(/Paczka jest znowu w drodze/);
  expect(plain(again.text)).toContain('620099998888777766665555');
  await page.reload();
  await expect(headline).toHaveText('Paczka jest znowu w drodze do Ciebie');
  await shot(page, 'uncollected-page-again');
  await closeCase(desk);
  await mailboxOf(order.email).read(/Zamykamy Twoje zgłoszenie/);
  await page.reload();
  await expect(headline).toHaveText('Sprawa zakończona');
  await phone.close();
});

test('nobody collected it: opened at the desk from the order, the buyer wants the money: the price without the delivery', async ({
  page,
  deskOf,
  mailboxOf,
  shot,
}) => {
  test.slow();
  const order = await placeOrder({ name: 'Adela Sójka', ...sent });
  const desk = await deskOf('marta');
  await desk.goto('/desk/cases/new');
  await desk.getByLabel('Kanał', { exact: true }).selectOption({ label: 'Zielona Półka' });
  await desk.getByLabel('Znajdź zamówienie').fill(order.number);
  await desk.getByRole('button', { name: new RegExp(order.number) }).click();
  await shot(desk, 'uncollected-new-case');
  await desk.getByRole('button', { name: 'Paczka wróciła nieodebrana' }).click();
  await expect(desk.getByRole('heading', { name: 'Paczka nieodebrana' })).toBeVisible();

  const asked = await mailboxOf(order.email).read(/Twoja paczka do nas wróciła/);
  await page.goto(asked.link('/c/'));
  await expectAccessible(page, 'case of a parcel nobody collected');
  await expectReflow(page, 'case of a parcel nobody collected');
  await page.getByRole('button', { name: 'Oddajcie pieniądze za produkty' }).click();
  await expect(page.getByText(/Wybór: zwrot pieniędzy/)).toBeVisible();

  await desk.reload();
  await desk.getByRole('button', { name: 'Decyzja', exact: true }).first().click();
  const dialog = desk.getByRole('dialog');
  await expect(dialog.getByLabel('Rozwiązanie').first()).toHaveValue('refund');
  await shot(desk, 'uncollected-decision');
  await save(desk, 'Wyślij decyzję');
  const letter = await mailboxOf(order.email).read(/Oddajemy pieniądze za nieodebraną paczkę/);
  expect(plain(letter.text)).not.toMatch(/reklamacj|odstąpieni/i);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Pieniądze wrócą/, { timeout: 25_000 });
  await expect(page.getByRole('region', { name: 'Pieniądze' })).toContainText('162,50');
  await shot(page, 'uncollected-page-money');
});
