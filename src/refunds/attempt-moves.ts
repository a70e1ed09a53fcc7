import { grantWithdrawn } from '../cases/claims.ts';
import { meetClocks, moneyNeverArrived } from '../cases/clock-acts.ts';
import { reopenCase } from '../cases/end-case.ts';
import type { OpenCase } from '../cases/in-case.ts';
import { recordMoney } from '../cases/record-axes.ts';
import type { Day } from '../kit/day.ts';
import type { Attempt, Evidence } from './attempt.ts';
import { moneyStanding } from './money-standing.ts';
import { changeAttempt } from './sql/attempts.ts';

/** Clocks that wait for money. */
const REFUND_CLOCKS = ['WD-REFUND', 'NC-REFUND-WITHDRAWAL', 'NC-REFUND-REDUCTION'] as const;
/** Acts nobody waits for once the money went back instead. */
const UNDONE_WITH_MONEY = ['DELIVERY-30', 'GUAR-PERFORM'];

const sumOf = ({ id, amount, currency, method }: Attempt) => ({ refundId: id, amount, currency, method });

/**
 * The narrow ways an attempt moves once it is approved, for connectors, the bank run and whoever records money by hand.
 * Each is one step inside an open case; the database refuses any other.
 */
async function sentAttempt(open: OpenCase, attempt: Attempt): Promise<void> {
  if (attempt.state !== 'approved') return;
  await changeAttempt(open.tx, attempt, { state: 'sent' });
}

/** Whoever moves the money has taken it: the buyer is told, once, and the shop has done what it owed. */
export async function acceptAttempt(
  open: OpenCase,
  attempt: Attempt,
  { on, ref = null, reference = null }: { on: Day; ref?: string | null; reference?: string | null },
): Promise<void> {
  if (attempt.acceptedAt) return;
  await sentAttempt(open, attempt);
  await changeAttempt(open.tx, attempt, {
    acceptedAt: open.at,
    sentOn: on,
    ...(ref && { providerRef: ref }),
    ...(reference && { reference }),
  });
  const left = await moneyLeft(open, attempt);
  if (attempt.state !== 'in_doubt') await showMoney(open, attempt, left > 0 ? 'planned' : 'sent');
  open.announce({ type: 'case.money-sent', data: { ...sumOf(attempt), sentOn: on, ...(left > 0 && { left }) } });
}

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

/** It has arrived, or will without anybody's doing. One nobody had heard of before is told to the buyer now. */
export async function settleAttempt(
  open: OpenCase,
  attempt: Attempt,
  { on, ref = null, evidence }: { on: Day; ref?: string | null; evidence: Evidence },
): Promise<void> {
  await acceptAttempt(open, attempt, { on, ref });
  await changeAttempt(open.tx, attempt, {
    state: 'settled',
    endedAt: open.at,
    lookAt: null,
    evidence: JSON.stringify(evidence),
    ...(ref && { providerRef: ref }),
  });
  const { left } = await moneyStanding(open.tx, open.kase);
  await showMoney(open, attempt, attempt.purpose === 'owed' && left ? 'planned' : 'settled');
  open.announce({ type: 'case.refund-settled', data: { ...sumOf(attempt), by: evidence.by } });
}

/** It will not arrive. What was ticked off comes back: the shop owes the money again. */
export async function failAttempt(
  open: OpenCase,
  attempt: Attempt,
  { code, text = '', evidence }: { code: string; text?: string; evidence: Evidence },
): Promise<void> {
  await changeAttempt(open.tx, attempt, {
    state: 'failed',
    endedAt: open.at,
    lookAt: null,
    failure: code,
    failureText: text || null,
    evidence: JSON.stringify(evidence),
  });
  // Owed again: a case that ended with this money has not ended.
  if (open.kase.stage === 'closed' && attempt.purpose === 'owed')
    await reopenCase(open, { to: 'settling', because: 'money-came-back' });
  if (attempt.acceptedAt && attempt.purpose === 'owed') await moneyNeverArrived(open, REFUND_CLOCKS);
  await showMoney(open, attempt, 'failed');
  open.announce({ type: 'case.refund-failed', data: { ...sumOf(attempt), code, by: evidence.by } });
}

/** Nobody knows. Until somebody does, nothing else is tried for this money. */
export async function doubtAttempt(open: OpenCase, attempt: Attempt, lookAt: Date): Promise<void> {
  await changeAttempt(open.tx, attempt, { state: 'in_doubt', lookAt });
  if (attempt.state === 'in_doubt') return;
  await showMoney(open, attempt, 'in_doubt');
  open.announce({ type: 'case.refund-in-doubt', data: sumOf(attempt) });
}

/**
 * What the case shows of its money. A present on top never hides what is owed: only where nothing is owed does the case
 * follow it, and a doubt is shown whatever it is about, since the case may not be closed over it.
 */
export async function showMoney(
  open: OpenCase,
  { purpose, id }: Pick<Attempt, 'purpose' | 'id'>,
  money: 'planned' | 'approved' | 'sent' | 'settled' | 'failed' | 'in_doubt',
): Promise<void> {
  const { tx, kase } = open;
  const others = await tx
    .selectFrom('refundAttempts')
    .select(['state', 'purpose'])
    .where('shopId', '=', kase.shopId)
    .where('caseId', '=', kase.id)
    .where('id', '<>', id)
    .execute();
  if (others.some(({ state }) => state === 'in_doubt')) return recordMoney(open, 'in_doubt');
  const owedBeside =
    purpose === 'goodwill' && (kase.money === 'planned' || others.some((each) => each.purpose === 'owed'));
  if (!owedBeside || money === 'in_doubt') return recordMoney(open, money);
  // The doubt about the present is over: the case shows again what it showed of the money owed.
  if (kase.money === 'in_doubt')
    await recordMoney(open, others.find((each) => each.purpose === 'owed')?.state ?? 'planned');
}
