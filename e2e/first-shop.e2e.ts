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
  await page
    .getByRole('list', { name: 'Lista spraw' })
    .getByRole('link', { name: /Kazimierz Len/ })
    .click();
  await expect(page.getByRole('main')).toContainText('Obrus lniany, kupiony we wtorek');
  await shot(page, 'desk-first-shop');
});
