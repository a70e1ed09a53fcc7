import { expectAccessible } from './axe.ts';
import { expect, test } from './journey.ts';
import { askApi } from './shop/api.ts';
import { fileComplaint, grant } from './shop/cases.ts';
import { openCase } from './shop/desk.ts';

test('a voucher: granted, sent, on the buyer’s page without its code, used at the checkout, made void by the owner', async ({
  page,
  deskOf,
  mailboxOf,
  shot,
}) => {
  test.slow();
  const { caseId, number, pageUrl, order } = await fileComplaint('Zofia Bonar');
  await grant(caseId, { remedy: 'voucher', amount: 5000 });
  const desk = await deskOf('anna');
  await openCase(desk, number);
  await desk.getByRole('button', { name: 'Wyślij bon' }).click();
  await expect(desk.getByText('Kod jest w drodze do kupującego')).toBeVisible();

  const { text } = await mailboxOf(order.email).read(/^Twój bon na/);
  const code = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(text)![0];
  const end = code.slice(-4);
  await page.goto(pageUrl);
  const mine = page.getByRole('region', { name: 'Twój bon' });
  await expect(mine).toContainText(`Kod kończy się na ${end}`);
  await expect(mine).not.toContainText(code);
  await expectAccessible(page, 'case with a voucher');
  await shot(page, 'portal-voucher');

  // The shop's checkout takes a part of it.
  const use = { code: code.toLowerCase(), key: `order-${end}`, amount: 2000, currency: 'PLN' };
  await askApi('POST', '/vouchers/redeem', use);
  await askApi('POST', '/vouchers/redeem', use); // told again after a lost answer: the same use
  expect(await askApi('POST', '/vouchers/check', { code })).toMatchObject({ standing: 'active', left: 3000 });
  await page.reload();
  await expect(mine).toContainText(/Z\sbonu na\s50,00\szł\szostało\s30,00\szł/);

  await desk.goto('/desk/books/vouchers');
  await desk.getByRole('searchbox', { name: 'Końcówka kodu' }).fill(code);
  await expect(desk).toHaveURL(new RegExp(`end=%?2?2?${end}`));
  expect(desk.url()).not.toContain(code);
  const row = desk.getByRole('row').filter({ has: desk.getByRole('link', { name: number }) });
  await expect(row).toContainText(/30,00.zł/);
  await shot(desk, 'vouchers-page');
  await row.getByRole('button', { name: `Unieważnij: ${end}` }).click();
  const dialog = desk.getByRole('dialog');
  await dialog.getByLabel('Dlaczego').fill('Kupująca prosi o zamknięcie konta.');
  await dialog.getByRole('button', { name: 'Unieważnij', exact: true }).click();
  await expect(row).toContainText('unieważniony');
  await page.reload();
  await expect(mine).toContainText(/Bon na\s50,00\szł\sunieważniony/);
});
