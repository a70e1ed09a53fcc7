import type { Case } from '../cases/case.ts';
import { isInQuestion } from '../cases/case.ts';
import { poor, type Pieces } from './pieces.ts';

/** The shop's own rule: which returns need nobody's eye between the form and the refund run. */
export interface PlainRule {
  readonly on: boolean;
  /** No more than this, in minor units of the shop's own currency; null: any sum. */
  readonly upTo: number | null;
  /** Only these channels; none named: all of them. */
  readonly channelIds: readonly string[];
}

/** The shop's own currency, which its limit is in. */
export const ownCurrency = (country: string): string => (country === 'PL' ? 'PLN' : 'EUR');

export interface CameBack {
  readonly kase: Pick<Case, 'procedure' | 'outcome' | 'stage' | 'flags' | 'channelId' | 'takebackAskedAt'>;
  /** Every line of the case as it stands after this receipt. */
  readonly lines: readonly { readonly quantity: number; readonly received: number; readonly unexpected: boolean }[];
  readonly pieces: readonly Pieces[];
  /** What was paid for the goods that are claimed, and in which currency; null when the order is not known. */
  readonly paid: { readonly amount: number; readonly currency: string } | null;
  readonly currency: string;
}

export type PlainRefusal =
  | 'off'
  | 'not-a-withdrawal'
  | 'in-question'
  | 'flagged'
  | 'takeback-asked'
  | 'order-unknown'
  | 'other-channel'
  | 'too-dear'
  | 'not-all-came'
  | 'more-came'
  | 'other-goods'
  | 'condition'
  | 'not-restocked';

// These say something about the buyer's form, not about the goods or the money: they keep nothing from being plain.
const harmless = ['no-email', 'possible-duplicate', 'before-delivery', 'dormant'];

/**
 * Why a return is not plain, or null when it is: a withdrawal that nobody questions, all of it here, good enough for the
 * shelf and put there, from a known order within the shop's limit. Its money may go into the refund run with nobody having
 * opened the case. Being plain gives no right and takes none: it only says that nobody has to look.
 */
export function refusalOfPlain(
  rule: PlainRule,
  { kase, lines, pieces, paid, currency }: CameBack,
): PlainRefusal | null {
  if (!rule.on) return 'off';
  if (kase.procedure !== 'withdrawal') return 'not-a-withdrawal';
  if (isInQuestion(kase) || kase.outcome !== 'acknowledged') return 'in-question';
  if (kase.takebackAskedAt) return 'takeback-asked';
  if (kase.flags.some((flag) => !harmless.includes(flag))) return 'flagged';
  if (lines.some(({ unexpected, received }) => unexpected && received > 0)) return 'other-goods';
  const claimed = lines.filter(({ unexpected }) => !unexpected);
  if (claimed.some(({ received, quantity }) => received < quantity)) return 'not-all-came';
  if (claimed.some(({ received, quantity }) => received > quantity)) return 'more-came';
  if (pieces.some(({ condition }) => poor.includes(condition))) return 'condition';
  if (pieces.some(({ disposition }) => disposition !== 'restocked')) return 'not-restocked';
  if (!paid) return 'order-unknown';
  if (rule.channelIds.length > 0 && !rule.channelIds.includes(kase.channelId)) return 'other-channel';
  if (rule.upTo !== null && (paid.currency !== currency || paid.amount > rule.upTo)) return 'too-dear';
  return null;
}

/** Something other came than was announced, or not as it had left: the desk should know. A complaint's goods are faulty by nature. */
export function differs({ kase, lines, pieces }: Pick<CameBack, 'kase' | 'lines' | 'pieces'>): boolean {
  const otherGoods = lines.some(({ unexpected, received }) => unexpected && received > 0);
  const tooMany = lines.some(({ unexpected, received, quantity }) => !unexpected && received > quantity);
  const returned = kase.procedure === 'withdrawal' || kase.procedure === 'voluntary_return';
  return otherGoods || tooMany || (returned && pieces.some(({ condition }) => poor.includes(condition)));
}
