import { fold } from '../../kit/fold.ts';
import type { Reader } from './reader.ts';

/**
 * The list of transactions Przelewy24 sends as CSV. Its headings are published by makers of bookkeeping programs; what
 * stands in "Znacznik rekordu" is not, so it is read as words, and what those do not tell is shown and not guessed.
 */
export const przelewy24: Reader = {
  operator: 'przelewy24',
  headings: {
    row: ['numer wiersza'],
    kind: ['znacznik rekordu', 'typ rekordu', 'typ'],
    status: ['status'],
    on: [
      'data i czas utworzenia wypłaty',
      'data wpłaty',
      'data i czas wpłaty',
      'data i czas utworzenia',
      'data utworzenia',
    ],
    amount: ['kwota'],
    currency: ['waluta'],
    refund: ['id zwrotu', 'id żądania zwrotu', 'refundsuuid', 'request id'],
    payment: ['id sesji', 'id transakcji', 'tekstowe id transakcji'],
    payout: ['id wypłaty'],
    text: ['tytuł', 'opis'],
    balance: ['saldo po operacji'],
  },
  needs: [['payment'], ['kind', 'status'], ['on'], ['amount'], ['currency']],
  kindOf(cells) {
    if (/^(now|odrzucon|anulowan)/.test(fold(cells.first('status')))) return 'other'; // never carried out
    const said = fold(`${cells.first('kind')} ${cells.first('text')}`);
    const marker = fold(cells.first('kind'));
    if (/zwrot|refund/.test(marker)) return 'refund';
    if (/wyplat|payout|batch|przelew do sprzedawcy/.test(marker)) return 'payout';
    if (/wplat|transakc|platnosc|payment|transaction/.test(marker)) return isNegative(cells) ? 'unread' : 'payment';
    if (isNegative(cells))
      return /zwrot|refund/.test(said) ? 'refund' : /wyplat|payout/.test(said) ? 'payout' : 'unread';
    return marker === '' && cells.all('payment').some(Boolean) ? 'payment' : 'unread';
  },
};

const isNegative = (cells: { first(column: 'amount'): string }): boolean => /^\s*[-−]/.test(cells.first('amount'));
