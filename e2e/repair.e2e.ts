import type { Page } from '@playwright/test';

import { expectAccessible, expectReflow } from './axe.ts';
import { expect, test } from './journey.ts';
import { askApi, casesOf } from './shop/api.ts';
import { scan } from './shop/bench.ts';
import { beginReport, next, numberOn } from './shop/buyer.ts';
import { closeCase, more, openCase, record, save } from './shop/desk.ts';
import { plain } from './shop/mailbox.ts';
import { placeOrder, type PlacedOrder } from './shop/orders.ts';
import { slipsIn } from './shop/paper.ts';

const phone = { width: 390, height: 844 };
test.use({ viewport: phone });

/** As a buyer reads it: '20 listopada 2029'. */
const inWords = (day: Date) =>
  day.toLocaleDateString('pl-PL', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'Europe/Warsaw' });
const dayIn = (years: number, from: Date) => {
  const day = new Date(from);
  day.setFullYear(day.getFullYear() + years);
  return inWords(day);
};
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);

test('a mug to be repaired: told of the choice, a label, in repair, repaired, sent back; the shop answers for it a year longer', async ({
  page,
  request,
  deskOf,
  mailboxOf,
  shot,
}) => {
  test.slow();
  const order = await placeOrder({ name: 'Bogna Lis' });
  // The demo carrier's numbers say when they were made: this one has been on its way long enough to be there.
  const parcelNumber = `DEMO${Date.now() - 600_000}088`;
  const delivered = new Date(Date.now() - 3 * 86_400_000);
  const mailbox = mailboxOf(order.email);
  await complain(page, order);
  const number = await numberOn(page);
  const mine = (await mailbox.read(/Mamy Twoją reklamację/)).link('/c/');

  // Accepted as a repair, at the shop's cost. The letter tells of the choice between repair and replacement.
  const desk = await deskOf('marta');
  await openCase(desk, number);
  await desk.getByRole('button', { name: 'Decyzja', exact: true }).first().click();
  const dialog = desk.getByRole('dialog');
  const mug = dialog.getByRole('group', { name: /Kubek Sarna/ });
  await mug.getByRole('radio', { name: 'Uznaj' }).click();
  await expect(mug.getByLabel('Rozwiązanie')).toHaveValue('repair'); // what was asked for
  await dialog.getByLabel('Poproś o odesłanie towaru').check();
  await dialog.getByLabel('Twoje słowa do kupującego').fill('Ucho przykleimy i wypalimy na nowo.');
  await shot(desk, 'repair-decision');
  await save(desk, 'Wyślij decyzję');
  const letter = plain((await mailbox.read(/Uznajemy Twoją reklamację/)).text);
  for (const part of ['naprawa', 'wybrać', 'wymian', 'Ucho przykleimy', 'najpóźniej 14 dni po tym, jak dotrze do nas'])
    expect(letter).toContain(part);
  await expect(desk.getByText(/Kupujący wie, że może wybrać naprawę albo wymianę/)).toBeVisible();

  // The buyer's page says the same, and has a label to print: a complaint costs the buyer nothing.
  await page.goto(mine);
  await expect(page.getByRole('region', { name: 'Naprawa czy wymiana: Twoje prawo' })).toBeVisible();
  const sendBack = page.getByRole('region', { name: 'Jak odesłać' });
  await expect(sendBack).toContainText('Koszt odesłania ponosi sklep');
  await expect(sendBack).toContainText('Wyślij na adres:');
  await sendBack.getByLabel('Telefon dla przewoźnika').first().fill('600 100 200');
  await sendBack.getByRole('button', { name: 'Weź etykietę' }).click();
  await expect(async () => {
    const again = sendBack.getByRole('link', { name: 'Sprawdź ponownie' });
    if (await again.isVisible()) await again.click();
    await expect(sendBack.getByRole('link', { name: 'Pobierz etykietę (PDF)' })).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 20_000 });
  // The label knows the way: no other address stands beside it.
  await expect(sendBack).toContainText('Naklej etykietę, którą masz niżej');
  await expect(sendBack).not.toContainText('Wyślij na adres:');
  const label = await sendBack.getByRole('link', { name: 'Pobierz etykietę (PDF)' }).getAttribute('href');
  expect((await (await request.get(label!)).body()).subarray(0, 5).toString()).toBe('%PDF-');
  const paper = await sendBack.getByRole('link', { name: /Wydrukuj kartkę/ }).getAttribute('href');
  const [slip] = slipsIn(await (await request.get(paper!)).body());
  await expect(page.getByRole('region', { name: 'Co do Ciebie wysyłamy' })).toContainText('gdy towar do nas dotrze');
  await expectAccessible(page, 'case with a label');
  await shot(page, 'repair-send-back');

  // It comes to the bench, and waits there for the workshop: no shelf, no bin.
  const bench = await deskOf('tomasz');
  await bench.setViewportSize(phone);
  await scan(bench, slip!.barcode);
  await expect(bench.getByRole('heading', { level: 1, name: number })).toBeVisible();
  await bench.getByRole('button', { name: /Wszystko się zgadza.*zdecydujesz później/s }).click();
  await expect(bench.getByText(`Przyjęte: ${number}`)).toBeVisible();
  expect(plain((await mailbox.read(/dotarła/)).text)).toContain('Wyślemy do Ciebie najpóźniej');

  // Now the promise has its day. The workshop needs longer: the desk promises another, and the buyer reads it.
  const facts = desk.getByRole('complementary', { name: 'Szczegóły sprawy' });
  await expect(facts).toContainText('wysłanie rzeczy kupującemu');
  await expect(facts).toContainText('Niepotrzebna, towar już dotarł'); // the label nobody scanned
  await desk.getByRole('button', { name: 'Zmień obiecany dzień' }).click();
  const later = inDays(20);
  await desk
    .getByRole('dialog')
    .getByLabel('Obiecany dzień wysyłki')
    .fill(later.toLocaleDateString('sv-SE', { timeZone: 'Europe/Warsaw' }));
  await expectAccessible(desk, 'dialog: another promised day');
  await shot(desk, 'repair-promise');
  await save(desk);
  await mailbox.read(new RegExp(`Nowy dzień wysyłki: ${inWords(later)}`));

  // The workshop: in repair, repaired. The mail says how much longer the shop answers.
  await repairIs(desk, 'w naprawie');
  await page.goto(mine);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('jest w naprawie, sklep odeśle ją do');
  await expect(page.getByRole('region', { name: 'Co do Ciebie wysyłamy' })).toContainText(
    `Wyślemy najpóźniej ${inWords(later)}`,
  );
  await expect(page.getByRole('region', { name: 'Co do Ciebie wysyłamy' })).toContainText('W naprawie od');
  await repairIs(desk, 'naprawione');
  const longer = dayIn(3, delivered);
  const repaired = plain((await mailbox.read(/Towar naprawiony/)).text);
  expect(repaired).toContain(`o 12 miesięcy dłużej: do ${longer}`);
  await expect(page.getByRole('region', { name: 'Co do Ciebie wysyłamy' })).toContainText('Naprawione');

  // Repaired is not yet back: the case cannot end, and says why.
  await more(desk);
  const closing = desk.getByRole('menuitem', { name: 'Zamknij sprawę' });
  await expect(closing).toBeDisabled();
  await expect(closing).toContainText('nie wróciła jeszcze do kupującego');
  await desk.keyboard.press('Escape');

  // Sent back from the bench, with its number.
  await bench.getByRole('link', { name: 'Wróć do listy' }).click();
  await bench.getByRole('link', { name: 'Do wysłania' }).click();
  const parcel = bench.getByRole('listitem').filter({ has: bench.getByRole('link', { name: number }) });
  await expect(parcel).toContainText('1 × Kubek Sarna');
  await parcel.getByLabel('Przewoźnik').fill('Kurier Demo');
  await parcel.getByLabel('Numer paczki').fill(parcelNumber);
  await expectAccessible(bench, 'goods out');
  await shot(bench, 'repair-goods-out');
  await parcel.getByRole('button', { name: 'Wysłane' }).click();
  await expect(parcel).toHaveCount(0);
  expect(plain((await mailbox.read(/w drodze|[Ww]ysła/)).text)).toContain(parcelNumber);
  // Nothing of it is left on the table.
  await bench.getByRole('link', { name: 'Wróć do listy' }).click();
  await bench.getByRole('button', { name: /Do decyzji/ }).click();
  await expect(bench.getByRole('heading', { name: 'Leżą bez decyzji' })).toBeVisible();
  await expect(bench.getByRole('link', { name: new RegExp(number) })).toHaveCount(0);

  // The desk and the buyer see the same end, for this mug and not for its brother.
  const ledger = desk.getByRole('complementary', { name: 'Szczegóły sprawy' });
  await expect(ledger).toContainText(`${longer} 12 miesięcy dłużej po naprawie`);
  await expect(ledger).toContainText(dayIn(2, delivered));
  await shot(desk, 'repair-ledger');
  await expect(page.getByRole('region', { name: 'Co do Ciebie wysyłamy' })).toContainText(parcelNumber);
  await expect(page.getByRole('region', { name: 'Jak długo odpowiadamy za Twój zakup' })).toContainText(
    `Kubek Sarna: do ${longer}. To 12 miesięcy dłużej`,
  );
  for (const step of ['Towar w naprawie', 'Towar naprawiony', 'Paczka do Ciebie wysłana'])
    await expect(page.getByRole('region', { name: 'Historia' })).toContainText(step);
  await expectReflow(page, 'case, repaired');
  await shot(page, 'repair-page');

  // The carrier says it is there; nobody writes that down by hand.
  await desk.getByRole('button', { name: 'Sprawdź, gdzie jest paczka' }).click();
  await mailbox.read(/Paczka doręczona/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Rozwiązanie jest już u Ciebie');
  await closeCase(desk);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sprawa zakończona');

  // The information step stands in the history before anything of the repair does.
  const [kase] = await casesOf(order.email);
  const { items } = await askApi<{ items: { type: string; data: { state?: string } }[] }>(
    'GET',
    `/cases/${kase!.id}/history`,
  );
  const steps = items
    .filter(({ type }) => type === 'case.choice-told' || type === 'case.remedy-done')
    .map(({ type, data }) => data.state ?? type);
  expect(steps).toEqual(['case.choice-told', 'in_repair', 'repaired', 'shipped', 'delivered']);
});

async function complain(page: Page, order: PlacedOrder): Promise<void> {
  await beginReport(page, order, 'Produkt nie działa albo ma wadę');
  await page.getByRole('checkbox', { name: /Kubek Sarna/ }).check();
  await page.getByLabel('Ile sztuk? Kubek Sarna').fill('1');
  await next(page);
  await expect(page.getByRole('heading', { name: /Kiedy to wyszło na jaw/ })).toBeVisible();
  await next(page);
  await expect(page.getByRole('heading', { name: 'Do kogo kierujesz reklamację?' })).toBeVisible();
  await next(page);
  await page.getByRole('radio', { name: /^Naprawa/ }).check();
  await next(page);
  await page.getByLabel(/Opisz, co się stało/).fill('Jeden kubek ma pęknięte ucho, reszta jest piękna.');
  await next(page);
  await next(page); // no photos
  await page.getByLabel('Imię i nazwisko').fill(order.name);
  await page.getByLabel('E-mail', { exact: true }).fill(order.email);
  await next(page);
  await page.getByRole('button', { name: 'Wyślij zgłoszenie' }).click();
  await expect(page.getByRole('heading', { name: /Zgłoszenie przyjęte/ })).toBeVisible();
}

async function repairIs(desk: Page, where: string): Promise<void> {
  await record(desk, 'Gdzie jest rozwiązanie');
  await desk.getByRole('dialog').getByLabel('Gdzie teraz jest').selectOption({ label: where });
  await save(desk);
}
