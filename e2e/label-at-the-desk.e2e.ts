import { expectAccessible } from './axe.ts';
import { expect, test } from './journey.ts';
import { fileWithdrawal } from './shop/cases.ts';
import { openCase, save } from './shop/desk.ts';
import { plain } from './shop/mailbox.ts';

test('a buyer calls and cannot manage the page: the desk orders the locker code, the mail brings it, and it is given up', async ({
  page,
  deskOf,
  mailboxOf,
  shot,
}) => {
  const { number, order, pageUrl } = await fileWithdrawal('Wanda Lipiec');
  const desk = await deskOf('marta');
  await openCase(desk, number);
  await desk.getByRole('button', { name: 'Zamów etykietę lub kuriera' }).click();
  const dialog = desk.getByRole('dialog');
  await dialog.getByRole('radio', { name: /^Kod do paczkomatu/ }).check();
  await dialog.getByLabel('Telefon nadawcy').fill('600 100 200');
  await expectAccessible(desk, 'dialog: a label, a code or a courier');
  await shot(desk, 'label-dialog');
  await save(desk, 'Zamów kod');

  const facts = desk.getByRole('complementary', { name: 'Szczegóły sprawy' });
  await expect(facts).toContainText('Gotowa do nadania');
  const mail = plain((await mailboxOf(order.email).read(/[Kk]od/)).text).replace(/\s/g, '');
  const code = /Kodnadania:(\d{9})/.exec(mail)![1]!;
  await expect(facts).toContainText(code);
  await page.goto(pageUrl);
  const sendBack = page.getByRole('region', { name: 'Jak odesłać' });
  await expect(sendBack.getByRole('heading', { name: 'Twój kod nadania' })).toBeVisible();
  await expect(sendBack).toContainText('Nadaj w paczkomacie kodem, który masz niżej');
  await expect(sendBack).not.toContainText('Wyślij na adres:');
  await shot(page, 'label-code-on-the-page');

  // She found a way of her own after all.
  await facts.getByRole('button', { name: 'Anuluj etykietę' }).click();
  await expect(facts).toContainText('Anulowana');
  await expect(sendBack).toContainText('Wyślij na adres:');
});
