import { readFileSync } from 'node:fs';

import type { Locator, Page } from '@playwright/test';

import { expectAccessible, expectReflow } from './axe.ts';
import { expect, test } from './journey.ts';
import { askApi, casesOf } from './shop/api.ts';
import { statementOf } from './shop/bank.ts';
import { scan } from './shop/bench.ts';
import { findOrder, numberOn } from './shop/buyer.ts';
import { plain } from './shop/mailbox.ts';
import { placeOrder, type PlacedOrder } from './shop/orders.ts';
import { slipsIn } from './shop/paper.ts';

const phone = { width: 390, height: 844 };
test.use({ viewport: phone });

const buyersAccount = '27 1140 2004 0000 3002 0135 5387';
/** Two mugs, a plate, and the cheapest ordinary delivery instead of the dearer one that was chosen. */
const OWED = 9800 + 6450 + 1299;
const SUM = '175,49 zł';

test('paid on delivery, withdrawn from: slip, proof, one scan, one approval, the file for the bank, its statement; the case ends by itself', async ({
  page,
  request,
  deskOf,
  mailboxOf,
  shot,
}) => {
  test.slow();
  const order = await placeOrder({ name: 'Sabina Kosz', payment: { method: 'cod' } });
  const mailbox = mailboxOf(order.email);
  const sums = (place: Locator) => expect.poll(async () => plain(await place.innerText())).toContain(SUM);

  // The buyer, on a phone: the form, the account, the paper for the parcel, the proof.
  await withdraw(page, order);
  const number = await numberOn(page);
  await page.getByText('Podaj numer konta').click();
  await page.getByLabel('Numer konta').fill(buyersAccount);
  await page.getByLabel('Właściciel konta').fill(order.name);
  await page.getByRole('button', { name: 'Zapisz', exact: true }).first().click();
  await expect(page.getByText('Podaj numer konta')).toHaveCount(0);
  await shot(page, 'road-done');
  await mailbox.read(/Potwierdzamy odstąpienie od umowy/);
  await page.getByRole('link', { name: 'Otwórz stronę sprawy' }).click();
  const headline = page.getByRole('heading', { level: 1 });
  await expect(headline).toHaveText(/Nadaj paczkę do/);
  const money = page.getByRole('region', { name: 'Pieniądze', exact: true });
  await sums(money);
  await expect(money).toContainText('na konto kończące się na 5387');
  await shot(page, 'road-send-back');
  const sendBack = page.getByRole('region', { name: 'Jak odesłać' });
  const paper = await sendBack.getByRole('link', { name: /Wydrukuj kartkę/ }).getAttribute('href');
  const [slip] = slipsIn(await (await request.get(paper!)).body());
  await sendBack.getByText('Paczka już nadana? Podaj numer').click();
  await sendBack.getByLabel('Numer paczki').fill('620555000000000077');
  await sendBack.getByLabel(/^Przewoźnik/).fill('InPost');
  await sendBack.getByRole('button', { name: 'Zapisz nadanie' }).click();
  await expect(headline).toHaveText('Twoja paczka jest w drodze do sklepu');
  await shot(page, 'road-on-its-way');
  await mailbox.read(/Mamy dowód nadania/);

  // The warehouse: the slip is scanned, then each thing; nobody touches the screen but to say that this is all.
  const bench = await deskOf('tomasz');
  await bench.setViewportSize(phone);
  await scan(bench, slip!.barcode);
  await expect(bench.getByRole('heading', { level: 1, name: number })).toBeVisible();
  for (const code of ['KUB-1', 'KUB-1', 'TAL-4']) await scan(bench, code);
  for (const thing of ['Kubek Sarna', 'Talerz Mech'])
    await expect(
      bench.getByRole('listitem').filter({ hasText: thing }).getByRole('radio', { name: 'Na półkę' }),
    ).toBeChecked();
  await shot(bench, 'road-bench');
  await bench.getByRole('button', { name: 'Przyjmij 3 sztuki' }).click();
  await expect(bench.getByText('Zwrot pieniędzy pójdzie dalej bez biura.')).toBeVisible();
  await mailbox.read(/dotarła/);
  await expect(headline).toHaveText(/^Paczka dotarła, pieniądze wrócą do/);
  await sums(money);

  // The owner approves, once.
  const anna = await deskOf('anna');
  await anna.goto('/desk/refunds');
  const due = anna.getByRole('listitem').filter({ hasText: number });
  await expect(due).toContainText('bez udziału biura');
  await expect(due).toContainText('przelew');
  await sums(due);
  await due.getByRole('checkbox').check();
  await shot(anna, 'road-refund-run');
  await anna.getByRole('button', { name: new RegExp(`Zatwierdź 1 zwrot: ${SUM.replace(' ', '\\s')}`) }).click();
  await expect(anna.getByText('Zatwierdzono 1 zwrot.')).toBeVisible();
  await anna.getByRole('link', { name: /W drodze/ }).click();
  await expect(anna.getByRole('listitem').filter({ hasText: number })).toContainText('Czeka na paczkę przelewów');

  // The accountant makes the file and may not approve it herself: four eyes.
  const ewa = await deskOf('ewa');
  await ewa.goto('/desk/books/transfers');
  const transfer = ewa.getByRole('row').filter({ hasText: number });
  await sums(transfer);
  await expect(transfer).toContainText('PL27 1140 2004 0000 3002 0135 5387');
  await onlyThis(ewa, transfer);
  await expectAccessible(ewa, 'transfers');
  await shot(ewa, 'road-transfers');
  await ewa.getByRole('button', { name: new RegExp(`Zrób plik: 1 przelew, ${SUM.replace(' ', '\\s')}`) }).click();
  const file = /Plik \d+/.exec(await ewa.getByText(/Plik \d+ przygotowany/).innerText())![0];
  const runOn = (desk: Page) => desk.getByRole('listitem').filter({ hasText: new RegExp(`${file}\\b`) });
  await expect(runOn(ewa)).toContainText('Przygotowanie: Ewa Sikora');
  await expect(ewa.getByRole('button', { name: `Zatwierdź: ${file}` })).toBeDisabled();
  await anna.goto('/desk/books/transfers');
  await anna.getByRole('button', { name: `Zatwierdź: ${file}` }).click();
  await expect(runOn(anna)).toContainText('zatwierdzenie: Anna Nowicka');
  await sums(runOn(anna));
  await shot(anna, 'road-run-approved');
  await ewa.reload();
  const [download] = await Promise.all([
    ewa.waitForEvent('download'),
    ewa.getByRole('button', { name: `Pobierz plik: ${file}` }).click(),
  ]);
  const lines = readFileSync(await download.path(), 'latin1')
    .trim()
    .split('\r\n');
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain(`,${OWED},`);
  expect(lines[0]).toContain(buyersAccount.replaceAll(' ', ''));
  const reference = /\bZW[0-9A-Z]{8}\b/.exec(lines[0]!)![0];
  await ewa.getByRole('button', { name: `Podpisany w banku: ${file}` }).click();
  const sent = await mailbox.read(/Wysłaliśmy/);
  expect(plain(sent.subject)).toContain(SUM);
  expect(plain(sent.text)).toContain(SUM);
  await expect(headline).toHaveText('Pieniądze wysłano');

  // The statement settles it, and the case ends by itself.
  await ewa.getByRole('button', { name: 'Wczytaj wyciąg' }).click();
  const statement = statementOf({ amount: OWED, title: reference, to: `PL${buyersAccount.replaceAll(' ', '')}` });
  const dialog = ewa.getByRole('dialog');
  await dialog
    .getByLabel('Plik wyciągu')
    .setInputFiles({ name: 'wyciag.sta', mimeType: 'text/plain', buffer: statement });
  await dialog.getByRole('button', { name: 'Wczytaj', exact: true }).click();
  await expect(dialog.getByRole('status')).toContainText('Rozliczono: 1.');
  await shot(ewa, 'road-statement');
  await ewa.keyboard.press('Escape');
  await expect(runOn(ewa)).toContainText('rozliczono 1 z 1');
  await expect(headline).toHaveText('Sprawa zakończona, pieniądze zwrócone');
  await sums(money);
  await money.getByText('Jak to policzono').click();
  await expectReflow(page, 'case, ended');
  await shot(page, 'road-ended');

  // Nobody of the office did anything: one scan, one approval.
  const [kase] = await casesOf(order.email);
  expect(kase).toMatchObject({ number, stage: 'closed' });
  const { items } = await askApi<{ items: { type: string; actorKind: string; actorName: string | null }[] }>(
    'GET',
    `/cases/${kase!.id}/history`,
  );
  expect(
    items.filter(({ actorKind }) => actorKind === 'staff').map(({ actorName, type }) => `${actorName}: ${type}`),
  ).toEqual([
    'Tomasz Sobczak: case.goods-received',
    'Anna Nowicka: case.refund-planned',
    'Anna Nowicka: case.refund-approved',
  ]);
  expect(items.at(-1)).toMatchObject({ type: 'case.closed', actorKind: 'system' });
  expect(await mailbox.subjects()).toHaveLength(4); // acknowledged, proof, came, paid

  // The same sum for the books.
  await ewa.goto('/desk/books');
  const correction = ewa.getByRole('row').filter({ hasText: number });
  await sums(correction);
});

async function withdraw(page: Page, order: PlacedOrder): Promise<void> {
  await page.goto(`/z/${order.slug}/withdraw`);
  await page.getByRole('link', { name: 'Wczytaj produkty z zamówienia' }).click();
  await findOrder(page, order);
  await page.getByLabel('Imię i nazwisko').fill(order.name);
  await page.getByLabel('E-mail', { exact: true }).fill(order.email);
  await page.getByRole('button', { name: 'Dalej' }).click();
  await page.getByRole('button', { name: 'Potwierdź odstąpienie od umowy' }).click();
  await expect(page.getByRole('heading', { name: /Odstąpienie od umowy przyjęte/ })).toBeVisible();
}

/** Of everything that waits for the bank, this one alone: the shop has other refunds, too. */
async function onlyThis(desk: Page, row: ReturnType<Page['getByRole']>): Promise<void> {
  const all = desk.getByRole('checkbox', { name: 'Zaznacz wszystkie' });
  await all.check();
  await all.uncheck();
  await row.getByRole('checkbox').check();
}
