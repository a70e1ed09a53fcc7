import { isOpen, type Case } from './case.ts';

/** Why somebody took a case for nothing. Pure. */
export const spamReasons = ['advertising', 'automatic', 'abuse', 'test', 'other'] as const;
export type SpamReason = (typeof spamReasons)[number];

export type SpamRefusal = 'wrong-stage' | 'already-spam' | 'already-decided' | 'withdrawal-needs-second-look';

/**
 * A statement of withdrawal takes effect when it arrives (UPK 30), whatever anybody thinks of it: to treat one as spam
 * somebody has to say that they looked twice. What was decided or paid was no spam.
 */
export function refusalOfSpam(
  kase: Pick<Case, 'stage' | 'spamAt' | 'outcome' | 'money'>,
  { withdrawal, secondLook }: { readonly withdrawal: boolean; readonly secondLook: boolean },
): SpamRefusal | null {
  if (kase.spamAt) return 'already-spam';
  if (!isOpen(kase)) return 'wrong-stage';
  const untouched = kase.outcome === 'none' || kase.outcome === 'acknowledged';
  if (!untouched || (kase.money !== null && kase.money !== 'planned')) return 'already-decided';
  return withdrawal && !secondLook ? 'withdrawal-needs-second-look' : null;
}
