import type { Day } from '../kit/day.ts';
import { deadlineOf, type Deadline, type Place } from './deadline.ts';
import type { ClockClass, Consequence } from './rule.ts';
import { ruleOf, type RuleId } from './rules.ts';

/** Promises of a shop have ids of their own: no law stands behind them. */
export type PromiseId = 'FIRST-ANSWER' | 'NEXT-ANSWER' | 'REMEDY-PROMISE';
/** What a country other than Poland asks for, from its profile; not verified by a lawyer. */
export type CountryRuleId = `CMP-REPLY-${string}` | `NC-LIABILITY-${string}`;
export type ClockRule = RuleId | PromiseId | CountryRuleId;

/** A clock to be written down. Days are null while its starting event is not known: it is then open. */
export interface ClockPlan {
  readonly rule: ClockRule;
  readonly class: ClockClass;
  readonly startDay: Day | null;
  readonly nominal: Day | null;
  readonly deadline: Day | null;
  /** The end by law, when the shop's own offer runs longer. */
  readonly statutoryDeadline: Day | null;
  /** The first instant that is too late. */
  readonly expiresAt: Date | null;
  readonly safeTarget: Day | null;
  readonly consequence: Consequence;
  /** False for rules of countries whose profile no lawyer has confirmed. */
  readonly verified: boolean;
  /** How a promise is counted. A clock of the law has none of it: it never pauses. */
  readonly promise?: {
    readonly startedAt: Date;
    readonly minutes: number;
    readonly counted: 'working' | 'plain';
    readonly warnAt: Date;
  };
}

interface Named {
  readonly rule: ClockRule;
  readonly class: ClockClass;
  readonly consequence: Consequence;
  readonly verified?: boolean;
}

export function planFrom(named: Named, end: Deadline | null, startDay: Day | null = end?.startDate ?? null): ClockPlan {
  return {
    rule: named.rule,
    class: named.class,
    startDay,
    nominal: end?.nominal ?? null,
    deadline: end?.deadline ?? null,
    statutoryDeadline: end?.deadline ?? null,
    expiresAt: end?.expiresAt ?? null,
    safeTarget: end?.safeTarget ?? null,
    consequence: named.consequence,
    verified: named.verified ?? true,
  };
}

/** One clock of the table, for an event that comes later than the statement: goods received, an item with the guarantor. */
export function planClock(
  rule: RuleId,
  event: Day | Date | null,
  place: Place,
  {
    contractDate = null,
    ...other
  }: { readonly contractDate?: Day | null; readonly class?: ClockClass; readonly consequence?: Consequence } = {},
): ClockPlan {
  const { class: usual, consequence } = ruleOf(rule);
  const named = { rule, class: other.class ?? usual, consequence: other.consequence ?? consequence };
  return planFrom(named, event && deadlineOf({ ...place, rule, event, contractDate }));
}

/** What was told to a buyer is never shortened: of the day told and a day worked out anew, the later stands (CAL-IMMUTABLE). */
export const neverShortened = (told: Day | null, anew: Day | null): Day | null =>
  told === null || anew === null ? null : anew > told ? anew : told;
