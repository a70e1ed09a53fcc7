import { problemFrom } from './problem.ts';

/** The case as it is now, and what others did to it since it was seen; null when that could not be read. */
export interface ReadAgain<Case> {
  readonly fresh: Case;
  readonly told: readonly string[] | null;
}

/**
 * An act upon a case as somebody saw it. When somebody was faster, the case is read again and the difference told. Where
 * there is nothing to tell (one's own answer that has left meanwhile, what a decision set going by itself), the act goes
 * on by itself, once.
 */
export async function uponSeen<Case, Answer>(
  seen: Case,
  act: (kase: Case) => Promise<Answer>,
  readAgain: () => Promise<ReadAgain<Case> | null>,
  tell: (changes: readonly string[]) => void,
): Promise<Answer> {
  try {
    return await act(seen);
  } catch (error) {
    const { status } = problemFrom(error);
    if (status !== 409 && status !== 412) throw error;
    const now = await readAgain();
    if (now && status === 412 && now.told?.length === 0) return act(now.fresh);
    tell(now?.told ?? []);
    throw error;
  }
}
