import { expect, test } from './journey.ts';
import { closeCase, more, record, save } from './shop/desk.ts';
import { plain } from './shop/mailbox.ts';
import { placeOrder } from './shop/orders.ts';

test('staff write down a withdrawal told on the phone, and settle it: goods, money, the end', async ({
  page,
  deskOf,
  mailboxOf,
  shot,
}) => {
  const order = await placeOrder({ name: 'Feliks Dąb' });
  const mailbox = mailboxOf(order.email);
  const desk = await deskOf('anna');
  await desk.getByRole('link', { name: 'Nowa sprawa' }).click();
  await expect(desk.getByRole('heading', { name: 'Nowa sprawa' })).toBeVisible();
  await desk.getByLabel('Kanał', { exact: true }).selectOption({ label: 'Zielona Półka' });
  await desk.getByLabel('Droga').selectOption({ label: 'telefon' });
  await desk.getByLabel('Znajdź zamówienie').fill(order.number);
  await desk.getByRole('button', { name: new RegExp(order.number) }).press('Enter');
  await expect(desk.getByRole('checkbox', { name: 'Kubek Sarna' })).toBeFocused();
  await desk.getByRole('radio', { name: /Odstąpienie od umowy/ }).check();
  await desk.getByLabel('Słowami kupującego', { exact: true }).fill('Dzwonił, odstępuje od całej umowy.');
  await desk.getByLabel('Imię i nazwisko').fill('Feliks Dąb');
  await desk.getByLabel('E-mail').fill(order.email);
  await shot(desk, 'desk-new-case');
  await desk.getByRole('button', { name: 'Załóż sprawę' }).click();
  await expect(desk.getByRole('heading', { level: 1, name: 'Feliks Dąb' })).toBeVisible();

  const acknowledgement = await mailbox.read(/Potwierdzamy odstąpienie od umowy/);
  expect(acknowledgement.attachments).toHaveLength(1);

  const closing = async () => {
    await more(desk);
    return desk.getByRole('menuitem', { name: 'Zamknij sprawę' });
  };
  await expect(await closing()).toHaveAttribute('aria-disabled', 'true');
  await expect(desk.getByRole('menuitem', { name: 'Zamknij sprawę' })).toContainText('Najpierw oddaj pieniądze.');
  await desk.keyboard.press('Escape');

  await record(desk, 'Towar wrócił');
  await expect(desk.getByRole('dialog').getByLabel('Przyjęto').first()).toHaveValue('2');
  await shot(desk, 'desk-goods');
  await save(desk);
  await mailbox.read(/Paczka do nas dotarła/);

  // What was paid for the goods, and of the delivery the cheapest ordinary one (UPK 33).
  await record(desk, 'Pieniądze wysłane');
  await expect(desk.getByRole('dialog').getByLabel('Kwota (PLN)')).toHaveValue('175,49');
  await shot(desk, 'desk-money');
  await save(desk);
  expect(plain((await mailbox.read(/Wysłaliśmy pieniądze/)).subject)).toContain('175,49 zł');
  await closeCase(desk);
  await page.goto(acknowledgement.link('/c/'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sprawa zakończona, pieniądze zwrócone');
});
