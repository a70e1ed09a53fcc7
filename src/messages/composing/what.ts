import { isCounted } from '../../cases/counted.ts';
import type { Day } from '../../kit/day.ts';
import type { Letter, LetterLine } from '../../letters/letter.ts';
import type { Mailing } from '../mailing.ts';
import type { MessageKey } from '../../kit/words.ts';

/** Every letter has a name that the desk shows in the history of a case. */
export type LetterCode = MessageKey extends infer Key
  ? Key extends `desk.letter.${infer Code}`
    ? Code
    : never
  : never;

/** An event as a letter about it needs it. */
export interface Happening {
  readonly id: string;
  readonly type: string;
  readonly at: Date;
  readonly actorKind: string;
  readonly actorId: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}

/** A letter ready to post. */
export interface Composed {
  readonly code: LetterCode;
  readonly letter: Letter;
  readonly document?: { readonly name: string; readonly bytes: Buffer };
  readonly messageId?: string;
  readonly personal?: boolean;
  /** The deadlines this letter tells the buyer; they are never shortened after it (CAL-IMMUTABLE). */
  readonly told?: readonly ToldDeadline[];
}

export interface ToldDeadline {
  readonly rule: string;
  readonly deadline: Day | null;
}

/** The lines of a case as a letter lists them: with the price really paid, where the order is known. */
export function linesOf({ kase, currency }: Mailing): LetterLine[] {
  return kase.lines.map(({ orderLineId, name, variant, quantity, paidTotal, bought }) => ({
    name,
    variant,
    quantity,
    uncounted: !isCounted({ orderLineId, quantity }),
    price: currency && paidTotal !== null && bought ? { amount: Math.round(paidTotal / bought), currency } : null,
  }));
}

export const clockOf = ({ kase }: Mailing, ...rules: string[]) =>
  kase.clocks.find(({ rule }) => rules.some((wanted) => rule === wanted || rule.startsWith(`${wanted}-`)));

/** Where goods come back to, line by line; empty while the shop has named no address. */
export function returnAddressOf({ shop }: Mailing): string[] {
  const { name, street, postcode, city, country } = shop.returnAddress;
  if (!street) return [];
  return [
    name ?? shop.legal.name ?? shop.name,
    street,
    [postcode, city].filter(Boolean).join(' '),
    country && country !== shop.country ? country : '',
  ].filter(Boolean);
}

/** The clocks of these rules that a letter has just told the buyer about. */
export const toldOf = (mailing: Mailing, ...rules: string[]): ToldDeadline[] =>
  rules.flatMap((rule) => {
    const clock = clockOf(mailing, rule);
    return clock?.deadline ? [{ rule: clock.rule, deadline: clock.deadline }] : [];
  });
