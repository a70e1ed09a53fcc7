import { describe, expect, test } from 'vitest';

import { matchEntry, type KnownTransfer } from './match-entry.ts';
import type { StatementEntry } from './statement-entry.ts';

const iban = 'PL27114020040000300201355387';
const other = 'PL83101010230000261395100000';

const transfer = (more: Partial<KnownTransfer> = {}): KnownTransfer => ({
  attemptId: 'a',
  reference: 'ZW-01A9-7F3K',
  caseNumber: 'ZP-48210',
  amount: 12_949,
  currency: 'PLN',
  iban,
  executeOn: '2026-11-24',
  state: 'sent',
  ...more,
});

const entry = (more: Partial<StatementEntry> = {}): StatementEntry => ({
  id: '1',
  account: 'PL61109010140000071219812874',
  bookedOn: '2026-11-24',
  valueOn: '2026-11-24',
  amount: -12_949,
  currency: 'PLN',
  reversal: false,
  title: '',
  party: { name: '', account: null },
  reference: null,
  returnReason: null,
  ...more,
});

describe('money that left', () => {
  test.each<[string, Partial<StatementEntry>, KnownTransfer[], object]>([
    [
      'by our reference',
      { reference: 'ZW-01A9-7F3K' },
      [transfer()],
      { is: 'settled', attemptId: 'a', by: 'reference' },
    ],
    [
      'by the reference in a title the bank broke in two',
      { title: 'ZWROT ZW-01A 9-7F3K' },
      [transfer()],
      { is: 'settled', attemptId: 'a', by: 'title' },
    ],
    [
      'by the number of the case',
      { title: 'Zwrot zp 48210' },
      [transfer()],
      { is: 'settled', attemptId: 'a', by: 'title' },
    ],
    [
      'by the reference of one whose file was given up, not by the number of the case',
      { title: 'Zwrot ZP-48210 ZW-01A9-7F3K' },
      [transfer({ state: 'failed' }), transfer({ attemptId: 'b', reference: 'ZW-77B1-0002' })],
      { is: 'settled', attemptId: 'a', by: 'title' },
    ],
    [
      'a line told again is of no other refund of the case',
      { title: 'Zwrot ZP-48210 ZW-01A9-7F3K' },
      [transfer({ state: 'settled' }), transfer({ attemptId: 'b', reference: 'ZW-77B1-0002' })],
      { is: 'other' },
    ],
    [
      'by the number of the case it is the one that is looked for',
      { title: 'Zwrot ZP-48210' },
      [transfer({ state: 'failed' }), transfer({ attemptId: 'b', reference: 'ZW-77B1-0002' })],
      { is: 'settled', attemptId: 'b', by: 'title' },
    ],
    ['another sum is another transfer', { reference: 'ZW-01A9-7F3K', amount: -12_948 }, [transfer()], { is: 'other' }],
    ['another currency, too', { reference: 'ZW-01A9-7F3K', currency: 'EUR' }, [transfer()], { is: 'other' }],
    ['a longer case number is another case', { title: 'Zwrot ZP-482101' }, [transfer()], { is: 'other' }],
    [
      'sum and account alone are likely',
      { party: { name: '', account: iban } },
      [transfer(), transfer({ attemptId: 'b', caseNumber: 'ZP-2', reference: 'ZW-2' })],
      { is: 'likely', as: 'settled', attemptIds: ['a', 'b'] },
    ],
    [
      'but not long after',
      { party: { name: '', account: iban }, bookedOn: '2026-12-20' },
      [transfer()],
      { is: 'other' },
    ],
    ['nor to another account', { party: { name: '', account: other } }, [transfer()], { is: 'other' }],
    [
      'two transfers of one case and sum: the case number does not tell them apart',
      { title: 'ZP-48210', party: { name: '', account: iban } },
      [transfer(), transfer({ attemptId: 'b', reference: 'ZW-2' })],
      { is: 'likely', as: 'settled', attemptIds: ['a', 'b'] },
    ],
    [
      'what is settled already is not settled again',
      { reference: 'ZW-01A9-7F3K' },
      [transfer({ state: 'settled' })],
      { is: 'other' },
    ],
    ['a reversed credit is none of ours', { reference: 'ZW-01A9-7F3K', reversal: true }, [transfer()], { is: 'other' }],
  ])('%s', (_, line, transfers, verdict) => expect(matchEntry(entry(line), transfers)).toEqual(verdict));
});

describe('money that came', () => {
  const came = (more: Partial<StatementEntry>) => entry({ amount: 12_949, bookedOn: '2026-11-27', ...more });
  test.each<[string, Partial<StatementEntry>, KnownTransfer[], object]>([
    [
      'returned, by reference and reason',
      { reference: 'ZW-01A9-7F3K', returnReason: 'AC04' },
      [transfer({ state: 'settled' })],
      { is: 'returned', attemptId: 'a', by: 'reference' },
    ],
    [
      'returned, as the bank says in words',
      { title: 'ZWROT PRZELEWU - RACHUNEK ZAMKNIĘTY ZP-48210' },
      [transfer()],
      { is: 'returned', attemptId: 'a', by: 'title' },
    ],
    [
      'a reason and the account it went to',
      { returnReason: 'AC04', party: { name: '', account: iban } },
      [transfer()],
      { is: 'returned', attemptId: 'a', by: 'account' },
    ],
    [
      'a buyer who pays the same sum and names the case may be paying: a person looks',
      { title: 'Zaplata ZP-48210' },
      [transfer()],
      { is: 'likely', as: 'returned', attemptIds: ['a'] },
    ],
    [
      'a payment of somebody else',
      { title: 'Zamówienie 100732', party: { name: '', account: other } },
      [transfer()],
      { is: 'other' },
    ],
    [
      'long after',
      { returnReason: 'AC04', party: { name: '', account: iban }, bookedOn: '2027-02-01' },
      [transfer()],
      { is: 'other' },
    ],
  ])('%s', (_, line, transfers, verdict) => expect(matchEntry(came(line), transfers)).toEqual(verdict));
});
