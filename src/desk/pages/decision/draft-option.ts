import type { ProposalOption } from '../../../decisions/proposal-inputs.ts';
import { parseAmount, type Currency } from '../../../kit/money.ts';
import type { FieldProblem } from '../../../kit/refusal.ts';
import type { Remedy } from '../../../law/vocabulary.ts';
import type { CaseLine } from '../api/case-queries.ts';
import type { Locale } from '../../../kit/locale.ts';
import { amountText } from '../parts/amount.ts';
import { hasSum } from './draft-decision.ts';

/** One way the buyer may choose, as it is being written: the same for every piece, a sum for each line. */
export interface DraftOption {
  readonly key: number;
  readonly remedy: Exclude<Remedy, 'none'>;
  readonly sendBack: boolean;
  readonly detail: string;
  /** By the id of the line, as typed. */
  readonly amounts: Readonly<Record<string, string>>;
}

export const proposable = [
  'price_reduction',
  'gift',
  'exchange',
  'voucher',
  'replacement',
  'repair',
  'missing_part',
  'refund',
] as const;

export const newOption = (key: number): DraftOption => ({
  key,
  remedy: 'price_reduction',
  sendBack: false,
  detail: '',
  amounts: {},
});

/** What was proposed before, ready to be changed. */
export const draftsOf = (
  options: readonly ProposalOption[],
  { currency, locale }: { currency: Currency; locale: Locale },
): DraftOption[] =>
  options.map(({ sendBack, lines }, key) => ({
    key,
    remedy: lines[0]!.remedy,
    sendBack,
    detail: lines[0]!.detail ?? '',
    amounts: Object.fromEntries(
      lines.flatMap(({ caseLineId, amount }) =>
        amount === undefined ? [] : [[caseLineId, amountText(amount, currency, locale)]],
      ),
    ),
  }));

/** The options as the API takes them, and what is not an amount. */
export function optionsOf(drafts: readonly DraftOption[], lines: readonly CaseLine[], currency: Currency) {
  const problems: FieldProblem[] = [];
  const options = drafts.map(({ remedy, sendBack, detail, amounts }, place): ProposalOption => ({
    sendBack,
    lines: lines
      .filter(({ unexpected }) => !unexpected)
      .map(({ id, quantity }) => {
        const base = { caseLineId: id, quantity, remedy, ...(detail.trim() && { detail: detail.trim() }) };
        if (!hasSum(remedy)) return base;
        const typed = amounts[id] ?? '';
        const amount = parseAmount(typed, currency);
        if (amount === null || amount < 1)
          problems.push({ field: `options.${place}.${id}`, reason: typed ? 'not-an-amount' : 'required' });
        return { ...base, ...(amount !== null && amount > 0 && { amount }) };
      }),
  }));
  return { options, problems };
}
