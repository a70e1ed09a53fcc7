import { addDays } from '../../kit/day.ts';
import type { World } from '../../platform/world.ts';
import { importReport } from '../../payouts/import-report.ts';
import { wroclaw } from './demo-clock.ts';
import type { DemoShop } from './open-demo-shop.ts';

/** What Przelewy24 paid out this week; one refund in it was made in the operator's panel, and nobody wrote it down here. */
export async function readPayouts(world: World, { staff }: DemoShop): Promise<void> {
  const day = (back: number) => addDays(world.todayIn(wroclaw.zone), -back);
  const rows = [
    ['Id sesji', 'Waluta', 'Id wypłaty', 'Status', 'Znacznik rekordu', 'Data wpłaty', 'Kwota', 'Tytuł'],
    ['zp-23817', 'PLN', '48120', 'wykonana', 'Wpłata', day(5), '189,00', 'Zamówienie 23817'],
    ['zp-23824', 'PLN', '48120', 'wykonana', 'Wpłata', day(4), '342,50', 'Zamówienie 23824'],
    ['zp-23690', 'PLN', '48120', 'wykonana', 'Zwrot', day(3), '-24,90', 'Kubek stłuczony w paczce, telefon'],
  ];
  const text = rows.map((row) => `${row.join(';')}\n`).join('');
  const name = `przelewy24-${day(2)}.csv`;
  await importReport(world, staff.anna, { name, base64: Buffer.from(text).toString('base64') });
}
