import { demoStaff } from '../src/roof/demo/demo-handles.ts';
import { expectAccessible } from './axe.ts';
import { expect, test } from './journey.ts';
import { complainAbout } from './shop/cases.ts';
import { openCase } from './shop/desk.ts';
import { plain } from './shop/mailbox.ts';
import { placeOrder } from './shop/orders.ts';

test('a product that hurt somebody: noticed in the buyer’s words, told to the owner at once, closed step by step', async ({
  deskOf,
  mailboxOf,
  shot,
}) => {
  const order = await placeOrder({ name: 'Roch Olcha' });
  const { number } = await complainAbout(order, 'Kubek pękł od wrzątku i poparzył mi rękę.');
  const owner = mailboxOf(demoStaff.anna.email);
  const alarm = await owner.read(new RegExp(`Bezpieczeństwo produktu: sprawa ${number}`));
  expect(plain(alarm.text)).toContain('Słowa kupującego mówią o szkodzie');

  const desk = await deskOf('marta');
  await openCase(desk, number);
  const banner = desk.getByRole('status').filter({ hasText: 'Słowa kupującego mówią o szkodzie' });
  await banner.getByRole('button', { name: 'Tak, to kwestia bezpieczeństwa' }).click();
  const open = desk.getByRole('status').filter({ hasText: 'Kwestia bezpieczeństwa produktu' });
  await expect(open).toContainText('0 z 6 kroków zapisanych');
  await expectAccessible(desk, 'safety banner');
  await shot(desk, 'safety-open');

  await open.getByRole('button', { name: 'Kroki' }).click();
  const dialog = desk.getByRole('dialog', { name: 'Bezpieczeństwo produktu' });
  const close = dialog.getByRole('button', { name: 'Zamknij kwestię' });
  await expect(close).toHaveAttribute('aria-disabled', 'true');
  const today = await desk.evaluate(() => new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Warsaw' }));
  for (const [done, step] of [/Wiadomo, co się stało/, /Produkt rozpoznany/, /Producent lub importer/].entries()) {
    await dialog.getByLabel(step).fill(today);
    await dialog.getByLabel(step).blur();
    await expect(open).toContainText(`${done + 1} z 6 kroków zapisanych`);
  }
  await expectAccessible(desk, 'safety steps');
  await close.click();
  await expect(dialog).toBeHidden();
  await expect(open).toHaveCount(0);
  await expect(desk.getByText('Zamknięto sprawę bezpieczeństwa')).toBeVisible();
});
