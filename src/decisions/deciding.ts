import type { Case } from '../cases/case.ts';
import { isOpen } from '../cases/case.ts';
import { mayReject } from '../law/rejection.ts';
import { groundOf } from '../law/grounds.ts';
import type { DecisionLineInput } from './decision-inputs.ts';

/** What a decision rests on, beside the case. */
export interface DecidingFacts {
  /** The answer was due and did not come in time, or was recorded as given in time. */
  readonly silent: boolean;
  readonly soleTraderDeemedAcceptance: boolean;
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
  kase: Pick<Case, 'procedure' | 'capacity'>,
  facts: Omit<DecidingFacts, 'lines'>,
  ground: string | null = null,
): { reason: string; basis: string } | null {
  const verdict = mayReject({ ...kase, ...facts, ground, by: 'person' });
  return verdict.allowed ? null : { reason: verdict.reason, basis: verdict.basis };
}

/** Why these lines are no decision on this case; null when they are one. Every piece is decided once. */
export function refusalOfLines(
  kase: Pick<Case, 'procedure' | 'capacity'>,
  lines: readonly DecisionLineInput[],
  facts: DecidingFacts,
): DecidingRefusal | null {
  const decided = new Map<string, number>();
  for (const line of lines) {
    if (!facts.lines.some(({ id }) => id === line.caseLineId)) return 'line-unknown';
    decided.set(line.caseLineId, (decided.get(line.caseLineId) ?? 0) + line.quantity);
    if (line.outcome === 'rejected') {
      const refusal = refusalOfRejecting(kase, facts, line.ground ?? null);
      if (refusal) return refusal.reason;
    }
  }
  return facts.lines.every(({ id, quantity }) => decided.get(id) === quantity) ? null : 'line-undecided';
}

export function outcomeOf(lines: readonly DecisionLineInput[]): 'accepted' | 'partly_accepted' | 'rejected' {
  const accepted = lines.filter(({ outcome }) => outcome === 'accepted').length;
  return accepted === lines.length ? 'accepted' : accepted === 0 ? 'rejected' : 'partly_accepted';
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
