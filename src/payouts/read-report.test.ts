import iconv from 'iconv-lite';
import { expect, test } from 'vitest';

import { readReport, UnreadableReport } from './read-report.ts';

const read = (text: string | Buffer) => readReport(typeof text === 'string' ? Buffer.from(text) : text);
const short = ({ kind, on, amount, currency }: ReturnType<typeof read>['rows'][number]) =>
  [kind, on, amount, currency].join(' ');

const STRIPE =
  'automatic_payout_id,automatic_payout_effective_at,balance_transaction_id,created,currency,gross,fee,net,reporting_category,source_id,description,customer_facing_amount,customer_facing_currency,customer_email,charge_id,payment_intent_id\n';

test('Stripe: the itemized payout reconciliation', () => {
  const { operator, rows } = read(
    `${STRIPE}po_1,2026-11-10 00:00:00,txn_1,2026-11-03 10:11:12,pln,-77.99,0.00,-77.99,refund,re_1,REFUND FOR CHARGE,-77.99,pln,elena@example.com,ch_1,pi_1
po_1,2026-11-10 00:00:00,txn_2,2026-11-03 10:11:12,pln,-43.10,0.00,-43.10,refund,re_2,,-10.00,eur,elena@example.com,ch_2,pi_2
po_1,2026-11-10 00:00:00,txn_3,2026-11-03 10:11:12,pln,129.00,2.10,126.90,charge,ch_3,,129.00,pln,elena@example.com,ch_3,pi_3
,,txn_4,2026-11-04 08:00:00,pln,77.99,0.00,77.99,refund_failure,re_1,,,,,ch_1,pi_1
po_1,2026-11-10 00:00:00,txn_5,2026-11-10 00:00:00,pln,-500.00,0,-500.00,payout,po_1,STRIPE PAYOUT,,,,,
,,txn_6,2026-11-10 00:00:00,pln,-5.00,0,-5.00,some_new_category,xx_1,,,,elena@example.com,,
`,
  );
  expect(operator).toBe('stripe');
  expect(rows.map(short)).toEqual([
    'refund 2026-11-10 7799 PLN',
    'refund 2026-11-10 1000 EUR', // what the buyer got, not what it cost in złote
    'payment 2026-11-10 12900 PLN',
    'refund_back 2026-11-04 7799 PLN',
    'payout 2026-11-10 50000 PLN',
    'unread 2026-11-10 500 PLN',
  ]);
  expect(rows[0]).toMatchObject({
    refundIds: ['re_1'],
    paymentIds: ['pi_1', 'ch_1'],
    payoutId: 'po_1',
    key: 'stripe:txn_1',
  });
  expect(rows[5]!.raw).toMatchObject({ reporting_category: 'some_new_category', gross: '-5.00' });
  expect(JSON.stringify(rows[5]!.raw)).not.toContain('elena@');
});

test.each(['cp1250', 'iso-8859-2', 'utf-8', 'utf-16le'])(
  'PayU in %s: columns in any order, Polish or English',
  (encoding) => {
    const polish =
      'Data;ID transakcji;Kwota;Waluta;Typ operacji;Saldo;Order ID;Opis\n2026-11-12;55010203;-77,99;PLN;c;1 200,00;P-101;Zwrot ZP-48210, żółty kubek\n2026-11-12;;"1 234,56";PLN;w;0,00;;Wypłata\n2026-11-12;55010204;-1,20;PLN;r;0,00;P-101;Prowizja\n2026-11-12;55010205;-9,99;PLN;zz;0,00;P-102;Coś nowego\n';
    const { operator, rows } = read(
      encoding === 'utf-16le' ? iconv.encode(polish, encoding, { addBOM: true }) : iconv.encode(polish, encoding),
    );
    expect(operator).toBe('payu');
    expect(rows.map(short)).toEqual([
      'refund 2026-11-12 7799 PLN',
      'payout 2026-11-12 123456 PLN',
      'fee 2026-11-12 120 PLN',
      'unread 2026-11-12 999 PLN',
    ]);
    expect(rows[0]).toMatchObject({ orderIds: ['P-101'], paymentIds: ['55010203'] });
    expect(rows[0]!.text).toContain('żółty');
    const english = read(
      'Type of operation,Date,Order ID,Amount,Currency,Description\nc,2026-11-12,P-101,77.99,PLN,Refund\n',
    );
    expect(english.rows.map(short)).toEqual(['refund 2026-11-12 7799 PLN']);
  },
);

const P24 =
  '"Numer wiersza";"Data utworzenia";"Data i czas utworzenia wypłaty";"Id sesji";"Waluta";"Id wypłaty";"Czas wpłaty";"Id metody płatności";"Nazwa metody płatności";"Id transakcji";"Tekstowe id transakcji";"Saldo po operacji";"Tytuł";"Email klienta";"Imię i nazwisko klienta";"Status";"Znacznik rekordu";"Data wpłaty";"Kwota";"Kwota bez prowizji";"Prowizja"\n';
const p24 = (n: number, over: Record<string, string> = {}) => {
  const of = {
    session: 'SES-101',
    payout: '',
    id: '300100200',
    title: '',
    status: 'wykonana',
    marker: '',
    amount: '77,99',
    ...over,
  };
  return `"${n}";"2026-11-20";"";"${of.session}";"PLN";"${of.payout}";"";"154";"BLIK";"${of.id}";"";"100,00";"${of.title}";"elena@example.com";"Elena Żak";"${of.status}";"${of.marker}";"2026-11-20";"${of.amount}";"${of.amount}";"0,00"\n`;
};

test('Przelewy24: the list of transactions, its marker read as words and never guessed', () => {
  const { operator, rows } = read(
    P24 +
      p24(1) +
      p24(2, { marker: 'Zwrot', amount: '-77,99' }) +
      p24(3, { marker: 'Zwrot', status: 'odrzucona', amount: '-10,00' }) +
      p24(4, { marker: 'Wypłata', payout: '77', session: '', amount: '-1 000,00' }) +
      p24(5, { marker: 'X1', amount: '-5,00' }) +
      p24(6, { title: 'Zwrot za zamówienie', amount: '-12,50' }),
  );
  expect(operator).toBe('przelewy24');
  expect(rows.map(({ kind }) => kind)).toEqual(['payment', 'refund', 'other', 'payout', 'unread', 'refund']);
  expect(rows[1]).toMatchObject({ on: '2026-11-20', amount: 7799, paymentIds: ['SES-101', '300100200'] });
  expect(Object.keys(rows[4]!.raw)).toEqual(expect.arrayContaining(['Id sesji', 'Znacznik rekordu', 'Kwota']));
  expect(JSON.stringify(rows[4]!.raw)).not.toMatch(/elena|Elena/);
});

test('Allegro: the history of operations, with the currency beside the sum', () => {
  const { operator, rows } = read(
    `Data;Operacja;Operator;Identyfikator;Kupujący;Kwota;Saldo
20.11.2026 10:15;Wpłata;PayU;9d1f-aa;jan;129,00 zł;129,00 zł
21.11.2026;Zwrot;PayU;9d1f-aa;jan;-77,99 zł;51,01 zł
21.11.2026;Anulowanie zwrotu;PayU;9d1f-bb;ola;20,00 zł;71,01 zł
22.11.2026;Zwrot opłaty Allegro;PayU;9d1f-cc;;3,10 zł;74,11 zł
22.11.2026;Wypłata;PayU;;;-50,00 zł;24,11 zł
23.11.2026;Pobranie magiczne;PayU;9d1f-dd;ewa;-1,00 zł;23,11 zł
`,
  );
  expect(operator).toBe('allegro');
  expect(rows.map(short)).toEqual([
    'payment 2026-11-20 12900 PLN',
    'refund 2026-11-21 7799 PLN',
    'refund_back 2026-11-21 2000 PLN',
    'fee 2026-11-22 310 PLN',
    'payout 2026-11-22 5000 PLN',
    'unread 2026-11-23 100 PLN',
  ]);
  expect(rows[5]!.raw).not.toHaveProperty('Kupujący');
  const api = read(
    'occurredAt,type,payment.id,value.amount,value.currency\n2026-11-21T09:00:00Z,REFUND_CHARGE,9d1f-aa,-77.99,PLN\n',
  );
  expect(api.rows.map(short)).toEqual(['refund 2026-11-21 7799 PLN']);
});

test('a refund whose sum or day cannot be read is shown, not lost', () => {
  const { rows } = read(
    'Data;Kwota;Waluta;Typ operacji;Order ID\n2026-11-12;dwanaście;PLN;c;P-1\nwczoraj;12,00;PLN;c;P-2\n2026-11-12;12,00;;c;P-3\n2026-11-12;0,00;PLN;c;P-4\n',
  );
  expect(rows.map(({ kind }) => kind)).toEqual(['unread', 'unread', 'unread', 'unread']);
});

test('lines before the headings are passed over; the same operation has the same key in another file', () => {
  const row = '2026-11-12;77,99;PLN;c;P-1';
  const one = read(
    `Zestawienie za listopad\n\nData;Kwota;Waluta;Typ operacji;Order ID;Saldo\n${row};10,00\n${row};10,00\n`,
  );
  const two = read(`Data;Kwota;Waluta;Typ operacji;Order ID;Saldo\n2026-11-11;1,00;PLN;t;P-0;1,00\n${row};99,00\n`);
  expect(new Set(one.rows.map(({ key }) => key)).size).toBe(2); // two alike in one file are two refunds
  expect(two.rows[1]!.key).toBe(one.rows[0]!.key); // the balance is of the file
});

test.each([
  ['a letter', 'Dzień dobry', 'not-a-report'],
  ['an order file', 'numer;kwota\n1;2\n', 'not-a-report'],
  ['headings alone', 'Data;Kwota;Waluta;Typ operacji;Order ID\n', 'report-empty'],
  ['a spreadsheet', 'PK\u0003\u0004abc', 'packed'],
  ['PayU without its currency', 'Data;Kwota;Typ operacji;Order ID\n2026-11-12;1,00;c;P-1\n', 'not-a-report'],
])('no report: %s', (_, text, reason) => {
  expect(() => read(text)).toThrow(UnreadableReport);
  expect(() => read(text)).toThrow(reason);
});
