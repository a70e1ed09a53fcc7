import { expect, test } from './journey.ts';
import { beginReport, next, numberOn } from './shop/buyer.ts';
import { openCase, record, save } from './shop/desk.ts';
import { plain, type Mailbox } from './shop/mailbox.ts';
import { mug, placeOrder, plate } from './shop/orders.ts';

/** What the law says to consumers only: none of it belongs in a letter to a company (CMP-ADR, B2B-NO-14). */
const consumersOnly = /ozasądow|rzecznik konsument|prawach konsumenta|uznana z mocy prawa|brak odpowiedzi|konsument/i;

const readAll = async (mailbox: Mailbox, subjects: readonly RegExp[]) => {
  const texts: string[] = [];
  for (const subject of subjects) texts.push(plain((await mailbox.read(subject)).text));
  return texts;
};

test('a company counts its delivery: what is missing is sent on or paid back, and no letter speaks as to a consumer', async ({
  page,
  deskOf,
  mailboxOf,
  shot,
}) => {
  test.slow();
  const order = await placeOrder({
    channel: 'b2b',
    name: 'Kwiaciarnia Malwa',
    lines: [
      { ...mug, quantity: 12, paidTotal: 58800 },
      { ...plate, quantity: 6, paidTotal: 38700 },
    ],
    buyer: { capacity: 'business', company: 'Kwiaciarnia Malwa sp. z o.o.', nip: '5252248481' },
  });
  const mailbox = mailboxOf(order.email);
  await beginReport(page, order, 'Czegoś brakuje');
  await expect(page.getByRole('heading', { name: 'Czego brakuje?' })).toBeVisible();
  await page.getByLabel('Kubek Sarna').fill('9');
  await page.getByLabel('Talerz Mech').fill('5');
  await shot(page, 'shortage-list');
  await next(page);
  await next(page); // when it was noticed
  await page.getByLabel('Dosłanie tego, czego brakuje').check();
  await next(page);
  await page.getByLabel(/Opisz, co się stało/).fill('Na palecie brakowało 3 kubków i 1 talerza, folia nienaruszona.');
  await next(page);
  await next(page); // photos
  await page.getByLabel('Imię i nazwisko').fill('Zofia Malwa');
  await page.getByLabel('E-mail', { exact: true }).fill(order.email);
  await page.getByLabel('Na firmę').check();
  await page.getByLabel('Nazwa firmy').fill('Kwiaciarnia Malwa sp. z o.o.');
  await page.getByLabel('NIP').fill('525-224-84-81');
  await next(page);
  await expect(page.getByRole('main')).toContainText('3 × ');
  await shot(page, 'shortage-check');
  await page.getByRole('button', { name: 'Wyślij zgłoszenie' }).click();
  await expect(page.getByRole('heading', { name: /Zgłoszenie przyjęte/ })).toBeVisible();
  // Whoever bought as a company is not asked whether the purchase was professional.
  await expect(page.getByText('charakter zawodowy')).toHaveCount(0);
  await shot(page, 'shortage-done');
  const number = await numberOn(page);

  const desk = await deskOf('marta');
  await openCase(desk, number);
  await desk.getByRole('button', { name: 'Decyzja', exact: true }).first().click();
  const dialog = desk.getByRole('dialog');
  const mugs = dialog.getByRole('group', { name: /Kubek Sarna/ });
  await expect(mugs.getByLabel('Rozwiązanie')).toHaveValue('missing_part');
  const plates = dialog.getByRole('group', { name: /Talerz Mech/ });
  await plates.getByLabel('Rozwiązanie').selectOption('refund');
  await expect(plates.getByLabel(/^Kwota/)).toHaveValue('64,50');
  await dialog.getByLabel('Twoje słowa do kupującego').fill('Kubki wyślemy w czwartek, za talerz oddajemy pieniądze.');
  await shot(desk, 'shortage-decision');
  await save(desk, 'Wyślij decyzję');

  await record(desk, 'Gdzie jest rozwiązanie');
  const remedy = desk.getByRole('dialog');
  await remedy.getByLabel('Przewoźnik').fill('DHL');
  await remedy.getByLabel('Numer paczki').fill('JJD000390011203377499');
  await save(desk);
  await record(desk, 'Pieniądze wysłane');
  await shot(desk, 'shortage-money');
  await save(desk);

  const letters = await readAll(mailbox, [
    /Mamy Twoją reklamację/,
    /Uznajemy Twoją reklamację/,
    /^Paczka do Ciebie wysłana/,
    /Wysłaliśmy pieniądze/,
  ]);
  for (const letter of letters) expect(letter).not.toMatch(consumersOnly);
  expect(letters[1]).toContain('64,50 zł');
  expect(letters[2]).toContain('3 × Kubek Sarna');
  expect(letters[3]).toContain('64,50 zł');
  await page.goto((await mailbox.read(/^Paczka do Ciebie wysłana/)).link('/c/'));
  await expect(page.getByRole('main')).toContainText('JJD000390011203377499');
  await expect(page.getByRole('main')).not.toContainText(consumersOnly);
  await shot(page, 'shortage-page');
});

test('a company is turned down with the law of companies', async ({ deskOf, mailboxOf, page }) => {
  test.slow();
  const order = await placeOrder({
    channel: 'b2b',
    name: 'Hotel Jodła',
    buyer: { capacity: 'business', company: 'Hotel Jodła', nip: '5252248481' },
  });
  await beginReport(page, order, 'Czegoś brakuje');
  await page.getByLabel('Kubek Sarna').fill('1');
  await next(page);
  await next(page);
  await next(page); // no demand
  await page.getByLabel(/Opisz, co się stało/).fill('Jednego kubka nie ma.');
  await next(page);
  await next(page);
  await page.getByLabel('E-mail', { exact: true }).fill(order.email);
  await next(page);
  await page.getByRole('button', { name: 'Wyślij zgłoszenie' }).click();
  const number = await numberOn(page);
  const desk = await deskOf('marta');
  await openCase(desk, number);
  await desk.getByRole('button', { name: 'Decyzja', exact: true }).first().click();
  const dialog = desk.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'Odrzuć' }).click();
  await dialog.getByLabel('Podstawa').selectOption('b2b-not-examined');
  await dialog.getByLabel('Twoje słowa do kupującego').fill('Zgłoszenie przyszło po dwóch miesiącach od dostawy.');
  await save(desk, 'Wyślij decyzję');
  const letter = plain((await mailboxOf(order.email).read(/Nie uznajemy reklamacji/)).text);
  expect(letter).toContain('art. 563');
  expect(letter).not.toMatch(consumersOnly);
});
