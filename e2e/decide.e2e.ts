import { expect, test } from './journey.ts';
import { fileComplaint, fileWithdrawal } from './shop/cases.ts';
import { more, openCase } from './shop/desk.ts';
import { save } from './shop/desk.ts';
import { plain } from './shop/mailbox.ts';

test('a complaint rejected wholly: ground, reasons, where to turn; the case may be closed and reopened', async ({
  page,
  deskOf,
  mailboxOf,
  shot,
}) => {
  const { number, pageUrl, order } = await fileComplaint('Irena Maj');
  const desk = await deskOf('marta');
  await openCase(desk, number);
  // Closing before the answer is refused with the reason.
  await more(desk);
  const close = desk.getByRole('menuitem', { name: 'Zamknij sprawę' });
  await expect(close).toHaveAttribute('aria-disabled', 'true');
  await expect(close).toContainText('Najpierw odpowiedz kupującemu decyzją.');
  await desk.keyboard.press('Escape');

  await desk.getByRole('button', { name: 'Decyzja', exact: true }).first().click();
  const dialog = desk.getByRole('dialog');
  for (const line of [/Kubek Sarna/, /Talerz Mech/])
    await dialog.getByRole('group', { name: line }).getByRole('radio', { name: 'Odrzuć' }).click();
  // A rejection without a ground and reasons is not sent: each is asked for at its field.
  await dialog.getByRole('button', { name: 'Wyślij decyzję' }).click();
  await expect(dialog.getByLabel('Podstawa').first()).toHaveAttribute('aria-invalid', 'true');
  await expect(dialog.getByLabel('Twoje słowa do kupującego')).toHaveAttribute('aria-invalid', 'true');
  await shot(desk, 'desk-decision-refused');
  for (const ground of await dialog.getByLabel('Podstawa').all()) await ground.selectOption('conforms');
  await dialog.getByLabel('Twoje słowa do kupującego').fill('Sprawdziliśmy towar: kubki są szczelne.');
  await save(desk, 'Wyślij decyzję');

  const letter = await mailboxOf(order.email).read(/Nie uznajemy reklamacji/);
  for (const part of ['Towar jest zgodny z umową', 'kubki są szczelne', 'ozasądow', 'prawach konsumenta'])
    expect(plain(letter.text)).toContain(part);
  expect(letter.attachments).toHaveLength(1);
  await page.goto(pageUrl);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sklep nie uznał reklamacji');
  await expect(page.getByRole('heading', { name: 'Decyzja: nieuznane' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('kubki są szczelne');
  await shot(page, 'portal-case-rejected');

  await more(desk);
  await desk.getByRole('menuitem', { name: 'Zamknij sprawę' }).click();
  await save(desk, 'Zamknij sprawę');
  // The desk has gone on to the next case: this one is looked for again.
  await openCase(desk, number);
  await more(desk);
  await desk.getByRole('menuitem', { name: 'Otwórz ponownie' }).click();
  await desk.getByRole('dialog').getByLabel('Powód').fill('Kupująca przysłała ekspertyzę.');
  await save(desk, 'Otwórz ponownie');
  await mailboxOf(order.email).read(/Wracamy do Twojego zgłoszenia/);
});

test('what the law forbids cannot be pressed, and says why', async ({ deskOf }) => {
  const { number } = await fileWithdrawal('Roman Wir');
  const desk = await deskOf('marta');
  await openCase(desk, number);
  // A withdrawal needs no consent, so there is no decision to make or to have made elsewhere.
  await expect(desk.getByRole('button', { name: 'Decyzja', exact: true })).toHaveCount(0);
  await desk.getByRole('button', { name: 'Zapisz', exact: true }).click();
  const elsewhere = desk.getByRole('menuitem', { name: 'Odpowiedź dana gdzie indziej' });
  await expect(elsewhere).toHaveAttribute('aria-disabled', 'true');
  await expect(elsewhere).toContainText('Odstąpienia nie można odrzucić.');
  await elsewhere.click({ force: true });
  await expect(desk.getByRole('dialog')).toHaveCount(0);
  await desk.keyboard.press('Escape');

  // Fourteen days of silence were consent: such a complaint cannot be rejected any more.
  await desk.getByRole('combobox', { name: 'Szukaj' }).fill('Zofia Lipiec');
  await desk
    .getByRole('list', { name: 'Lista spraw' })
    .getByRole('link', { name: /Zofia Lipiec/ })
    .click();
  await desk.getByRole('button', { name: 'Potwierdź uznanie' }).click();
  const reject = desk.getByRole('dialog').getByRole('radio', { name: 'Odrzuć' }).first();
  await expect(reject).toHaveAttribute('aria-disabled', 'true');
  await expect(reject).toHaveAccessibleDescription(
    /Termin na odpowiedź minął, więc reklamacja jest uznana\..*u\.p\.k\./,
  );
});
