import { fold } from '../../kit/fold.ts';
import type { Reader } from './reader.ts';

/**
 * Allegro's history of operations. The types are those of its API (payment operations); the file's own headings are not
 * published, so several names of each column are known, and an operation whose words say nothing is shown, not guessed.
 */
export const allegro: Reader = {
  operator: 'allegro',
  headings: {
    id: ['id operacji', 'operation id'],
    kind: ['operacja', 'typ operacji', 'rodzaj operacji', 'operation', 'type', 'operation type'],
    on: ['data', 'data operacji', 'data zaksięgowania', 'occurredat', 'date', 'operation date'],
    amount: ['kwota', 'wartość', 'value', 'amount', 'value.amount'],
    currency: ['waluta', 'currency', 'value.currency'],
    payment: ['identyfikator', 'identyfikator płatności', 'id płatności', 'payment id', 'payment.id', 'identifier'],
    order: ['id zamówienia', 'numer zamówienia', 'order id'],
    payout: ['id wypłaty', 'payout id', 'payout.id'],
    text: ['oferta', 'opis', 'offer', 'description'],
    balance: ['saldo', 'balance', 'wallet.balance.amount'],
  },
  needs: [['kind'], ['on'], ['amount'], ['payment']],
  kindOf(cells) {
    const said = fold(cells.first('kind'));
    if (/(anulowan|cofniec|cancel).*(zwrot|refund)|(zwrot|refund).*(anulowan|cofniet|cancel|increase)/.test(said))
      return 'refund_back';
    if (/(zwrot|refund|korekta).*(oplat|prowizj|fee|commission)|oplat|prowizj|deduction|charge for/.test(said))
      return 'fee';
    if (/zwrot|refund/.test(said)) return 'refund';
    if (/wyplat|payout/.test(said)) return 'payout';
    if (/wplat|doplat|contribution|surcharge|payment/.test(said)) return 'payment';
    return /blokad|blockade|rekompensat|compensation|przeniesieni|transfer|pozyczk|loan|korekt|correction|top up/.test(
      said,
    )
      ? 'other'
      : 'unread';
  },
};
