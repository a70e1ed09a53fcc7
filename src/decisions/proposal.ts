import { isOpen, type Case } from '../cases/case.ts';
import { addDays, type Day } from '../kit/day.ts';
import { refusalForGround } from '../law/grounds.ts';
import { silenceIsConsent } from '../law/rejection.ts';
import type { DecidingFacts } from './deciding.ts';
import type { DecisionLineInput } from './decision-inputs.ts';
import type { ProposalOption } from './proposal-inputs.ts';

/** A proposal stands beside what the buyer may demand by law, never instead of it: no answer is a "no", and costs nothing. */
export const proposalStates = ['open', 'accepted', 'declined', 'withdrawn', 'expired', 'overtaken'] as const;
export type ProposalState = (typeof proposalStates)[number];

const AGREED = 'agreed-with-buyer';
const LONGEST_DAYS = 60;

type Proposable = Pick<Case, 'stage' | 'procedure' | 'capacity' | 'money' | 'outcome' | 'spamAt'>;

/** Why nothing may be proposed on this case now; null when it may. */
export function refusalOfProposing(kase: Proposable): string | null {
  if (!isOpen(kase)) return 'wrong-stage';
  if (kase.spamAt) return 'is-spam';
  if (refusalForGround(AGREED, kase)) return 'nothing-to-propose';
  // What is paid or on its way is not talked about again.
  return kase.money === null || kase.money === 'planned' ? null : 'wrong-stage';
}

/** Why these options are no proposal; null when they are. Every piece has its answer in each of them. */
export function refusalOfOptions(
  kase: Pick<Case, 'procedure'>,
  options: readonly ProposalOption[],
  { lines }: Pick<DecidingFacts, 'lines'>,
): string | null {
  for (const option of options) {
    const named = (id: string) =>
      option.lines.filter(({ caseLineId }) => caseLineId === id).reduce((sum, { quantity }) => sum + quantity, 0);
    if (!option.lines.every(({ caseLineId }) => lines.some(({ id }) => id === caseLineId))) return 'line-unknown';
    if (!lines.every(({ id, quantity }) => named(id) === quantity)) return 'line-undecided';
    if (option.lines.some(({ remedy, amount }) => needsSum(remedy) && !amount)) return 'sum-missing';
    // To send it back and be paid in full is what a withdrawal gives anyway: nothing to propose.
    if (
      kase.procedure === 'withdrawal' &&
      option.lines.some(({ remedy }) => remedy === 'refund' || remedy === 'repair')
    )
      return 'withdrawal-gives-that';
  }
  return null;
}

const needsSum = (remedy: string) => remedy === 'refund' || remedy === 'price_reduction' || remedy === 'voucher';

export const refusalOfUntil = (until: Day, today: Day): string | null =>
  until < today ? 'day-gone' : until > addDays(today, LONGEST_DAYS) ? 'too-far' : null;

/** Why the buyer can answer it no more; null when they can. */
export const refusalOfAnswering = (
  proposal: { readonly state: ProposalState; readonly expiresAt: Date },
  now: Date,
): string | null => (proposal.state !== 'open' || proposal.expiresAt <= now ? 'proposal-over' : null);

/** An accepted option as a decision: granted because both agreed. */
export const decisionOfOption = (option: ProposalOption): DecisionLineInput[] =>
  option.lines.map((line) => ({ ...line, outcome: 'accepted', ground: AGREED }));

/** What stays the buyer's whatever they answer: the page and the mail say it beside every proposal. */
export function statutoryChoice(
  kase: Pick<Case, 'procedure' | 'capacity' | 'outcome'>,
): 'withdrawal' | 'complaint' | 'accepted' | 'other' {
  if (kase.procedure === 'withdrawal') return 'withdrawal';
  if (kase.outcome === 'deemed_accepted' && silenceIsConsent(kase.capacity, true)) return 'accepted';
  return kase.procedure === 'complaint' || kase.procedure === 'dispute' ? 'complaint' : 'other';
}
