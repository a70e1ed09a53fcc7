import type { RowKind } from '../payout.ts';
import type { Reader } from './reader.ts';

/** PayU's codes of operations (developers.payu.com, Reporting › Statements, "most common values"). */
const kinds: Readonly<Record<string, RowKind>> = {
  t: 'payment',
  c: 'refund',
  w: 'payout',
  wc: 'payout',
  r: 'fee',
  cr: 'fee',
  rc: 'fee',
  bc: 'fee',
  nt: 'other',
  or: 'other',
  orc: 'other',
};

/** PayU's statement as CSV. Which columns stand in it the shop chooses in PayU's panel; the headings are English or Polish. */
export const payu: Reader = {
  operator: 'payu',
  headings: {
    kind: ['type of operation', 'typ operacji'],
    on: ['date', 'data'],
    amount: ['amount', 'kwota'],
    currency: ['currency', 'waluta'],
    refund: ['refund id', 'ext refund id', 'id zwrotu'],
    payment: ['trans id', 'id transakcji'],
    order: ['order id', 'id zamówienia'],
    text: ['description', 'opis', 'description2/account no', 'opis2/nr konta', 'description2', 'opis2'],
    balance: ['account balance', 'saldo'],
  },
  needs: [['kind'], ['on'], ['amount'], ['currency'], ['payment', 'order']],
  kindOf: (cells) => kinds[cells.first('kind').toLowerCase()] ?? 'unread',
};
