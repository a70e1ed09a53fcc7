/** One sum the whole road long, whatever its currency: plan, approval, provider, mail, page of the desk, books, register. */
import { afterAll, beforeAll, expect, test } from 'vitest';

import { correctionsTable, returnsTable, type Cell, cellText } from '../../src/accounting/books-table.ts';
import { newId } from '../../src/kit/id.ts';
import { inShop } from '../../src/platform/shop-scope.ts';
import { listDueInput } from '../../src/refunds/attempt-inputs.ts';
import { listDueRefunds } from '../../src/refunds/list-due-refunds.ts';
import { shownRefund } from '../../src/refunds/shown-refund.ts';
import { receiveGoods } from '../../src/returns/receive-goods.ts';
import { goodsInput } from '../../src/returns/return-inputs.ts';
import { delivered } from '../case-builders.ts';
import { aRefundDesk, type RefundDesk } from '../refund-desk.ts';

let here: RefundDesk;
beforeAll(async () => {
  here = await aRefundDesk();
});
afterAll(() => here.close());

/** A sum as it stands in a text: digits and their comma, whatever parts the thousands. */
const figures = (text: string) => text.replaceAll(/[\s\u00a0\u202f]/g, '');
const grossOf = async (table: { rows: AsyncIterable<readonly Cell[]> }, reference: string, column: number) => {
  const found: string[] = [];
  for await (const row of table.rows) if (row.includes(reference)) found.push(cellText(row[column]!));
  return found;
};

test.each([
  // prices with a discount of the order that does not divide: 1/3 of it each, the odd unit to the first of equals
  ['CZK', { prices: [33_300, 33_300, 33_300], off: 1000, delivery: 7990, gross: 106_890, text: '1068,90' }],
  ['HUF', { prices: [499_900, 250_000, 100], off: 100, delivery: 149_000, gross: 898_900, text: '8989,00' }],
  ['EUR', { prices: [999, 1001, 1], off: 7, delivery: 499, gross: 2493, text: '24,93' }],
  ['JPY', { prices: [1000, 333, 1], off: 100, delivery: 500, gross: 1734, text: '1734' }],
  ['PLN', { prices: [1_000_000, 1, 1], off: 1, delivery: 0, gross: 1_000_001, text: '10000,01' }],
] as const)(
  '%s',
  async (currency, { prices, off, delivery, gross, text }) => {
    const { t, shop, desk, provider } = here;
    const ref = newId();
    const number = `W-${currency}`;
    provider.ledger.payments.set(ref, gross);
    await desk.order({
      number,
      ...delivered('2026-10-03T10:00:00Z'),
      currency,
      invoice: { number: `FV/${currency}` },
      lines: prices.map((paidTotal, i) => ({
        externalId: `l${i}`,
        name: `Rzecz ${i}`,
        quantity: 1,
        paidTotal,
        taxRate: 2300,
      })),
      delivery: { method: 'inpost', name: 'InPost', paid: delivery },
      otherFees: [{ name: 'Kupon', amount: -off }],
      payment: { method: 'blik', provider: 'Przelewy24', reference: ref },
    });
    const caseId = await desk.withdraw({ orderNumber: number });
    const { lines } = await desk.find(caseId);
    const all = lines.map(({ id }) => ({ caseLineId: id, received: 1, restocked: 1 }));
    await receiveGoods(t.world, shop.actor, goodsInput.parse({ caseId, receivedOn: '2026-10-05', lines: all }));
    await t.drain();

    const { items } = await listDueRefunds(t.world, shop.actor, listDueInput.parse({}));
    expect(items.find((each) => each.caseId === caseId)).toMatchObject({ amount: gross, currency });
    const kase = await desk.find(caseId);
    const shown = await inShop(t.world, shop.shopId, (tx) => shownRefund(tx, { ...kase, shopId: shop.shopId }));
    expect(shown?.parts.reduce((sum, { amount }) => sum + amount, 0)).toBe(gross);

    t.mails.length = 0;
    expect(await here.approve(caseId, shop.actor, { amount: gross, currency })).toMatchObject({ state: 'approved' });
    await t.drain();
    expect(provider.moved(ref)).toBe(gross);
    const [mail] = t.mails;
    expect(figures(mail!.subject)).toContain(text);
    expect(figures(mail!.text)).toContain(text);

    const corrected = await grossOf(await correctionsTable(t.world, shop.actor, { state: 'open' }), number, 12);
    expect(corrected).toHaveLength(prices.filter((price) => price > 0).length + (delivery > 0 ? 1 : 0));
    const digits = currency === 'JPY' ? 0 : 2;
    const added = corrected.reduce((sum, each) => sum + Math.round(Number(each.replace(',', '.')) * 10 ** digits), 0);
    expect(added).toBe(gross);
    for (const each of corrected) expect(each).toMatch(digits === 0 ? /^\d+$/ : /^\d+,\d\d$/);
    const day = t.clock.now.toISOString().slice(0, 10);
    const register = await returnsTable(t.world, shop.actor, { from: '2026-10-01', to: day });
    expect(await grossOf(register, number, 5)).toEqual([text]);
  },
  30_000,
);
