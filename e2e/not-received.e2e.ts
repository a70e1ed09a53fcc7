import { expectAccessible, expectReflow } from './axe.ts';
import { expect, test } from './journey.ts';
import { findOrder, next, numberOn } from './shop/buyer.ts';
import { openCase, record, save, sendGoods } from './shop/desk.ts';
import { plain } from './shop/mailbox.ts';
import { placeOrder } from './shop/orders.ts';

test('a parcel that never came: looked for, lost, sent again as its buyer chose, and the shop claims its money from the carrier', async ({
  page,
  deskOf,
  mailboxOf,
  shot,
}) => {
  test.slow();
  const order = await placeOrder({ name: 'Jadwiga Bąk', parcel: {} });
  const mailbox = mailboxOf(order.email);
  await page.goto(`/z/${order.slug}`);
  await page.getByRole('link', { name: 'Paczka nie dotarła' }).click();
  await next(page);
  await findOrder(page, order);
  await page
    .getByRole('region', { name: 'Paczka, która nie dotarła' })
    .getByRole('link', { name: 'Wybieram i idę dalej' })
    .click();
  await expect(page.getByLabel('Ponowna wysyłka')).toBeVisible();
  await shot(page, 'not-received-demand');
  await next(page); // she does not know yet
  await page.getByLabel(/Opisz, co się stało/).fill('Śledzenie stoi od tygodnia.');
  await next(page);
  await page.getByLabel('Imię i nazwisko').fill('Jadwiga Bąk');
  await page.getByLabel('E-mail', { exact: true }).fill(order.email);
  await next(page);
  await page.getByRole('button', { name: 'Wyślij zgłoszenie' }).click();
  const number = await numberOn(page);
  await page.goto((await mailbox.read(/Szukamy Twojej paczki/)).link('/c/'));

  const desk = await deskOf('marta');
  await openCase(desk, number);
  await record(desk, 'Szukaj paczki');
  const dialog = desk.getByRole('dialog');
  await expect(dialog.getByLabel('Przewoźnik')).toHaveValue('InPost');
  await save(desk, 'Zacznij szukać');
  const trace = page.getByRole('region', { name: 'Szukamy Twojej paczki' });
  await expect(trace).toContainText('Przewoźnik: InPost', { timeout: 25_000 });

  const note = async (what: string, words: string) => {
    await record(desk, 'Szukaj paczki');
    await dialog.getByLabel('Co się stało').selectOption({ label: what });
    await dialog.getByLabel('Co zostało powiedziane').fill(words);
    await save(desk);
  };
  await note('Pytanie do przewoźnika', 'Reklamacja przez formularz.');
  await expect(trace).toContainText('Zapytaliśmy', { timeout: 25_000 });
  await note('Odpowiedź przewoźnika', 'Ostatni skan w sortowni, dalej nic.');
  await expect(trace).toContainText('Przewoźnik odpowiedział', { timeout: 25_000 });
  // What was said is for colleagues.
  await expect(page.getByRole('main')).not.toContainText('sortowni');
  await expectAccessible(page, 'case of a parcel that is looked for');
  await shot(page, 'not-received-page-open');
  await note('Paczka zaginęła', 'Przewoźnik uznał zaginięcie.');

  const lost = await mailbox.read(/Twoja paczka zaginęła/);
  expect(plain(lost.text)).toContain('Wybierz na stronie zgłoszenia, co wolisz');
  const choice = page.getByRole('region', { name: 'Twoja paczka zaginęła' });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wybierz: nowa paczka albo pieniądze', {
    timeout: 25_000,
  });
  await choice.getByRole('button', { name: 'Oddajcie pieniądze' }).click({ timeout: 25_000 });
  await expect(choice).toContainText('Twój wybór: zwrot pieniędzy');
  await choice.getByRole('button', { name: 'Wyślijcie jeszcze raz' }).click();
  await expect(choice).toContainText('Twój wybór: ponowna wysyłka');
  await expectReflow(page, 'case of a lost parcel');
  await shot(page, 'not-received-page-lost');

  // The shop's own claim has opened by itself, with what the goods were worth.
  await openCase(desk, number);
  const aside = desk.getByRole('complementary').last();
  await expect(aside).toContainText('zaginiona paczka');
  await expect(aside).toContainText('162,50');
  await aside.getByRole('button', { name: 'Zmień: Przewoźnik' }).click();
  await dialog.getByLabel('Ostatni dzień na zgłoszenie').fill(dayFrom(14));
  await shot(desk, 'not-received-claim');
  await save(desk);

  await desk.getByRole('button', { name: 'Decyzja', exact: true }).first().click();
  await expect(dialog.getByLabel('Rozwiązanie').first()).toHaveValue('replacement');
  await shot(desk, 'not-received-decision');
  await save(desk, 'Wyślij decyzję');
  const letter = plain((await mailbox.read(/Rozwiązujemy sprawę Twojej paczki/)).text);
  expect(letter).toContain('ponowna wysyłka');
  expect(letter).not.toMatch(/wymiana na nowy|reklamacj/i);
  await sendGoods(await deskOf('tomasz'), number, 'DPD', '13138000111122');
  const sent = plain((await mailbox.read(/^Paczka do Ciebie wysłana/)).text);
  for (const part of ['2 × Kubek Sarna', '1 × Talerz Mech', 'DPD 13138000111122']) expect(sent).toContain(part);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sklep wysłał paczkę do Ciebie', {
    timeout: 25_000,
  });
  await shot(page, 'not-received-page-again');

  await desk.goto('/desk/books/claims');
  const row = desk.getByRole('row').filter({ hasText: number });
  await expect(row).toContainText('162,50');
  await shot(desk, 'not-received-claims');
});

const dayFrom = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
