import { isMoney } from '../../../decisions/deciding.ts';
import type { DecisionLineInput, Remedy } from '../../../decisions/decision-inputs.ts';
import { parseAmount, type Currency } from '../../../kit/money.ts';
import type { Locale } from '../../../kit/locale.ts';
import type { FieldProblem } from '../../../kit/refusal.ts';
import type { CaseDetail, CaseLine } from '../api/case-queries.ts';
import { amountText } from '../parts/amount.ts';

/** A part of a line with one answer, as it is being written. */
export interface DraftLine {
  readonly key: string;
  readonly line: CaseLine;
  readonly outcome: 'accepted' | 'rejected';
  readonly quantity: number;
  readonly remedy: Remedy;
  readonly amount: string;
  readonly ground: string;
  /** Which variant, part or gift. */
  readonly detail: string;
}

interface Money {
  readonly currency: Currency;
  readonly locale: Locale;
}

/** A voucher has a value, too. */
export const hasSum = (remedy: Remedy): boolean => isMoney(remedy) || remedy === 'voucher';

/** What was really paid for so many pieces of the line; null when the order is not known. */
export const paidFor = ({ paidTotal, bought }: CaseLine, quantity: number): number | null =>
  paidTotal === null || !bought ? null : Math.round((paidTotal * Math.min(quantity, bought)) / bought);

const remedyFor = (demand: CaseDetail['demand']): Remedy => (demand === null || demand === 'other' ? 'none' : demand);

function amountFor(line: CaseLine, quantity: number, remedy: Remedy, { currency, locale }: Money): string {
  const paid = remedy === 'refund' ? paidFor(line, quantity) : null;
  return paid === null ? '' : amountText(paid, currency, locale);
}

/** Everything accepted as asked for: the decision one most often makes, ready to be changed. */
export function firstDraft(kase: CaseDetail, money: Money): DraftLine[] {
  const remedy = remedyFor(kase.demand);
  return kase.lines
    .filter(({ unexpected }) => !unexpected)
    .map((line) => ({
      key: line.id,
      line,
      outcome: 'accepted',
      quantity: line.quantity,
      remedy,
      amount:
        remedy === 'price_reduction' && kase.demandAmount !== null
          ? amountText(kase.demandAmount, money.currency, money.locale)
          : amountFor(line, line.quantity, remedy, money),
      ground: '',
      detail: '',
    }));
}

/** What was written before, ready to be changed; null where the goods of the case are others by now. */
export function draftOf(kase: CaseDetail, lines: readonly DecisionLineInput[], money: Money): DraftLine[] | null {
  const draft = lines.flatMap(({ caseLineId, outcome, quantity, remedy, amount, ground = '', detail = '' }, place) => {
    const line = kase.lines.find(({ id, unexpected }) => id === caseLineId && !unexpected);
    const sum = amount === undefined ? '' : amountText(amount, money.currency, money.locale);
    return line ? [{ key: `${line.id}:${place}`, line, outcome, quantity, remedy, amount: sum, ground, detail }] : [];
  });
  const whole = kase.lines.every((line) => line.unexpected || undecided(draft, line) === 0);
  return whole && draft.length === lines.length ? draft : null;
}

export function change(draft: readonly DraftLine[], key: string, part: Partial<DraftLine>, money: Money): DraftLine[] {
  return draft.map((each) => {
    if (each.key !== key) return each;
    const next = { ...each, ...part };
    // A sum nobody typed follows what it is the sum of.
    const untouched = each.amount === '' || each.amount === amountFor(each.line, each.quantity, each.remedy, money);
    const refigured =
      part.amount === undefined && (part.quantity !== undefined || part.remedy !== undefined) && untouched;
    return refigured ? { ...next, amount: amountFor(next.line, next.quantity, next.remedy, money) } : next;
  });
}

/** One piece of the line gets an answer of its own: two accepted, one rejected. */
export function split(draft: readonly DraftLine[], key: string, money: Money): DraftLine[] {
  return draft.flatMap((each) => {
    if (each.key !== key || each.quantity < 2) return [each];
    const rest = {
      ...each,
      quantity: each.quantity - 1,
      amount: amountFor(each.line, each.quantity - 1, each.remedy, money),
    };
    const piece: DraftLine = {
      ...each,
      key: `${each.key}+`,
      quantity: 1,
      outcome: 'rejected',
      remedy: 'none',
      amount: '',
      detail: '',
    };
    return [rest, piece];
  });
}

/** Takes a part back into the line it was split from. */
export function join(draft: readonly DraftLine[], key: string, money: Money): DraftLine[] {
  const part = draft.find((each) => each.key === key);
  const host = part && draft.find((each) => each.line.id === part.line.id && each.key !== key);
  if (!part || !host) return [...draft];
  const joined = { ...host, quantity: host.quantity + part.quantity };
  return draft
    .filter((each) => each.key !== key)
    .map((each) =>
      each.key === host.key
        ? { ...joined, amount: amountFor(joined.line, joined.quantity, joined.remedy, money) }
        : each,
    );
}

/** How many pieces of a line have no answer yet, or one too many. */
export const undecided = (draft: readonly DraftLine[], line: CaseLine): number =>
  line.quantity - draft.filter((each) => each.line.id === line.id).reduce((sum, { quantity }) => sum + quantity, 0);

/** The lines as the API takes them, and what is not an amount. */
export function linesOf(draft: readonly DraftLine[], currency: Currency) {
  const problems: FieldProblem[] = [];
  const lines = draft.map(({ line, outcome, quantity, remedy, amount, ground, detail }, index) => {
    const base = { caseLineId: line.id, outcome, quantity };
    if (outcome === 'rejected') return { ...base, remedy: 'none' as const, ...(ground && { ground }) };
    const said = { ...base, remedy, ...(ground && { ground }), ...(detail.trim() && { detail: detail.trim() }) };
    if (!hasSum(remedy)) return said;
    const minor = parseAmount(amount, currency);
    if (minor === null || minor < 0)
      problems.push({ field: `lines.${index}.amount`, reason: amount ? 'not-an-amount' : 'required' });
    return { ...said, ...(minor !== null && { amount: minor }) };
  });
  return { lines, problems };
}
