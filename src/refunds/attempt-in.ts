import type { OpenCase } from '../cases/in-case.ts';
import { found } from '../kit/refusal.ts';
import type { Attempt } from './attempt.ts';
import { findAttempt } from './sql/attempts.ts';

/** The attempt, if it is of this open case. For rooms that move money on a road of their own. */
export async function attemptIn({ tx, kase }: OpenCase, attemptId: string): Promise<Attempt> {
  const attempt = await findAttempt(tx, kase.shopId, attemptId);
  return found(attempt?.caseId === kase.id ? attempt : undefined, 'refund');
}
