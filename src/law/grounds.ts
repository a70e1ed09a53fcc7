import type { Ground, NoGround } from './ground.ts';
import { complaintGrounds } from './grounds/complaints.ts';
import { neverGrounds } from './grounds/never.ts';
import { withdrawalGrounds } from './grounds/withdrawal.ts';
import { isProtected, type Capacity, type Demand, type Procedure } from './vocabulary.ts';

/** Every ground there is; a decision names one by its code. */
export const grounds: readonly Ground[] = [...withdrawalGrounds, ...complaintGrounds];
export { neverGrounds };

const byCode = new Map(grounds.map((ground) => [ground.code, ground]));

export const groundOf = (code: string): Ground | null => byCode.get(code) ?? null;

export interface GroundFacts {
  readonly procedure: Procedure;
  readonly capacity: Capacity;
  /** What the buyer asked for, where that is known. */
  readonly demand?: Demand | null;
  readonly visitOrExcursion?: boolean;
}

/** The grounds that may be used on this road against this buyer: what the desk offers. */
export const groundsFor = (facts: GroundFacts): Ground[] =>
  grounds.filter((ground) => refusalForGround(ground.code, facts) === null);

/** What is no ground here, each with its article: what the desk greys. */
export const noGroundsFor = ({ procedure, capacity }: GroundFacts): NoGround[] =>
  isProtected(capacity) ? neverGrounds.filter(({ procedures }) => procedures.includes(procedure)) : [];

/** Why a ground does not hold here; null when it does. */
export function refusalForGround(code: string, facts: GroundFacts): GroundRefusal | null {
  const { procedure, capacity, demand = null, visitOrExcursion = false } = facts;
  if (noGroundsFor(facts).some((never) => never.code === code)) return code as GroundRefusal;
  const ground = groundOf(code);
  if (!ground) return 'unknown-ground';
  if (!ground.procedures.includes(procedure)) return 'ground-of-another-procedure';
  if (!ground.against.includes(capacity)) return 'ground-not-against-this-buyer';
  if (demand && demand !== 'other' && ground.demands && !ground.demands.includes(demand))
    return 'ground-not-against-this-demand';
  if (ground.notAfterVisit && visitOrExcursion) return 'exception-not-after-visit';
  return null;
}

/** The article that says why a ground does not hold. */
export const basisAgainst = (code: string, refusal: GroundRefusal): string =>
  neverGrounds.find((never) => never.code === code)?.basis ??
  (refusal === 'exception-not-after-visit'
    ? 'UPK 38(2)'
    : refusal === 'ground-not-against-this-demand'
      ? 'UPK 43d, 43e'
      : 'UPK 7');

export type GroundRefusal =
  | 'unknown-ground'
  | 'ground-of-another-procedure'
  | 'ground-not-against-this-buyer'
  | 'ground-not-against-this-demand'
  | 'exception-not-after-visit'
  | 'opened-packaging'
  | 'goods-tried'
  | 'goods-on-sale'
  | 'own-form-not-used'
  | 'no-original-box'
  | 'no-receipt'
  | 'reported-late'
  | 'second-hand-one-year'
  | 'no-damage-protocol'
  | 'go-to-guarantor'
  | 'carriers-fault';
