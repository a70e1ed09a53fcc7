import { describe, expect, it } from 'vitest';

import { readOrders, type ImportedRow } from '../import-formats.ts';
import { csvInstant } from './csv-values.ts';

async function read(text: string | Uint8Array): Promise<ImportedRow[]> {
  const rows: ImportedRow[] = [];
  const source = async function* () {
    yield text;
  };
  for await (const row of readOrders('csv', source(), { zone: 'Europe/Warsaw', currency: 'PLN' })) rows.push(row);
  return rows;
}

const problems = (rows: ImportedRow[]) =>
  rows.flatMap(({ row, result }) => ('problem' in result ? [{ row, ...result.problem }] : []));
const orders = (rows: ImportedRow[]) => rows.flatMap(({ result }) => ('order' in result ? [result.order] : []));

const polish = `Nr zamówienia;Data zamówienia;Kupujący;E-mail;Ulica;Kod pocztowy;Miasto;Produkt;Ilość;Cena;Rabat;Koszt dostawy;Dostawa;Data dostarczenia;Numer przesyłki
A-1;3.11.2026 14:05;Łucja Żółć;lucja@example.com;"Długa 1; m. 2";80-001;Gdańsk;Kubek;2;1 299,50;10,00;15,00;Kurier;5.11.2026;6000
A-1;;;;;;;Talerz;1;20,00;;;;;6000
A-2;2026-11-04;Jan Nowak;jan@example.com;;;;Miska;1;40;;;;;
`;

describe('a CSV of orders', () => {
  it('is read with Polish headings, one order from the rows of its number', async () => {
    const rows = await read(polish);
    expect(problems(rows)).toEqual([]);
    expect(rows.map(({ row, label }) => [row, label])).toEqual([
      [2, 'A-1'],
      [4, 'A-2'],
    ]);
    const [first, second] = orders(rows);
    expect(first).toMatchObject({
      externalId: 'A-1',
      placedAt: '2026-11-03T13:05:00.000Z',
      buyer: { name: 'Łucja Żółć', email: 'lucja@example.com', capacity: 'consumer' },
      deliveryAddress: { street: 'Długa 1; m. 2', postcode: '80-001', city: 'Gdańsk', country: 'PL' },
      delivery: { method: 'Kurier', paid: 1500 },
      deliveredAt: '2026-11-04T23:00:00.000Z',
      deliveredSource: 'import',
      shipments: [{ number: '6000', deliveredAt: '2026-11-04T23:00:00.000Z', deliveredSource: 'import' }],
      totalPaid: 262400,
    });
    expect(first!.lines.map((line) => [line.name, line.quantity, line.paidTotal])).toEqual([
      ['Kubek', 2, 258908],
      ['Talerz', 1, 1992],
    ]);
    expect(second).toMatchObject({ number: 'A-2', totalPaid: 4000, delivery: { method: 'none', paid: 0 } });
  });

  it('is the same in windows-1250, in UTF-16, with a byte order mark and with \\r\\n', async () => {
    const expected = await read(polish);
    const cp1250: Record<string, number> = {
      ą: 0xb9,
      ć: 0xe6,
      ę: 0xea,
      ł: 0xb3,
      ó: 0xf3,
      ń: 0xf1,
      ś: 0x9c,
      ż: 0xbf,
      ź: 0x9f,
      Ł: 0xa3,
      Ż: 0xaf,
    };
    expect(await read(Uint8Array.from(polish, (sign) => cp1250[sign] ?? sign.charCodeAt(0)))).toEqual(expected);
    expect(await read(Buffer.from(`\ufeff${polish}`))).toEqual(expected);
    expect(await read(Buffer.from(`\ufeff${polish}`, 'utf16le'))).toEqual(expected);
    expect(await read(Buffer.from(polish.replaceAll('\n', '\r\n')))).toEqual(expected);
  });

  it('is read with English headings, commas and totals', async () => {
    const rows = await read(
      'order_number,placed_at,currency,email,buyer_type,nip,product,sku,quantity,line_total,tax_rate,delivery_paid,order_total,withdrawal_exception\n' +
        '7,2026-11-03T14:05:00+01:00,EUR,a@b.example,business,5250001232,Mug,M-1,3,"1,030.00",23%,5.00,1035.00,ex-03\n',
    );
    expect(orders(rows)).toMatchObject([
      {
        currency: 'EUR',
        placedAt: '2026-11-03T13:05:00.000Z',
        buyer: { capacity: 'business', nip: '5250001232' },
        lines: [{ sku: 'M-1', quantity: 3, paidTotal: 103000, taxRate: 2300, withdrawalException: 'EX-03' }],
        totalPaid: 103500,
      },
    ]);
  });

  it('tells each bad row by its number and goes on', async () => {
    const rows = await read(
      'order_number;placed_at;product;quantity;line_total;product_url\n' +
        '1;2026-11-03;Mug;1;10,00;\n' +
        '2;tomorrow;Mug;1;10,00;\n' +
        '3;2026-11-03;Mug;0;10,00;\n' +
        ';2026-11-03;Mug;1;10,00;\n' +
        '4;2026-11-03;Mug;1;ten;\n' +
        '4;;Plate;1;10,00;javascript:alert(1)\n' +
        '5;2026-11-03;;1;1,00;\n' +
        '1;2026-11-03;Plate;1;10,00;\n' +
        '6;2026-11-03;Mug;1;10,00;\n',
    );
    expect(orders(rows).map((order) => order.number)).toEqual(['1', '6']);
    expect(problems(rows)).toEqual([
      { row: 3, reason: 'order-invalid', fields: [{ field: 'placed_at', reason: 'not-a-date', row: 3 }] },
      { row: 4, reason: 'order-invalid', fields: [{ field: 'quantity', reason: 'not-a-whole-number', row: 4 }] },
      { row: 5, reason: 'order-invalid', fields: [{ field: 'order_number', reason: 'required', row: 5 }] },
      { row: 6, reason: 'order-invalid', fields: [{ field: 'line_total', reason: 'not-an-amount', row: 6 }] },
      { row: 8, reason: 'order-invalid', fields: [{ field: 'lines.0.name', reason: 'required', row: 8 }] },
      {
        row: 9,
        reason: 'order-not-in-one-block',
        fields: [{ field: 'order_number', reason: 'order-not-in-one-block', row: 9 }],
      },
    ]);
  });

  it('names the row of a line that the schema refuses', async () => {
    const rows = await read(
      'order_number;placed_at;product;quantity;price;product_url\n1;2026-11-03;Mug;1;1;\n1;;Plate;1;1;javascript:alert(1)\n',
    );
    expect(problems(rows)).toEqual([
      { row: 2, reason: 'order-invalid', fields: [{ field: 'lines.1.productUrl', reason: 'not-a-link', row: 3 }] },
    ]);
  });

  it('passes over a row whose quotes are broken', async () => {
    const rows = await read(
      'order_number;placed_at;product;quantity;price\n1;2026-11-03;Mug "big;1;1\n2;2026-11-03;Mug;1;1\n',
    );
    expect(problems(rows)).toMatchObject([{ reason: 'row-broken', row: 2 }]);
    expect(orders(rows).map((order) => order.number)).toEqual(['2']);
  });

  it.each([
    [
      'quantity',
      'order_number;placed_at;product\n1;2026-11-03;Mug\n',
      [{ field: 'quantity', reason: 'column-missing' }],
    ],
    [
      'one column twice',
      'order_number;placed_at;product;quantity;ilość;price\n',
      [{ field: 'quantity', reason: 'column-twice' }],
    ],
  ])('without what it needs (%s) is refused as a whole, by its columns', async (_, text, fields) => {
    expect(problems(await read(text))).toEqual([{ row: 1, reason: 'columns-wrong', fields }]);
  });

  it('warns of columns it does not know', async () => {
    const [row] = await read(
      'order_number;placed_at;product;quantity;price;colour of the box\n1;2026-11-03;Mug;1;1;red\n',
    );
    expect(row!.result).toMatchObject({ warnings: ['unknown-columns'] });
  });

  it.each(['', '\n', '\ufeff'])('that is empty (%j) has no orders', async (text) =>
    expect(await read(text)).toEqual([]),
  );
});

it.each([
  ['2026-11-03', '2026-11-02T23:00:00.000Z'],
  ['3.11.2026', '2026-11-02T23:00:00.000Z'],
  ['03/11/2026 9:05', '2026-11-03T08:05:00.000Z'],
  ['2026-07-03 09:05:30', '2026-07-03T07:05:30.000Z'],
  ['2026-07-03T09:05:30Z', '2026-07-03T09:05:30.000Z'],
  ['2026-02-30', undefined],
  ['soon', undefined],
])('%s is %s', (text, instant) => expect(csvInstant(text, 'Europe/Warsaw')).toBe(instant));
