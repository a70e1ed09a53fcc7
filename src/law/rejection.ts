import { basisAgainst, groundOf, refusalForGround, type GroundRefusal } from './grounds.ts';
import type { Capacity, Demand, Procedure } from './vocabulary.ts';

/** The law's answer to "may we?", with the reason and the article when it is no. */
export type Verdict<Reason extends string> =
  | { readonly allowed: true; readonly reason: null; readonly basis: null; readonly overridable: false }
  | {
      readonly allowed: false;
      readonly reason: Reason;
      readonly basis: string;
      /** A person may go on against it, with a written reason that stays in the history. */
      readonly overridable: boolean;
    };

export const allowed = { allowed: true, reason: null, basis: null, overridable: false } as const;
export const forbidden = <Reason extends string>(reason: Reason, basis: string, overridable = false) =>
  ({ allowed: false, reason, basis, overridable }) as const;

export interface RejectionFacts {
  readonly procedure: Procedure;
  readonly capacity: Capacity;
  readonly demand?: Demand | null;
  /** The answer clock ran out without an answer, or the outcome is already deemed accepted. */
  readonly silent: boolean;
  readonly soleTraderDeemedAcceptance: boolean;
  /** Null when nobody has chosen one yet: the question is then whether a rejection is possible at all. */
  readonly ground: string | null;
  readonly by: 'person' | 'machine';
  readonly visitOrExcursion?: boolean;
}

export type RejectionRefusal =
  | 'withdrawal-needs-no-consent'
  | 'nothing-to-reject'
  | 'silence-was-consent'
  | 'no-machine-rejects'
  | 'agreement-is-no-rejection'
  | GroundRefusal;

/** Whether a claim may be rejected. A withdrawal never: it may be contested (`mayContest`). */
export function mayReject(facts: RejectionFacts): Verdict<RejectionRefusal> {
  const { procedure } = facts;
  if (procedure === 'withdrawal') return forbidden('withdrawal-needs-no-consent', 'UPK 27(1), 31(1)');
  if (procedure === 'inquiry' || procedure === 'not_collected') return forbidden('nothing-to-reject', 'UPK 7a(1)');
  if (
    procedure !== 'voluntary_return' &&
    facts.silent &&
    silenceIsConsent(facts.capacity, facts.soleTraderDeemedAcceptance)
  ) {
    return forbidden('silence-was-consent', 'UPK 7a(2)', true);
  }
  return groundVerdict(facts);
}

/** Whether a withdrawal may be contested: with a ground, by a person; it stays acknowledged all the same. */
export function mayContest(facts: RejectionFacts): Verdict<RejectionRefusal> {
  if (facts.procedure !== 'withdrawal') return forbidden('ground-of-another-procedure', 'UPK 38');
  return groundVerdict(facts);
}

function groundVerdict(facts: RejectionFacts): Verdict<RejectionRefusal> {
  // No decision against a person by a machine alone; accepting is fine (GDPR 22).
  if (facts.by === 'machine') return forbidden('no-machine-rejects', 'GDPR 22');
  if (facts.ground === null) return allowed;
  const refusal = refusalForGround(facts.ground, facts);
  if (refusal) return forbidden(refusal, basisAgainst(facts.ground, refusal));
  return groundOf(facts.ground)?.agreed ? forbidden('agreement-is-no-rejection', 'UPK 7a(1)') : allowed;
}

/** For whom an unanswered complaint counts as accepted. Doubt about the buyer is not the buyer's loss (WHO-UNKNOWN). */
export function silenceIsConsent(capacity: Capacity, soleTraderDeemedAcceptance: boolean): boolean {
  if (capacity === 'sole_trader_as_consumer') return soleTraderDeemedAcceptance;
  return capacity !== 'business';
}

/**
 * A dispute left open after a complaint needs the statement on out-of-court settlement (ADR Act 32); said
 * nothing, the shop has agreed. The act knows consumers only; in doubt it is enclosed.
 */
export const needsAdrStatement = (procedure: Procedure, capacity: Capacity): boolean =>
  (capacity === 'consumer' || capacity === 'unknown') &&
  (procedure === 'complaint' || procedure === 'dispute' || procedure === 'not_received' || procedure === 'guarantee');

/** Before a repair or a replacement starts, the buyer must have been told of the choice (SGD 13(2a), R2R-INFO). */
export const mayStartRepair = (informedOfChoice: boolean): Verdict<'buyer-not-told-of-choice'> =>
  informedOfChoice ? allowed : forbidden('buyer-not-told-of-choice', 'UPK 43d; SGD 13(2a)', true);
