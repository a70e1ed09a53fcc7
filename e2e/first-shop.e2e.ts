import { expect, test } from './journey.ts';
import { Mailbox, plain } from './shop/mailbox.ts';
import { anEmail } from './shop/people.ts';
import { startProduct, type Product } from './start.ts';

let product: Product;
test.beforeAll(async () => {
  test.setTimeout(240_000);
  product = await startProduct({ demo: false });
});
test.afterAll(async () => {
  expect((await product?.complaints()) ?? []).toEqual([]);
  await product?.stop();
});

test('right after `zwrotka shop create`, with no settings at all, a withdrawal is taken and acknowledged', async ({
  page,
  shot,
}) => {
  const said = await product.command(
    'shop',
    'create',
    '--name',
    'Lniana Szafa',
    '--owner-email',
    'ela@lnianaszafa.example',
  );
  const form = /form\s+(\S+)/.exec(said)![1]!;
  const email = anEmail();
  await page.goto(form);
  await page.getByRole('main').getByRole('link', { name: 'Odstąp od umowy tutaj' }).click();
  await page.getByLabel('Imię i nazwisko').fill('Kazimierz Len');
  await page.getByLabel('Numer zamówienia albo opis zakupu').fill('Obrus lniany, kupiony we wtorek');
  await page.getByLabel('E-mail', { exact: true }).fill(email);
  await page.getByRole('button', { name: 'Dalej' }).click();
  await page.getByRole('button', { name: 'Potwierdź odstąpienie od umowy' }).click();
  await expect(page.getByRole('heading', { name: /Odstąpienie od umowy przyjęte/ })).toBeVisible();
  await shot(page, 'portal-first-shop-done');

  const mail = await new Mailbox(product.url, email).read(/Potwierdzamy odstąpienie od umowy/);
  expect(plain(mail.text)).toContain('Obrus lniany, kupiony we wtorek');
  expect(plain(mail.text)).toContain('Lniana Szafa');
  expect(mail.text).not.toMatch(/undefined|null/);
  expect(mail.attachments).toHaveLength(1);
  await page.goto(mail.link('/c/'));
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

  // The owner follows the invitation and finds it in the inbox.
  await page.goto(/invitation\s+(\S+)/.exec(said)![1]!);
  await page.getByLabel('Imię i nazwisko').fill('Ela Len');
  await page.getByLabel('Nowe hasło').fill('len-i-konopie-2026');
  await page.getByRole('button', { name: 'Dołącz' }).click();

  // She is led through her shop; what she leaves for later stays for later.
  await expect(page.getByRole('heading', { name: 'Kto sprzedaje?' })).toBeVisible();
  await page.getByLabel('Pełna nazwa firmy').fill('Lniana Szafa Ela Len');
  await page.getByRole('button', { name: 'Zapisz zmiany' }).click();
  await expect(page.getByText('Zapisano.')).toBeVisible();
  await page.getByRole('button', { name: 'Dalej' }).click();
  for (const question of ['Jak to wygląda?', 'Gdzie kupujący znajdą formularz?', 'Czy maile dochodzą?'] as const) {
    await expect(page.getByRole('heading', { name: question })).toBeFocused();
    if (question === 'Jak to wygląda?')
      await expect(
        page.frameLocator('iframe[title="Tak zobaczą to kupujący na telefonie"]').getByText('W czym pomóc?'),
      ).toBeVisible();
    await page.getByRole('button', { name: 'Później' }).click();
  }
  await expect(page.getByRole('heading', { name: 'Kto z Tobą pracuje?' })).toBeVisible();
  await page.goto(`${product.url}/desk/welcome`);
  await expect(page.getByRole('heading', { name: 'Kto z Tobą pracuje?' })).toBeVisible();
  await page.getByRole('button', { name: 'Dalej' }).click();

  // Her own form, a real mail to her, and the case itself.
  await page.getByRole('button', { name: 'Przygotuj zamówienie próbne' }).click();
  const number = await page.getByRole('textbox', { name: 'Numer zamówienia' }).inputValue();
  const buyer = await page.context().newPage();
  await buyer.goto(`${form}/find?for=withdraw`);
  await buyer.getByLabel('Numer zamówienia').fill(number);
  await buyer.getByLabel('E-mail z zamówienia').fill('ela@lnianaszafa.example');
  await buyer.getByRole('button', { name: 'Znajdź zamówienie' }).click();
  await expect(buyer.getByText('Kubek próbny').first()).toBeAttached(); // seen once single goods are chosen
  await buyer.close();
  await page.getByRole('button', { name: 'Zrób próbną sprawę i otwórz ją' }).click();
  await expect(page.getByText('Sprawa próbna: nikt niczego nie kupił.', { exact: false })).toBeVisible();
  await new Mailbox(product.url, 'ela@lnianaszafa.example').read(/Potwierdzamy odstąpienie od umowy/);
  await shot(page, 'desk-first-case');
  await page.getByRole('button', { name: 'Odłóż sprawy próbne' }).click();
  await expect(page.getByText('Sprawa próbna, odłożona.', { exact: false })).toBeVisible();
  await page.goto(`${product.url}/desk/inbox`);
  await page
    .getByRole('list', { name: 'Lista spraw' })
    .getByRole('link', { name: /Kazimierz Len/ })
    .click();
  await expect(page.getByRole('main')).toContainText('Obrus lniany, kupiony we wtorek');
  await shot(page, 'desk-first-shop');
});
