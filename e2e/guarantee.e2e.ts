import { expectReflow } from './axe.ts';
import { expect, test } from './journey.ts';
import { beginReport, next, numberOn } from './shop/buyer.ts';
import { openCase, record, save } from './shop/desk.ts';
import { plain } from './shop/mailbox.ts';
import { placeOrder } from './shop/orders.ts';

const rights = 'przysługują Ci z mocy prawa środki ochrony prawnej ze strony i na koszt sprzedawcy';

test('a guarantee claim: whose guarantee it is, answered in its time, repaired; the law’s own rights stay in sight beside it', async ({
  page,
  deskOf,
  mailboxOf,
  shot,
}) => {
  test.slow();
  const order = await placeOrder({ name: 'Marek Sowa' });
  const mailbox = mailboxOf(order.email);
  await beginReport(page, order, 'Produkt nie działa albo ma wadę');
  await page.getByRole('checkbox', { name: /Talerz Mech/ }).check();
  await next(page);
  await next(page); // when it was noticed
  await page.getByLabel('Do gwaranta, na podstawie gwarancji').check();
  await next(page);
  await page.getByRole('radio', { name: /^Naprawa/ }).check();
  await next(page);
  await page.getByLabel(/Opisz, co się stało/).fill('Szkliwo odpryskuje.');
  await next(page);
  await next(page); // photos
  await page.getByLabel('E-mail', { exact: true }).fill(order.email);
  await next(page);
  await page.getByRole('button', { name: 'Wyślij zgłoszenie' }).click();
  const number = await numberOn(page);
  const acknowledgement = await mailbox.read(/Mamy Twoje zgłoszenie z gwarancji/);
  expect(plain(acknowledgement.text)).toContain('Gwarancja nie odbiera Ci prawa do reklamacji u sprzedawcy');

  // The ledger says who promised what.
  const desk = await deskOf('marta');
  await openCase(desk, number);
  const aside = desk.getByRole('complementary').last();
  await aside.getByRole('button', { name: 'Zapisz gwarancję' }).click();
  const dialog = desk.getByRole('dialog');
  await dialog.getByLabel('Miesiące').fill('36');
  await dialog.getByLabel('Dla').selectOption('line');
  await dialog.getByLabel('Kto daje gwarancję').fill('Ceramika Mech sp. z o.o.');
  await dialog.getByLabel('Adres gwaranta').fill('ul. Piecowa 3, 59-700 Bolesławiec');
  await dialog.getByLabel('Co obiecuje').fill('Naprawa albo nowa sztuka, jeśli szkliwo pęknie.');
  await dialog.getByLabel('Dni na wykonanie').fill('10');
  await shot(desk, 'guarantee-dialog');
  await save(desk);
  await expect(aside).toContainText('Gwarant: Ceramika Mech sp. z o.o.');

  await desk.getByRole('button', { name: 'Decyzja', exact: true }).first().click();
  await expect(dialog.getByLabel('Rozwiązanie')).toHaveValue('repair');
  await dialog.getByLabel('Poproś o odesłanie towaru').check();
  await shot(desk, 'guarantee-decision');
  await save(desk, 'Wyślij decyzję');
  const letter = plain((await mailbox.read(/Uznajemy Twoje zgłoszenie z gwarancji/)).text);
  for (const part of ['Ceramika Mech sp. z o.o.', 'Piecowa 3', 'jeśli szkliwo pęknie', 'Gwarancja do', rights])
    expect(letter).toContain(part);
  // The promise is the guarantor's: no choice of the law is offered as if it were part of it.
  expect(letter).not.toMatch(/Masz prawo wybrać|uznana reklamacja|Uznajemy Twoją reklamację/);
  await page.goto(acknowledgement.link('/c/'));
  const card = page.getByRole('region', { name: 'Gwarancja' });
  for (const part of ['Ceramika Mech', rights]) await expect(card).toContainText(part);
  await expectReflow(page, 'case of a guarantee');
  await shot(page, 'guarantee-page');

  // From the day it came the guarantor's own ten days run.
  await openCase(desk, number);
  await record(desk, 'Towar wrócił');
  await save(desk);
  await expect(aside).toContainText('wykonanie obowiązków z gwarancji');
  await shot(desk, 'guarantee-clock');
  for (const state of ['in_repair', 'repaired', 'shipped', 'delivered']) {
    await record(desk, 'Gdzie jest rozwiązanie');
    await dialog.getByLabel('Gdzie teraz jest').selectOption(state);
    await save(desk);
  }
  await mailbox.read(/^Towar naprawiony/);
  await mailbox.read(/^Paczka doręczona/);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Rozwiązanie jest już u Ciebie');
  await shot(page, 'guarantee-page-done');
});
