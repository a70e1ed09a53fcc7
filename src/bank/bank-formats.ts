import type { Encoding } from './files/bank-text.ts';

/**
 * Ways a bank takes a file of transfers, with what the bank says in public of its code page and limits
 * (docs/refunds-bank.md names the documents). Where a bank is not listed, `elixir-other` and ISO 20022 serve.
 */
export interface BankFormat {
  readonly id: string;
  readonly kind: 'pain.001.001.09' | 'elixir-0';
  readonly currencies: readonly string[];
  readonly encoding: Encoding;
  readonly extension: 'xml' | 'txt';
  /** Transfers in one file. */
  readonly most: number;
}

export const bankFormats = [
  {
    id: 'iso20022',
    kind: 'pain.001.001.09',
    currencies: ['PLN', 'EUR'],
    encoding: 'utf-8',
    extension: 'xml',
    most: 5000,
  },
  { id: 'elixir-pko', kind: 'elixir-0', currencies: ['PLN'], encoding: 'cp852', extension: 'txt', most: 5000 },
  { id: 'elixir-mbank', kind: 'elixir-0', currencies: ['PLN'], encoding: 'utf-8', extension: 'txt', most: 5000 },
  { id: 'elixir-ing', kind: 'elixir-0', currencies: ['PLN'], encoding: 'iso-8859-2', extension: 'txt', most: 5000 },
  { id: 'elixir-cooperative', kind: 'elixir-0', currencies: ['PLN'], encoding: 'cp1250', extension: 'txt', most: 5000 },
  { id: 'elixir-other', kind: 'elixir-0', currencies: ['PLN'], encoding: 'cp1250', extension: 'txt', most: 1000 },
] as const satisfies readonly BankFormat[];

export type BankFormatId = (typeof bankFormats)[number]['id'];
export const bankFormatIds = bankFormats.map(({ id }) => id) as [BankFormatId, ...BankFormatId[]];

export function bankFormat(id: BankFormatId): BankFormat {
  return bankFormats.find((format) => format.id === id)!;
}
