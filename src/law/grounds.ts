import type { Ground } from './ground.ts';
import { complaintGrounds } from './grounds/complaints.ts';
import { withdrawalGrounds } from './grounds/withdrawal.ts';
import type { Capacity, Procedure } from './vocabulary.ts';

/** Every ground there is; a decision names one by its code. */
export const grounds: readonly Ground[] = [...withdrawalGrounds, ...complaintGrounds];

const byCode = new Map(grounds.map((ground) => [ground.code, ground]));

export const groundOf = (code: string): Ground | null => byCode.get(code) ?? null;

export interface GroundFacts {
  readonly procedure: Procedure;
  readonly capacity: Capacity;
  readonly visitOrExcursion?: boolean;
}

/** The grounds that may be used on this road against this buyer: what the desk offers. */
export const groundsFor = (facts: GroundFacts): Ground[] =>
  grounds.filter((ground) => refusalForGround(ground.code, facts) === null);

/** Why a ground does not hold here; null when it does. */
export function refusalForGround(
  code: string,
  { procedure, capacity, visitOrExcursion = false }: GroundFacts,
): GroundRefusal | null {
  const ground = groundOf(code);
  if (!ground) return 'unknown-ground';
  if (!ground.procedures.includes(procedure)) return 'ground-of-another-procedure';
  if (!ground.against.includes(capacity)) return 'ground-not-against-this-buyer';
  if (ground.notAfterVisit && visitOrExcursion) return 'exception-not-after-visit';
  return null;
}

export type GroundRefusal =
  'unknown-ground' | 'ground-of-another-procedure' | 'ground-not-against-this-buyer' | 'exception-not-after-visit';
