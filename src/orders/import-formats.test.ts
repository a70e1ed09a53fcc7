import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readOrders, type ImportedRow, type ImportFormat } from './import-formats.ts';
import type { OrderDraft } from './order-inputs.ts';

const draft = (number: string, more: Partial<OrderDraft> = {}): OrderDraft => ({
  externalId: `id-${number}`,
  number,
  placedAt: '2026-11-03T10:00:00Z',
  currency: 'PLN',
  buyer: { name: 'Łucja "Lu" Żak {[', capacity: 'consumer' },
  lines: [{ externalId: '1', name: 'Kubek \\', quantity: 2, paidTotal: 4000 }],
  delivery: { method: 'courier', name: 'Kurier', paid: 1500 },
  payment: { method: 'transfer' },
  totalPaid: 5500,
  ...more,
});

async function read(source: string | Iterable<Uint8Array>, format: ImportFormat = 'zwrotka'): Promise<ImportedRow[]> {
  const chunks = async function* () {
    if (typeof source !== 'string') yield* source;
  };
  const rows: ImportedRow[] = [];
  for await (const row of readOrders(format, typeof source === 'string' ? source : chunks())) rows.push(row);
  return rows;
}
const numbers = (rows: ImportedRow[]) =>
  rows.map(({ result }) =>
    'order' in result ? result.order.number : 'problem' in result ? result.problem.reason : '?',
  );

const three = [draft('1'), draft('2'), draft('3')];

describe('our own format', () => {
  it.each([
    ['an array', JSON.stringify(three)],
    ['a pretty array', JSON.stringify(three, null, 2)],
    ['one object a line', three.map((one) => JSON.stringify(one)).join('\n')],
    ['objects over many lines', three.map((one) => JSON.stringify(one, null, 2)).join('\n')],
    ['an envelope', JSON.stringify({ orders: three })],
    ['a byte order mark', `\ufeff${JSON.stringify(three)}`],
  ])('comes as %s', async (_, text) => expect(numbers(await read(text))).toEqual(['1', '2', '3']));

  it('reads the same however the bytes are cut', async () => {
    const forms = [JSON.stringify(three, null, 1), three.map((one) => JSON.stringify(one)).join('\r\n')].map((text) =>
      Buffer.from(text),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...forms), fc.array(fc.nat(900), { maxLength: 12 }), async (bytes, cuts) => {
        const at = [0, ...cuts.map((cut) => cut % bytes.length).sort((a, b) => a - b), bytes.length];
        const rows = await read(at.slice(1).map((end, i) => bytes.subarray(at[i], end)));
        expect(numbers(rows)).toEqual(['1', '2', '3']);
        expect(rows[0]!.result).toMatchObject({ order: { buyer: { name: 'Łucja "Lu" Żak {[' } } });
      }),
      { numRuns: 40 },
    );
  });

  it('tells a bad record by its number and goes on', async () => {
    const good = JSON.stringify(draft('4'));
    expect(
      numbers(
        await read(
          `[${JSON.stringify(three[0])}, {"a": tru}, 5, ${JSON.stringify(draft('2', { totalPaid: 1 }))}, ${good}]`,
        ),
      ),
    ).toEqual(['1', 'json-broken', 'not-an-order', 'order-invalid', '4']);
    expect(numbers(await read(`${JSON.stringify(three[0])}\n{"broken": [}\n{"unclosed": "\n${good}`))).toEqual([
      '1',
      'json-broken',
      'json-broken',
      '4',
    ]);
    expect((await read(`[{}, ${good}`)).map(({ row, label }) => [row, label])).toEqual([
      [1, null],
      [2, '4'],
    ]);
  });

  it.each([
    ['sums that differ', { totalPaid: 5501 }, 'totalPaid', 'sum-differs'],
    [
      'a fraction of a grosz',
      { lines: [{ externalId: '1', name: 'x', quantity: 1, paidTotal: 40.5 }] },
      'lines.0.paidTotal',
      'not-a-whole-number',
    ],
    ['nothing bought', { lines: [] }, 'lines', 'required'],
    [
      'more pieces than can be counted out',
      { lines: [{ ...draft('1').lines[0]!, quantity: 1_000_001 }] },
      'lines.0.quantity',
      'too-large',
    ],
    ['a line named twice', { lines: [draft('1').lines[0]!, draft('1').lines[0]!] }, 'lines.1.externalId', 'line-twice'],
    [
      'a parcel of a line nobody bought',
      { shipments: [{ lines: [{ externalId: '9', quantity: 1 }] }] },
      'shipments.0.lines.0.externalId',
      'line-unknown',
    ],
    ['a day that does not exist', { contractDate: '2026-02-30' }, 'contractDate', 'not-a-day'],
    ['a local time', { placedAt: '2026-11-03T10:00:00' }, 'placedAt', 'not-an-instant'],
    ['a currency of words', { currency: 'zł' }, 'currency', 'not-a-currency'],
    ['no number', { number: '' }, 'number', 'required'],
    [
      'a link that is a script',
      { lines: [{ ...draft('1').lines[0]!, imageUrl: 'javascript:1' }] },
      'lines.0.imageUrl',
      'not-a-link',
    ],
    ['channel data beyond measure', { channelData: { x: 'x'.repeat(300_000) } }, 'channelData', 'too-large'],
  ])('refuses %s by the field', async (_, more, field, reason) => {
    const [row] = await read(JSON.stringify(draft('1', more)));
    expect(row!.result).toMatchObject({ problem: { reason: 'order-invalid' } });
    expect('problem' in row!.result && row!.result.problem.fields).toContainEqual({ field, reason });
  });

  it('holds other fees, so that nothing paid is lost', async () => {
    const [row] = await read(
      JSON.stringify(draft('1', { otherFees: [{ name: 'cod', amount: 500 }], totalPaid: 6000 })),
    );
    expect(row!.result).toMatchObject({ order: { otherFees: [{ name: 'cod', amount: 500 }] }, warnings: [] });
  });
});

it('keeps ids that JSON would round', async () => {
  const order =
    '{"id":820982911946154508,"name":"#1","total_price":"1.00","currency":"PLN","created_at":"2026-11-03T10:00:00Z","line_items":[{"id":487817672276298554,"title":"x","quantity":1,"price":"1.00"}]}';
  const [row] = await read(`[${order}]`, 'shopify');
  expect(row!.result).toMatchObject({
    order: { externalId: '820982911946154508', lines: [{ externalId: '487817672276298554' }] },
  });
});

it('does not hold the file: orders come while it is still being read', async () => {
  let given = 0;
  const endless = async function* () {
    yield '[';
    for (;;) yield `${JSON.stringify(draft(String(++given)))},`;
  };
  for await (const { row } of readOrders('zwrotka', endless())) if (row === 100) break;
  expect(given).toBeLessThan(110);
});
