import { grantWithdrawn } from '../cases/claims.ts';
import { meetClocks } from '../cases/clock-acts.ts';
import type { OpenCase } from '../cases/in-case.ts';
import { recordMoney } from '../cases/record-axes.ts';
import type { Attempt } from './attempt.ts';
import { moneyStanding } from './money-standing.ts';
import { attemptsOf } from './sql/attempts.ts';

/** Clocks that wait for money. */
export const REFUND_CLOCKS = ['WD-REFUND', 'NC-REFUND-WITHDRAWAL', 'NC-REFUND-REDUCTION'] as const;
/** Acts nobody waits for once the money went back instead. */
const UNDONE_WITH_MONEY = ['DELIVERY-30', 'GUAR-PERFORM'];

/**
 * What money on its way means for the case: pieces count as granted and, once nothing of the sum is left to send, clocks
 * have what they waited for. Says what is left; one payment need not be the whole.
 */
export async function moneyLeft(open: OpenCase, { purpose }: Pick<Attempt, 'purpose'>): Promise<number> {
  if (purpose !== 'owed') return 0;
  const { tx, kase } = open;
  const { plan, left } = await moneyStanding(tx, kase);
  if (kase.procedure === 'withdrawal') await grantWithdrawn(open, { owed: (plan?.total ?? 0) > 0 });
  if (!left) await nothingLeft(open);
  return left ?? 0;
}

export async function nothingLeft(open: OpenCase): Promise<void> {
  const { tx, kase } = open;
  // As it is by now: a decision may have granted something to send beside the money in this very act.
  const { remedy } = await tx
    .selectFrom('cases')
    .select('remedy')
    .where('shopId', '=', kase.shopId)
    .where('id', '=', kase.id)
    .executeTakeFirstOrThrow();
  await meetClocks(open, remedy === null ? [...REFUND_CLOCKS, ...UNDONE_WITH_MONEY] : REFUND_CLOCKS);
}

/**
 * A sum was decided, or is another by now: what the case shows of it. Money that left before counts, whoever wrote it down
 * and when; where it was all of the sum, nothing is left to pay, and clocks have what they waited for. Without a sum
 * what a person paid was it.
 */
export async function showOwed(open: OpenCase): Promise<void> {
  const { tx, kase } = open;
  const attempts = (await attemptsOf(tx, kase)).filter(({ state }) => state !== 'failed');
  if (attempts.some(({ state }) => state === 'in_doubt')) return recordMoney(open, 'in_doubt');
  const owed = attempts.filter(({ purpose }) => purpose === 'owed');
  if (owed.some(({ state, acceptedAt }) => state === 'approved' || (state === 'sent' && acceptedAt === null)))
    return recordMoney(open, 'approved');
  const { sent, left } = await moneyStanding(tx, kase);
  if (sent === 0 || (left ?? 0) > 0) return recordMoney(open, 'planned');
  await recordMoney(open, owed.some(({ state }) => state === 'sent') ? 'sent' : 'settled');
  await nothingLeft(open);
}
