import type { Page } from '@playwright/test';

import { expect, test } from './journey.ts';
import { beginReport, next, numberOn } from './shop/buyer.ts';
import { closeCase, openCase, record, save } from './shop/desk.ts';
import { plain } from './shop/mailbox.ts';
import { placeOrder, type PlacedOrder } from './shop/orders.ts';
import { photo } from './shop/photos.ts';

const troubled = (page: Page, order: PlacedOrder) => beginReport(page, order, 'Produkt nie działa albo ma wadę');

/** The questions after the products, but for the photos. */
async function tellWhatIsWrong(page: Page): Promise<void> {
  await page.getByRole('checkbox', { name: /Kubek Sarna/ }).check();
  await page.getByRole('checkbox', { name: /Talerz Mech/ }).check();
  await next(page);
  await expect(page.getByRole('heading', { name: /Kiedy to wyszło na jaw/ })).toBeVisible();
  await next(page);
  await expect(page.getByRole('heading', { name: 'Do kogo kierujesz reklamację?' })).toBeVisible();
  await next(page);
  await page.getByLabel('Zwrot pieniędzy').check();
  await next(page);
  await page.getByLabel(/Opisz, co się stało/).fill('Oba kubki mają pęknięte ucha, a talerz odprysk na brzegu.');
  await next(page);
  await expect(page.getByRole('heading', { name: 'Dodaj zdjęcia' })).toBeVisible();
}

async function giveContact(page: Page, { email }: PlacedOrder): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Jak się z Tobą skontaktować?' })).toBeVisible();
  await page.getByLabel('Imię i nazwisko').fill('Olga Wiatr');
  await page.getByLabel('E-mail', { exact: true }).fill(email);
  await next(page);
}

const twoWeeks = /Sklep odpowie do \d{1,2} \p{L}+ \d{4}/u;

test('a complaint with photos: a question, an answer, one line accepted and one rejected, money, the end', async ({
  page,
  mailboxOf,
  deskOf,
  shot,
}) => {
  test.slow();
  const order = await placeOrder();
  const mailbox = mailboxOf(order.email);
  await troubled(page, order);
  await shot(page, 'report-items');
  await tellWhatIsWrong(page);

  // Pictures go at once, one by one; one is taken away again.
  await page.getByLabel('Zdjęcia').setInputFiles([photo('donica-pekniecie'), photo('karton-wgniecenie')]);
  await expect(page.getByRole('status')).toHaveText(/Dodano karton-wgniecenie\.jpg/);
  await expect(page.getByRole('img', { name: /\.jpg$/ })).toHaveCount(2);
  await page.getByRole('button', { name: 'Usuń karton-wgniecenie.jpg' }).click();
  await expect(page.getByRole('img', { name: /\.jpg$/ })).toHaveCount(1);
  await page.getByLabel('Zdjęcia').setInputFiles(photo('koc-dziurka'));
  await expect(page.getByRole('status')).toHaveText(/Dodano koc-dziurka\.jpg/);
  await shot(page, 'report-photos');
  await next(page);
  await giveContact(page, order);
  await expect(page.getByRole('heading', { name: 'Sprawdź i wyślij' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('pęknięte ucha');
  await shot(page, 'report-check');
  await page.getByRole('button', { name: 'Wyślij zgłoszenie' }).click();

  await expect(page.getByRole('heading', { name: /Zgłoszenie przyjęte/ })).toBeVisible();
  await expect(page.getByText(twoWeeks)).toBeVisible();
  await shot(page, 'report-done');
  const number = await numberOn(page);
  const acknowledgement = await mailbox.read(/Mamy Twoją reklamację/);
  expect(plain(acknowledgement.text)).toMatch(/najpóźniej \d{1,2} \p{L}+ \d{4}/u);

  await page.goto(acknowledgement.link('/c/'));
  const headline = page.getByRole('heading', { level: 1 });
  await expect(headline).toHaveText(/Sklep odpowie do/);
  await page.evaluate(() => Object.assign(window, { stayed: true }));

  // The consultant finds it in the inbox and asks.
  const desk = await deskOf('marta');
  await openCase(desk, number);
  await expect(desk.getByRole('main')).toContainText('Oba kubki mają pęknięte ucha');
  await expect(desk.getByRole('button', { name: /^Powiększ zdjęcie/ }).first()).toBeVisible();
  await desk.getByLabel('Treść odpowiedzi').fill('Pani Olgo, czy może Pani dodać zdjęcie spodu talerza?');
  await desk.getByRole('button', { name: 'Wyślij i czekaj' }).click();
  // The desk goes on from a case that waits; here somebody stays with it.
  await expect(desk.getByRole('region', { name: `Sprawa ${number}` })).toHaveCount(0);
  await openCase(desk, number);

  // Once the time to take it back is over, the buyer's page says so by itself, without a reload.
  await expect(headline).toHaveText('Sklep czeka na Twoją odpowiedź', { timeout: 25_000 });
  await expect(page.getByRole('main')).toContainText('zdjęcie spodu talerza');
  expect(await page.evaluate(() => 'stayed' in window)).toBe(true);
  await shot(page, 'portal-case-your-turn');
  const question = await mailbox.read(/Mamy pytanie/);
  expect(question.text).toContain('czy może Pani dodać zdjęcie spodu talerza?');
  expect(question.text).toContain('Nasz termin odpowiedzi na reklamację się nie zmienia');

  await page.getByLabel('Wiadomość').fill('Proszę, oto spód.');
  await page.getByLabel('Zdjęcia i dokumenty').setInputFiles(photo('donica-pekniecie'));
  await expect(page.getByRole('img', { name: 'donica-pekniecie.jpg' }).last()).toBeVisible();
  await page.getByRole('button', { name: 'Wyślij wiadomość' }).click();
  await expect(page.getByRole('main')).toContainText('Wiadomość wysłana');
  await expect(headline).toHaveText(/Sklep odpowie do/);
  await mailboxOf('marta@').read(new RegExp(`Olga Wiatr pisze w sprawie zgłoszenia · ${number}`));

  // The answer reaches the desk by itself; one line is accepted, one rejected.
  await expect(desk.getByRole('main')).toContainText('Proszę, oto spód.');
  await desk.getByRole('button', { name: 'Decyzja', exact: true }).first().click();
  const dialog = desk.getByRole('dialog');
  const mugs = dialog.getByRole('group', { name: /Kubek Sarna/ });
  await mugs.getByRole('radio', { name: 'Uznaj' }).click();
  await mugs.getByLabel('Rozwiązanie').selectOption({ label: 'zwrot pieniędzy' });
  await expect(mugs.getByLabel('Kwota (PLN)')).toHaveValue('98,00');
  const plates = dialog.getByRole('group', { name: /Talerz Mech/ });
  await plates.getByRole('radio', { name: 'Odrzuć' }).click();
  const ground = plates.getByLabel('Podstawa');
  const damaged = (await ground.getByRole('option', { name: /Uszkodzenie powstało po dostawie/ }).innerText()).trim();
  await ground.selectOption({ label: damaged });
  await dialog.getByLabel('Twoje słowa do kupującego').fill('Odprysk na brzegu powstał od uderzenia w zlew.');
  const preview = dialog.getByRole('region', { name: 'Podgląd listu' }).frameLocator('iframe').locator('body');
  await expect(preview).toContainText('Odprysk na brzegu powstał od uderzenia w zlew.');
  await expect(preview).toContainText('Uszkodzenie powstało po dostawie');
  await shot(desk, 'desk-decision');
  await save(desk, 'Wyślij decyzję');

  const decision = await mailbox.read(/części/);
  const letter = plain(decision.text);
  // the desk shortens the act beside every choice; the letter names it
  const basis = /\((.+) u\.p\.k\.\)\s*$/.exec(damaged)![1]!;
  for (const part of [
    '98,00 zł',
    'Kubek Sarna',
    'Talerz Mech',
    'Uszkodzenie powstało po dostawie',
    `${plain(basis)} ustawy o prawach konsumenta`,
    'od uderzenia w zlew',
    'ozasądow',
  ])
    expect(letter).toContain(part);
  expect(letter).not.toMatch(/rękojmi|undefined|null/);
  expect(decision.attachments.map(({ name }) => name)).toEqual([expect.stringMatching(/\.pdf$/)]);

  await expect(page.getByRole('heading', { name: 'Decyzja: uznane w części' })).toBeVisible();
  const verdicts = page.getByRole('region', { name: 'Decyzja: uznane w części' }).getByRole('listitem');
  await expect(verdicts.filter({ hasText: 'Kubek Sarna' })).toContainText('Uznane: zwrot pieniędzy, 98,00 zł');
  await expect(verdicts.filter({ hasText: 'Talerz Mech' })).toContainText(
    'Nieuznane: Uszkodzenie powstało po dostawie',
  );
  await expect(headline).toHaveText(/Pieniądze wrócą do/);
  await expect(page.getByRole('region', { name: 'Pieniądze', exact: true })).toContainText('98,00 zł');
  await shot(page, 'portal-case-decided');

  await record(desk, 'Pieniądze wysłane');
  await expect(desk.getByRole('dialog').getByLabel('Kwota (PLN)')).toHaveValue('98,00');
  await save(desk);
  expect(plain((await mailbox.read(/Wysłaliśmy pieniądze/)).subject)).toContain('98,00 zł');
  await closeCase(desk);
  await mailbox.read(/Zamykamy Twoje zgłoszenie/);
  await expect(headline).toHaveText('Sprawa zakończona, pieniądze zwrócone');

  // It stays after the end, in a browser that was never here.
  await page.context().clearCookies();
  await page.reload();
  await expect(headline).toHaveText('Sprawa zakończona, pieniądze zwrócone');
  await expect(page.getByRole('main')).toContainText('zdjęcie spodu talerza');
  await expect(page.getByRole('main')).not.toContainText('Wiadomość wysłana');
  await shot(page, 'portal-case-closed');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a complaint with two photos sent with the form', async ({ page, mailboxOf }) => {
    const order = await placeOrder();
    await troubled(page, order);
    await tellWhatIsWrong(page);
    await page.getByLabel('Zdjęcia').setInputFiles([photo('donica-pekniecie'), photo('karton-wgniecenie')]);
    await next(page);
    await giveContact(page, order);
    await expect(page.getByRole('heading', { name: 'Sprawdź i wyślij' })).toBeVisible();
    await page.getByRole('button', { name: 'Wyślij zgłoszenie' }).click();
    await expect(page.getByText(twoWeeks)).toBeVisible();
    const mail = await mailboxOf(order.email).read(/Mamy Twoją reklamację/);
    await page.goto(mail.link('/c/'));
    for (const name of ['donica-pekniecie.jpg', 'karton-wgniecenie.jpg'])
      await expect(page.getByRole('img', { name })).toBeVisible();
    await page.getByLabel('Wiadomość').fill('Dodam jeszcze: karton był cały.');
    await page.getByRole('button', { name: 'Wyślij wiadomość' }).click();
    await expect(page.getByRole('main')).toContainText('Dodam jeszcze: karton był cały.');
  });
});
