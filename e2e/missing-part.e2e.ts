import { expectAccessible, expectReflow } from './axe.ts';
import { expect, test } from './journey.ts';
import { beginReport, next, numberOn } from './shop/buyer.ts';
import { closeCase, openCase, record, save } from './shop/desk.ts';
import { plain } from './shop/mailbox.ts';
import { placeOrder } from './shop/orders.ts';

test('a missing part: reported, decided, packed and sent, delivered, closed; the page and the mails say each step', async ({
  page,
  mailboxOf,
  deskOf,
  shot,
}) => {
  test.slow();
  const order = await placeOrder({ name: 'Halina Grab' });
  const mailbox = mailboxOf(order.email);
  await beginReport(page, order, 'Czegoś brakuje');
  await page.getByRole('checkbox', { name: /Talerz Mech/ }).check();
  await next(page);
  await next(page); // when it was noticed
  await page.getByLabel('Dosłanie tego, czego brakuje').check();
  await shot(page, 'missing-demand');
  await next(page);
  await page.getByLabel(/Opisz, co się stało/).fill('W pudełku z talerzem nie było drewnianej podstawki.');
  await next(page);
  await next(page); // photos
  await page.getByLabel('Imię i nazwisko').fill('Halina Grab');
  await page.getByLabel('E-mail', { exact: true }).fill(order.email);
  await next(page);
  await page.getByRole('button', { name: 'Wyślij zgłoszenie' }).click();
  const number = await numberOn(page);
  const acknowledgement = await mailbox.read(/Mamy Twoją reklamację/);
  expect(plain(acknowledgement.text)).toContain('drewnianej podstawki');
  await page.goto(acknowledgement.link('/c/'));
  const headline = page.getByRole('heading', { level: 1 });
  await expect(headline).toHaveText(/Sklep odpowie do/);

  const desk = await deskOf('marta');
  await openCase(desk, number);
  await desk.getByRole('button', { name: 'Decyzja', exact: true }).first().click();
  const decision = desk.getByRole('dialog');
  await expect(decision.getByLabel('Rozwiązanie')).toHaveValue('missing_part');
  await decision.getByLabel('Jaka część, jeśli nie cała sztuka').fill('Drewniana podstawka');
  await decision.getByLabel('Twoje słowa do kupującego').fill('Przepraszamy, podstawka została u nas przy pakowaniu.');
  await shot(desk, 'missing-decision');
  await save(desk, 'Wyślij decyzję');
  const letter = await mailbox.read(/Uznajemy Twoją reklamację/);
  for (const part of ['Drewniana podstawka', 'Wyślemy paczkę i podamy jej numer'])
    expect(plain(letter.text)).toContain(part);
  await expect(headline).toHaveText(/^Sklep wyśle Ci rzecz do \d/);
  await expect(page.getByRole('region', { name: 'Co do Ciebie wysyłamy' })).toContainText('Przygotowujemy.');
  await shot(page, 'missing-page-planned');

  // The warehouse packs by its list and writes down the number.
  const bench = await deskOf('tomasz');
  await bench.goto('/desk/bench/goods-out');
  const parcel = bench.getByRole('listitem').filter({ has: bench.getByRole('link', { name: number }) });
  await expect(parcel).toContainText('Drewniana podstawka');
  const list = await parcel.getByRole('link', { name: 'Lista pakowania' }).getAttribute('href');
  const paper = await bench.evaluate(async (url) => (await fetch(url)).headers.get('content-type'), list!);
  expect(paper).toBe('application/pdf');
  await parcel.getByLabel('Przewoźnik').fill('InPost');
  await parcel.getByLabel('Numer paczki').fill('620011112222333344445555');
  await shot(bench, 'missing-goods-out');
  await parcel.getByRole('button', { name: 'Wysłane', exact: true }).click();
  await expect(parcel).toHaveCount(0);

  const sent = await mailbox.read(/^Paczka do Ciebie wysłana/);
  for (const part of ['Drewniana podstawka', 'InPost 620011112222333344445555'])
    expect(plain(sent.text)).toContain(part);
  await expect(headline).toHaveText('Sklep wysłał paczkę do Ciebie', { timeout: 25_000 });
  await expect(page.getByRole('region', { name: 'Co do Ciebie wysyłamy' })).toContainText('620011112222333344445555');
  await expectAccessible(page, 'case with goods on their way');
  await expectReflow(page, 'case with goods on their way');
  await shot(page, 'missing-page-sent');

  // Owed until it is there: then the case may end.
  await openCase(desk, number);
  await record(desk, 'Gdzie jest rozwiązanie');
  await expect(desk.getByRole('dialog').getByLabel('Gdzie teraz jest')).toHaveValue('delivered');
  await shot(desk, 'missing-delivered');
  await save(desk);
  await mailbox.read(/^Paczka doręczona/);
  await expect(headline).toHaveText('Rozwiązanie jest już u Ciebie', { timeout: 25_000 });
  await closeCase(desk);
  await mailbox.read(/Zamykamy Twoje zgłoszenie/);
  await expect(headline).toHaveText('Sprawa zakończona', { timeout: 25_000 });
  await shot(page, 'missing-page-closed');
  const subjects = await mailbox.subjects();
  expect(subjects.filter((subject) => subject.includes('status'))).toEqual([]);
  expect(subjects).toHaveLength(5);
});
