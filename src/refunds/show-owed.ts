import type { OpenCase } from '../cases/in-case.ts';
import { recordMoney } from '../cases/record-axes.ts';
import { nothingLeft } from './attempt-moves.ts';
import { moneyStanding } from './money-standing.ts';
import { attemptsOf } from './sql/attempts.ts';

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
