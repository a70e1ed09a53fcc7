import { expectAccessible, expectReflow } from './axe.ts';
import { expect, test } from './journey.ts';
import { fileComplaint } from './shop/cases.ts';
import { openCase, record, save } from './shop/desk.ts';
import { plain } from './shop/mailbox.ts';

test('damaged in transit: the shop proposes a lower price or another thing, the buyer keeps it and accepts without a script', async ({
  browser,
  deskOf,
  mailboxOf,
  shot,
}) => {
  test.slow();
  const { number, pageUrl, order } = await fileComplaint('Krystyna Lis');
  const desk = await deskOf('marta');
  await openCase(desk, number);
  await record(desk, 'Zaproponuj rozwiązanie');
  const dialog = desk.getByRole('dialog');
  // Without a sum and without words nothing is sent.
  await dialog.getByRole('button', { name: 'Wyślij propozycję' }).click();
  await expect(dialog.getByLabel(/^Kwota/).first()).toHaveAttribute('aria-invalid', 'true');
  for (const sum of await dialog.getByLabel(/^Kwota/).all()) await sum.fill('20');
  await dialog.getByRole('button', { name: 'Dodaj kolejną do wyboru' }).click();
  const second = dialog.getByRole('group', { name: 'Propozycja 2' });
  await second.getByLabel('Co proponujesz').selectOption('exchange');
  await second.getByLabel('Na co (wariant)').fill('Kubek Sarna, zielony');
  await dialog.getByLabel('Twoje słowa do kupującego').fill('Jeśli kubki zostaną u Pani, oddamy część ceny od razu.');
  await expectAccessible(desk, 'dialog propose');
  await save(desk, 'Wyślij propozycję');
  await expect(desk.getByText(/Kupujący ma propozycję/)).toBeVisible();

  const mail = await mailboxOf(order.email).read(/Mamy propozycję/);
  for (const part of ['oddamy część ceny', 'Nie musisz się zgadzać', 'Kubek Sarna, zielony'])
    expect(plain(mail.text)).toContain(part);

  const phone = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
  const page = await phone.newPage();
  await page.goto(pageUrl);
  await expect(page.getByRole('heading', { name: 'Propozycja sklepu' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('Nie musisz się zgadzać');
  await shot(page, 'portal-proposal');
  // To accept one of several, one has to be chosen.
  await page.getByRole('button', { name: 'Przyjmuję', exact: true }).click();
  await expect(page.getByRole('alert')).toBeFocused();
  await expect(page.getByRole('alert')).toContainText('Zaznacz jedną, zanim przyjmiesz');
  await expect(page.getByRole('alert')).toBeInViewport();
  await page.getByLabel(/bniżenie ceny/).check();
  await page.getByRole('button', { name: 'Przyjmuję', exact: true }).click();
  await expect(page.getByText('Przyjęte. Potwierdzenie wyślemy mailem.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Decyzja: uznane' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Propozycja sklepu' })).toHaveCount(0);
  await phone.close();

  const letter = await mailboxOf(order.email).read(/Uznajemy Twoją reklamację/);
  expect(plain(letter.text)).toContain('Przyjmujesz naszą propozycję');
  await expect(desk.getByText(/Kupujący ma propozycję/)).toHaveCount(0);
  await expect(desk.getByRole('complementary').last().getByText('(z propozycji)')).toBeVisible();
});

test('a proposal on the page, in every light and narrow', async ({ page, deskOf }) => {
  test.slow();
  const { number, pageUrl } = await fileComplaint('Wanda Lis');
  const desk = await deskOf('marta');
  await openCase(desk, number);
  await record(desk, 'Zaproponuj rozwiązanie');
  const dialog = desk.getByRole('dialog');
  await dialog.getByLabel('Co proponujesz').selectOption('gift');
  await dialog.getByLabel('Jaki upominek').fill('Zestaw podkładek');
  await dialog.getByLabel('Twoje słowa do kupującego').fill('Zostaw kubki, a dołożymy podkładki.');
  await save(desk, 'Wyślij propozycję');
  await page.goto(pageUrl);
  await expect(page.getByRole('heading', { name: 'Propozycja sklepu' })).toBeVisible();
  await expectAccessible(page, 'case with a proposal');
  await expectReflow(page, 'case with a proposal');
  await page.getByRole('button', { name: 'Nie przyjmuję', exact: true }).click();
  await expect(page.getByText(/nie przyjmujesz propozycji/)).toBeVisible();
});
