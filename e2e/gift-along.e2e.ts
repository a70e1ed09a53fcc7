import { expectAccessible } from './axe.ts';
import { expect, test } from './journey.ts';
import { fileComplaint, grant } from './shop/cases.ts';
import { openCase } from './shop/desk.ts';
import { orderAgain } from './shop/orders.ts';

test('a gift waits for the buyer’s next order, goes on the list with it, and is sent with its parcel', async ({
  deskOf,
  mailboxOf,
  shot,
}) => {
  test.slow();
  const { caseId, number, order } = await fileComplaint('Iga Prezent');
  await grant(caseId, { remedy: 'gift', detail: 'Zestaw podkładek' });
  const bench = await deskOf('tomasz');
  await bench.goto('/desk/bench/goods-out');
  const parcel = bench.getByRole('listitem').filter({ has: bench.getByRole('link', { name: number }) });
  await expect(parcel).toContainText('Czeka na następne zamówienie tego kupującego');

  const next = await orderAgain(order);
  await bench.reload();
  await expect(parcel).toContainText(`Włóż do paczki z zamówieniem ${next.number}`);
  await shot(bench, 'gift-along');
  await bench.goto('/desk/bench');
  await bench.getByLabel('Zeskanuj albo wpisz kod').fill(next.number);
  await bench.keyboard.press('Enter');
  await expect(bench.getByRole('note')).toContainText(/upominek: 2\s× Zestaw podkładek/);
  await expectAccessible(bench, 'bench, an order with a gift to pack');
  await bench.goto('/desk/bench/goods-out');
  const desk = await deskOf('marta');
  await openCase(desk, number);
  await expect(desk.getByRole('complementary').last()).toContainText(`z zamówieniem ${next.number}`);

  await next.ship('13100001234567');
  const mail = await mailboxOf(order.email).read(/^Paczka do Ciebie wysłana/);
  expect(mail.text).toContain('13100001234567');
  await bench.reload();
  await expect(bench.getByRole('heading', { name: 'Do wysłania' })).toBeVisible();
  await expect(parcel).toHaveCount(0);
});
