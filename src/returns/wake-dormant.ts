import { isOpen, type Case } from '../cases/case.ts';
import { reopenCase } from '../cases/end-case.ts';
import type { OpenCase } from '../cases/in-case.ts';

/** Goods come back to open cases, and to those that were closed because they never came. */
export const mayComeBack = (kase: Pick<Case, 'stage' | 'flags'>): boolean =>
  isOpen(kase) || (kase.stage === 'closed' && kase.flags.includes('dormant'));

/** The parcel nobody expected any more: its case goes on where it rested. */
export async function wakeDormant(open: OpenCase): Promise<void> {
  if (open.kase.stage === 'closed') await reopenCase(open, { to: 'settling', because: 'goods-came' });
}
