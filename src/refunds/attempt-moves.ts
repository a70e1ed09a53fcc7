import { moneyNeverArrived } from '../cases/clock-acts.ts';
import { reopenCase } from '../cases/end-case.ts';
import type { OpenCase } from '../cases/in-case.ts';
import { recordMoney } from '../cases/record-axes.ts';
import type { Day } from '../kit/day.ts';
import type { Attempt, Evidence } from './attempt.ts';
import { moneyStanding } from './money-standing.ts';
import { moneyLeft, REFUND_CLOCKS, showOwed } from './show-owed.ts';
import { attemptsOf, changeAttempt } from './sql/attempts.ts';

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
  open.announce({ type: 'case.refund-failed', data: { ...sumOf(attempt), code, by: evidence.by } });
  // Other money left for it meanwhile: nothing is owed again.
  const { sent, left } = await moneyStanding(open.tx, open.kase);
  if (attempt.purpose === 'owed' && sent > 0 && left === 0) return showOwed(open);
  // Owed again: a case that ended with this money has not ended.
  if (open.kase.stage === 'closed' && attempt.purpose === 'owed')
    await reopenCase(open, { to: 'settling', because: 'money-came-back' });
  if (attempt.acceptedAt && attempt.purpose === 'owed') await moneyNeverArrived(open, REFUND_CLOCKS);
  await showMoney(open, attempt, 'failed');
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
  const others = (await attemptsOf(tx, kase)).filter((each) => each.id !== id);
  if (others.some(({ state }) => state === 'in_doubt')) return recordMoney(open, 'in_doubt');
  const owedBeside =
    purpose === 'goodwill' && (kase.money === 'planned' || others.some((each) => each.purpose === 'owed'));
  if (!owedBeside || money === 'in_doubt') return recordMoney(open, money);
  if (kase.money === 'in_doubt') await showOwedAgain(open, others);
}

/** The doubt about a present is over: what the case shows of the money owed is what became of it at last. */
async function showOwedAgain(open: OpenCase, others: readonly Attempt[]): Promise<void> {
  const last = others.findLast(({ purpose }) => purpose === 'owed');
  const { sent, left } = await moneyStanding(open.tx, open.kase);
  const hasLeft = sent > 0 && left === 0;
  if (last?.state === 'failed' && last.failure !== 'called-off' && !hasLeft) return recordMoney(open, 'failed');
  await showOwed(open);
}
