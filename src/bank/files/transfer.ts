import type { Day } from '../../kit/day.ts';

/** One transfer of a run: who gets how much, and the words by which both banks and we know it again. */
export interface Transfer {
  /** Ours, at most 35 characters of A–Z, 0–9 and '-': it comes back in statements (ISO 20022 EndToEndId). */
  readonly reference: string;
  /** Minor units. */
  readonly amount: number;
  readonly payee: Party;
  /** At most 140 characters: what the buyer reads on their statement. */
  readonly title: string;
}

/** A holder of an account. */
export interface Party {
  readonly name: string;
  readonly address: readonly string[];
  /** ISO 3166 alpha-2, where it is known. */
  readonly country?: string | undefined;
  /** IBAN without spaces. */
  readonly iban: string;
  readonly bic?: string | undefined;
}

/** Transfers of one currency from one account, for one file. */
export interface TransferBatch {
  /** At most 35 characters; never used twice at a bank (MsgId). */
  readonly id: string;
  readonly madeAt: Date;
  readonly executeOn: Day;
  readonly currency: string;
  readonly payer: Party;
  readonly transfers: readonly Transfer[];
}

/** The account number as domestic files of Polish banks write it: 26 digits, no 'PL'. */
export function nrbOf(iban: string): string {
  const nrb = /^PL(\d{26})$/.exec(iban)?.[1];
  if (!nrb) throw new RangeError('not a Polish account');
  return nrb;
}

/** The number of the bank's unit inside a Polish account: digits 3 to 10. */
export const sortCodeOf = (iban: string): string => nrbOf(iban).slice(2, 10);
