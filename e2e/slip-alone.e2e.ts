import { expectAccessible, expectReflow } from './axe.ts';
import { expect, test } from './journey.ts';
import { scan } from './shop/bench.ts';
import { numberOn } from './shop/buyer.ts';
import { plain } from './shop/mailbox.ts';
import { placeOrder } from './shop/orders.ts';
import { slipsIn } from './shop/paper.ts';

const phone = { width: 390, height: 844 };
test.use({ viewport: phone });

const buyersAccount = '27 1140 2004 0000 3002 0135 5387';

test('slips go out with two orders: one comes back stuck on a parcel with no form at all, the other fills in the form on a phone', async ({
  page,
  deskOf,
  mailboxOf,
  shot,
}) => {
  test.slow();
  const cod = { payment: { method: 'cod' } };
  const stuck = await placeOrder({ name: 'Jadwiga Sowa', ...cod });
  const scanned = await placeOrder({ name: 'Teodor Kos', ...cod });

  // Printed where parcels are packed.
  const bench = await deskOf('tomasz');
  await bench.setViewportSize(phone);
  await bench.getByRole('link', { name: 'Etykiety zwrotu do paczek' }).click();
  await bench.getByLabel('Numery zamówień').fill(`${stuck.number}\n${scanned.number}`);
  await bench.getByRole('button', { name: 'Drukuj 2 etykiety' }).click();
  const printed = bench.getByRole('list', { name: 'Wydruki' }).getByRole('listitem').first();
  await expect(printed).toContainText('2 zamówienia');
  const pdf = await printed.getByRole('link', { name: 'Pobierz PDF' }).getAttribute('href');
  await expectAccessible(bench, 'slips');
  await expectReflow(bench, 'slips');
  await shot(bench, 'slips-printed');
  const [first, second] = slipsIn(await (await bench.request.get(pdf!)).body());

  // The parcel with nothing but the slip: the scan is the statement, and is acknowledged.
  await bench.getByRole('link', { name: 'Wróć do listy' }).click();
  await scan(bench, first!.barcode);
  await expect(bench.getByRole('heading', { name: `Etykieta z paczki: zamówienie ${stuck.number}` })).toBeVisible();
  await shot(bench, 'slip-scanned');
  await bench.getByRole('button', { name: 'Załóż sprawę' }).click();
  await expect(bench.getByRole('button', { name: /Wszystko się zgadza/ })).toBeVisible();
  const number = (await bench.getByRole('heading', { level: 1 }).innerText()).trim();
  const mailbox = mailboxOf(stuck.email);
  const mail = await mailbox.read(/Potwierdzamy odstąpienie od umowy/);
  for (const part of [number, stuck.number, 'Zapłacono przy odbiorze']) expect(plain(mail.text)).toContain(part);
  await bench.getByRole('button', { name: /Wszystko się zgadza/ }).click();
  await expect(bench.getByText('Zwrot pieniędzy pójdzie dalej bez biura.')).toBeVisible();
  await mailbox.read(/dotarła/);

  // Whoever holds the paper now learns the number of the case and nothing else.
  await page.goto(first!.url);
  await expect(page.getByRole('main')).toContainText(`Ta etykieta należy do zgłoszenia ${number}.`);
  await expect(page.getByRole('main')).not.toContainText(/Sowa|Kubek|poczta\.example/);
  await shot(page, 'slip-used');

  // Nobody knows an account yet, so nothing can leave; the buyer gives it on the page the mail leads to.
  const anna = await deskOf('anna');
  await anna.goto('/desk/refunds');
  const due = anna.getByRole('listitem').filter({ hasText: number });
  await expect(due).toContainText('Kupujący nie podał numeru konta.');
  await expect(due.getByRole('checkbox')).toBeDisabled();
  await page.goto(mail.link('/c/'));
  await expect(page.getByRole('region', { name: 'Pieniądze', exact: true })).toContainText('przelewem na Twoje konto');
  const ask = page.getByRole('region', { name: 'Na jakie konto zwrócić pieniądze?' });
  await ask.getByLabel('Numer konta').fill('12 3456');
  await ask.getByRole('button', { name: 'Zapisz konto' }).click();
  await expect(page).toHaveTitle(/^Błąd:/);
  await expect(ask.getByLabel('Numer konta')).toHaveValue('12 3456');
  await expectAccessible(page, 'case that asks for an account');
  await expectReflow(page, 'case that asks for an account');
  await shot(page, 'slip-account');
  await ask.getByLabel('Numer konta').fill(buyersAccount);
  await ask.getByRole('button', { name: 'Zapisz konto' }).click();
  await expect(page.getByText('Zapisane, dziękujemy')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Pieniądze', exact: true })).toContainText('175,49 zł');
  await expect(page.getByRole('region', { name: 'Pieniądze', exact: true })).toContainText(
    'na konto kończące się na 5387',
  );
  await expect(ask).toHaveCount(0);

  await anna.reload();
  await expect(due).toContainText('przelew');
  await due.getByRole('checkbox').check();
  await anna.getByRole('button', { name: /Zatwierdź 1 zwrot: 175,49\szł/ }).click();
  await expect(anna.getByText('Zatwierdzono 1 zwrot.')).toBeVisible();

  // The other slip, read by a phone before anything was sent: the form with the order in it, and nobody's name.
  await page.goto(second!.url);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Odstąpienie od umowy');
  await expect(page.getByLabel('Numer zamówienia albo opis zakupu')).toHaveValue(scanned.number);
  await expect(page.getByLabel('Imię i nazwisko')).toHaveValue('');
  await page.getByLabel('Tylko od wybranych produktów').check();
  await expect(page.getByRole('checkbox', { name: /Kubek Sarna/ })).toBeVisible();
  await expect(page.getByRole('checkbox', { name: /Talerz Mech/ })).toBeVisible();
  await page.getByLabel('Od całego zamówienia').check();
  await page.getByLabel('Imię i nazwisko').fill(scanned.name);
  await page.getByLabel('E-mail', { exact: true }).fill(scanned.email);
  await shot(page, 'slip-form');
  await page.getByRole('button', { name: 'Dalej' }).click();
  await page.getByRole('button', { name: 'Potwierdź odstąpienie od umowy' }).click();
  await expect(page.getByRole('heading', { name: /Odstąpienie od umowy przyjęte/ })).toBeVisible();
  const filled = await numberOn(page);

  // Its parcel joins that case: one case, one acknowledgement.
  await bench.getByRole('link', { name: 'Wróć do listy' }).click();
  await scan(bench, second!.barcode);
  await expect(bench.getByRole('heading', { level: 1, name: filled })).toBeVisible();
  await bench.getByRole('button', { name: /Wszystko się zgadza/ }).click();
  await expect(bench.getByText(`Przyjęte: ${filled}`)).toBeVisible();
  await mailboxOf(scanned.email).read(/dotarła/);
  const acknowledged = (await mailboxOf(scanned.email).subjects()).filter((subject) => /Potwierdzamy/.test(subject));
  expect(acknowledged).toHaveLength(1);
});
