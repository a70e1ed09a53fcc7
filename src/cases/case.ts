import { mayRequalify, type RequalificationRefusal } from '../law/requalification.ts';
import type { Capacity, Demand, Issue, Procedure } from '../law/vocabulary.ts';

/**
 * ★ A case is the work about one statement of a buyer. Its axes stand side by side: none is derived from
 * another, and no single status sums them up. What may happen to a case is written here and nowhere else.
 * Pure: the server refuses with these rules and the desk greys out its buttons with them.
 */
export const stages = [
  'submitted',
  'in_review',
  'waiting_customer',
  'decided',
  'settling',
  'closed',
  'cancelled',
  'merged',
] as const;
export type Stage = (typeof stages)[number];

export const outcomes = ['none', 'accepted', 'partly_accepted', 'rejected', 'deemed_accepted', 'acknowledged'] as const;
export type Outcome = (typeof outcomes)[number];

export const custodies = [
  'not_required',
  'expected',
  'label_issued',
  'in_transit',
  'delivered',
  'received',
  'inspected',
  'disposed',
  'not_returned',
  'lost',
] as const;
export type Custody = (typeof custodies)[number];

export const moneyStates = ['planned', 'approved', 'sent', 'settled', 'failed', 'in_doubt'] as const;
export type MoneyState = (typeof moneyStates)[number];

export const remedyStates = ['planned', 'shipped', 'delivered', 'in_repair', 'repaired', 'unrepairable'] as const;
export type RemedyState = (typeof remedyStates)[number];

/** What stands out about a case and asks for a person's eye. None of them ever refuses a statement. */
export const caseFlags = [
  'order-not-found', // WF-NOIDPROOF
  'other-address', // WF-MISDIRECT
  'late-by-calculation', // WF-AVAIL
  'exception-claimed', // EX-RULE
  'before-delivery', // WD-BEFORE-DELIVERY
  'claimed-twice',
  'over-quantity',
  'order-shrank',
  'capacity-unknown', // WHO-UNKNOWN
  'says-professional', // WHO-SOLE: the buyer answered the question
  'says-not-professional',
  'no-email',
  'no-contact',
  'possible-duplicate',
  'mail-failed',
  'dormant',
  'withdrawal-as-spam', // somebody took a withdrawal for spam, having looked twice
  'goods-differ', // what came back is not what was announced, or not as it had left
  'safety', // GPSR: the product may be dangerous
  'awaits-approval', // a decision that a second person has to agree to
] as const;
export type Flag = (typeof caseFlags)[number];

export interface Axes {
  readonly procedure: Procedure;
  readonly issue: Issue;
  readonly stage: Stage;
  readonly outcome: Outcome;
  readonly capacity: Capacity;
  readonly custody: Custody;
  readonly money: MoneyState | null;
  readonly remedy: RemedyState | null;
}

export interface Case extends Axes {
  readonly shopId: string;
  readonly id: string;
  readonly number: string;
  readonly channelId: string;
  readonly orderId: string | null;
  readonly customerId: string | null;
  readonly statementId: string;
  readonly demand: Demand | null;
  readonly flags: readonly string[];
  readonly assigneeId: string | null;
  readonly statusId: string | null;
  readonly takebackAskedAt: Date | null;
  readonly deemedConfirmedAt: Date | null;
  readonly snoozedFor: 'date' | 'answer' | 'parcel' | null;
  readonly snoozedUntil: Date | null;
  readonly snoozedAt: Date | null;
  readonly spamAt: Date | null;
  /** About a test order: no money moves, and no report tells of it. */
  readonly test: boolean;
  readonly mergedInto: string | null;
  readonly parentCaseId: string | null;
  readonly version: number;
}

export const isOpen = (kase: Pick<Case, 'stage'>): boolean => !['closed', 'cancelled', 'merged'].includes(kase.stage);

/** Moves a person or the system makes between stages. A decision and a settlement have verbs of their own. */
export const moves = {
  review: { from: ['submitted'], to: 'in_review' },
  wait: { from: ['submitted', 'in_review'], to: 'waiting_customer' },
  resume: { from: ['waiting_customer'], to: 'in_review' },
  close: { from: ['in_review', 'decided', 'settling', 'submitted'], to: 'closed' },
  reopen: { from: ['closed', 'cancelled'], to: 'in_review' },
  cancel: { from: ['submitted', 'in_review', 'waiting_customer', 'decided', 'settling'], to: 'cancelled' },
} as const satisfies Record<string, { from: readonly Stage[]; to: Stage }>;

export type Move = keyof typeof moves;
export const moveNames = Object.keys(moves) as [Move, ...Move[]];

/** What the shop still owes on a case beyond its axes, as the closing rule needs to know it. */
export interface Owed {
  /** Rule ids of owed clocks that were neither met nor made void. */
  readonly clocks: readonly string[];
  /** The goods the money or the remedy waits for were not sent back in their time. */
  readonly goodsNeverCame: boolean;
}

export type MoveRefusal =
  | 'wrong-stage'
  | 'answer-owed'
  | 'refund-owed'
  | 'remedy-owed'
  | 'goods-not-sent'
  | 'goods-on-their-way'
  | 'money-in-doubt'
  | 'silence-unconfirmed'
  | 'not-asked-to-cancel'
  | 'inquiry-only';

/** Why this move is not open to this case, or null when it is. */
export function refusalOfMove(move: Move, kase: Case, owed: Owed): MoveRefusal | null {
  const from: readonly Stage[] = moves[move].from;
  if (!from.includes(kase.stage)) return 'wrong-stage';
  if (move === 'close') return refusalOfClosing(kase, owed);
  // A withdrawal that was received stands; only the buyer's wish and the shop's consent take it back (UPK 31).
  if (move === 'cancel' && kase.takebackAskedAt === null) return 'not-asked-to-cancel';
  return null;
}

/** The clock of the answer to a complaint: Poland's, or a country's own ('CMP-REPLY-CZ'). */
export const isAnswer = (rule: string): boolean => rule.startsWith('CMP-REPLY');

/** A case stays open while the shop owes an act. */
export function refusalOfClosing(kase: Case, owed: Owed): MoveRefusal | null {
  if (kase.money === 'in_doubt') return 'money-in-doubt';
  if (kase.outcome === 'deemed_accepted' && kase.deemedConfirmedAt === null) return 'silence-unconfirmed';
  if (owed.clocks.some(isAnswer)) return 'answer-owed';
  // Only a question, or a parcel that went out once more, may end without a decision, and a withdrawal in question without anybody having looked at it may not.
  if (kase.outcome === 'none' && kase.procedure !== 'inquiry' && !isSentAgain(kase)) return 'answer-owed';
  if (isInQuestion(kase) && kase.money === null) return 'answer-owed';
  if (isDormant(kase, owed)) return null;
  if (owed.clocks.some(isRefund) || (kase.money !== null && ['planned', 'approved', 'failed'].includes(kase.money)))
    return 'refund-owed';
  if (owed.clocks.length > 0) return 'remedy-owed';
  return refusalOfRemedy(kase);
}

/** A parcel nobody collected went out once more: nothing of it is here or on its way back, and nothing is left to decide. */
export const isSentAgain = ({ procedure, custody }: Pick<Case, 'procedure' | 'custody'>): boolean =>
  procedure === 'not_collected' && custody === 'not_required';

const isRefund = (rule: string) => rule === 'WD-REFUND' || rule.startsWith('NC-REFUND');

/** A withdrawal that nobody has let stand or contested yet. */
export const isInQuestion = (kase: Pick<Case, 'procedure' | 'outcome' | 'stage'>): boolean =>
  kase.procedure === 'withdrawal' &&
  kase.outcome === 'acknowledged' &&
  ['submitted', 'in_review', 'waiting_customer'].includes(kase.stage);

/** What waits for goods that were never sent back may rest; the parcel, should it come, opens it again. */
export const isDormant = (kase: Pick<Case, 'custody' | 'money'>, owed: Owed): boolean =>
  owed.goodsNeverCame && ['expected', 'label_issued', 'not_returned'].includes(kase.custody) && kase.money !== 'failed';

/**
 * What was granted in kind is owed until the buyer has it: repaired is not yet back in their hands (UPK 43d(4)). A thing
 * past repair leaves the buyer with nothing, unless the money went back instead.
 */
function refusalOfRemedy({ remedy, money }: Pick<Case, 'remedy' | 'money'>): MoveRefusal | null {
  if (remedy === null || remedy === 'delivered') return null;
  if (remedy === 'repaired') return 'goods-not-sent';
  if (remedy === 'shipped') return 'goods-on-their-way';
  return remedy === 'unrepairable' && (money === 'sent' || money === 'settled') ? null : 'remedy-owed';
}

/**
 * Why a case may not be moved to another road: the law's own rule (to a weaker one only with the buyer's
 * recorded choice), and ours: what was decided stays on the road it was decided on.
 */
export function refusalOfRequalifying(
  kase: Case,
  to: Procedure,
  buyerChose: boolean,
): RequalificationRefusal | 'wrong-stage' | 'already-decided' | null {
  if (!isOpen(kase)) return 'wrong-stage';
  if (kase.outcome !== 'none' && kase.outcome !== 'acknowledged') return 'already-decided';
  if (kase.money !== null && kase.money !== 'planned') return 'already-decided';
  // A withdrawal that was declared becomes nothing else unless the buyer says so.
  if (kase.procedure === 'withdrawal' && !buyerChose) return 'needs-buyers-choice';
  return mayRequalify({ from: kase.procedure, to, buyerChose, neverCollected: to === 'not_collected' }).reason;
}
