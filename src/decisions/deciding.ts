import type { Case } from '../cases/case.ts';
import { isOpen } from '../cases/case.ts';
import { mayChargeParcel, mayGrant } from '../law/granting.ts';
import { groundOf } from '../law/grounds.ts';
import { mayReject } from '../law/rejection.ts';
import { isWholly, type DecideInput, type DecisionLineInput } from './decision-inputs.ts';

/** What a decision rests on, beside the case. */
export interface DecidingFacts {
  /** The answer was due and did not come in time, or was recorded as given in time. */
  readonly silent: boolean;
  readonly soleTraderDeemedAcceptance: boolean;
  /** The sum the buyer asked for, where they named one. */
  readonly demandAmount?: number | null;
  readonly lines: readonly { readonly id: string; readonly quantity: number }[];
}

export type DecidingRefusal =
  | 'wrong-stage'
  | 'withdrawal-needs-no-consent'
  | 'line-unknown'
  | 'line-undecided'
  | 'nothing-to-reject'
  | (string & {});

/** Why nobody may decide this case now; null when somebody may. */
export function refusalOfDeciding(
  kase: Pick<Case, 'stage' | 'procedure' | 'money' | 'outcome' | 'deemedConfirmedAt'> & Partial<Pick<Case, 'spamAt'>>,
  answerOwed: boolean,
): DecidingRefusal | null {
  if (!isOpen(kase)) return 'wrong-stage';
  if (kase.spamAt) return 'is-spam'; // its letter would not leave
  // What silence decided is always open to a person's confirmation.
  if (kase.outcome === 'deemed_accepted' && kase.deemedConfirmedAt === null) return null;
  // What was withdrawn needs no decision; it may be contested (UPK 27(1), 31(1)). Where a defect was named with it,
  // that complaint is owed its answer all the same (UPK 7a).
  if (kase.procedure === 'withdrawal') return answerOwed ? null : 'withdrawal-needs-no-consent';
  // Money that is on its way cannot be decided about again.
  if (kase.stage === 'settling' && kase.money !== null && kase.money !== 'planned') return 'wrong-stage';
  return null;
}

/** Why no line of this case may be rejected now, with the article; null when one may. */
export function refusalOfRejecting(
  kase: DecidedCase,
  facts: Omit<DecidingFacts, 'lines'>,
  ground: string | null = null,
): { reason: string; basis: string } | null {
  const verdict = mayReject({ ...kase, ...facts, ground, by: 'person' });
  return verdict.allowed ? null : { reason: verdict.reason, basis: verdict.basis };
}

/** Why this may not be what is granted, with the article; null when it may. */
export function refusalOfGranting(
  kase: DecidedCase,
  line: Pick<DecisionLineInput, 'remedy'> & { ground?: string | null | undefined },
  facts: Omit<DecidingFacts, 'lines'> & { enough?: boolean },
): { reason: string; basis: string } | null {
  const verdict = mayGrant({
    ...kase,
    ...facts,
    demand: kase.demand ?? null,
    remedy: line.remedy,
    ground: line.ground ?? null,
  });
  return verdict.allowed ? null : { reason: verdict.reason, basis: verdict.basis };
}

/** Why the buyer may not be made to pay the parcel back; null when nobody is, or they may. */
export const refusalOfParcel = (
  kase: Pick<Case, 'procedure' | 'capacity'>,
  payer: DecideInput['returnPayer'],
): DecidingRefusal | null => (payer === 'buyer' ? mayChargeParcel(kase).reason : null);

/** Whether a reduction reaches the sum that was demanded; where a part is turned down, its ground says why it does not. */
export const isEnough = (lines: readonly DecisionLineInput[], demandAmount: number | null | undefined): boolean =>
  !demandAmount ||
  lines.some(({ outcome }) => outcome === 'rejected') ||
  demandAmount <=
    lines.reduce((sum, { remedy, amount }) => sum + (remedy === 'price_reduction' ? (amount ?? 0) : 0), 0);

type DecidedCase = Pick<Case, 'procedure' | 'capacity'> & Partial<Pick<Case, 'demand'>>;

/** Why these lines are no decision on this case; null when they are one. Every piece is decided once. */
export function refusalOfLines(
  kase: DecidedCase,
  lines: readonly DecisionLineInput[],
  facts: DecidingFacts,
): DecidingRefusal | null {
  const decided = new Map<string, number>();
  const enough = isEnough(lines, facts.demandAmount);
  for (const line of lines) {
    if (!facts.lines.some(({ id }) => id === line.caseLineId)) return 'line-unknown';
    decided.set(line.caseLineId, (decided.get(line.caseLineId) ?? 0) + line.quantity);
    if (line.outcome === 'rejected') {
      const refusal = refusalOfRejecting(kase, facts, line.ground ?? null);
      if (refusal) return refusal.reason;
    } else {
      const refusal = refusalOfGranting(kase, line, { ...facts, enough });
      if (refusal) return refusal.reason;
    }
  }
  return facts.lines.every(({ id, quantity }) => decided.get(id) === quantity) ? null : 'line-undecided';
}

/** Another remedy than the one asked for, with a ground, is a "yes" in part. */
export function outcomeOf(
  lines: readonly Pick<DecisionLineInput, 'outcome' | 'ground'>[],
): 'accepted' | 'partly_accepted' | 'rejected' {
  if (lines.every(isWholly)) return 'accepted';
  return lines.every(({ outcome }) => outcome === 'rejected') ? 'rejected' : 'partly_accepted';
}

export const legalBasisOf = (ground: string | undefined): string | null =>
  ground ? (groundOf(ground)?.basis ?? null) : null;

const money = new Set(['refund', 'price_reduction']);
const goods = new Set(['repair', 'replacement', 'exchange', 'missing_part']);

/** What is granted per line of the case, by class of remedy. */
export function grantsOf(lines: readonly DecisionLineInput[]): { caseLineId: string; money: number; goods: number }[] {
  const grants = new Map<string, { caseLineId: string; money: number; goods: number }>();
  for (const { caseLineId, outcome, remedy, quantity } of lines) {
    const grant = grants.get(caseLineId) ?? { caseLineId, money: 0, goods: 0 };
    if (outcome === 'accepted' && money.has(remedy)) grant.money += quantity;
    if (outcome === 'accepted' && goods.has(remedy)) grant.goods += quantity;
    grants.set(caseLineId, grant);
  }
  return [...grants.values()];
}

/** Remedies that leave the shop as a parcel, a code or a repaired thing. */
export const isDelivered = (
  remedy: string,
): remedy is 'repair' | 'replacement' | 'exchange' | 'missing_part' | 'voucher' | 'gift' =>
  goods.has(remedy) || remedy === 'voucher' || remedy === 'gift';
export const isMoney = (remedy: string): boolean => money.has(remedy);
