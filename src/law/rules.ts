import type { Day } from '../kit/day.ts';
import type { Rule, RuleVersion } from './rule.ts';
import { complaintRules } from './rules/complaints.ts';
import { otherRules } from './rules/others.ts';
import { withdrawalRules } from './rules/withdrawal.ts';

const table = [...withdrawalRules, ...complaintRules, ...otherRules] as const;

export type RuleId = (typeof table)[number]['id'];

/** Every rule with a period, as data. */
export const rules: readonly (Rule & { readonly id: RuleId })[] = table;

const byId = new Map<string, Rule & { readonly id: RuleId }>(rules.map((rule) => [rule.id, rule]));

export const isRuleId = (text: string): text is RuleId => byId.has(text);

export const ruleOf = (id: RuleId): Rule & { readonly id: RuleId } => byId.get(id)!;

/**
 * The version a contract keeps: the one in force on its day (transitional rules; a case does not change law half-way).
 * Without a day the newest; for a contract older than the table the oldest, since a claim is never turned away for its age.
 */
export function versionOn(rule: Rule, contractDate: Day | null | undefined): RuleVersion {
  if (!contractDate) return rule.versions.at(-1)!;
  return rule.versions.findLast(({ from }) => from <= contractDate) ?? rule.versions[0];
}

/** Transpositions nobody could confirm: settings of the installation, never code. */
export interface LawFlags {
  /** PL_ART11A_TRANSPOSED: the withdrawal function in Polish law. */
  readonly art11aTransposed: boolean;
  /** PL_R2R_TRANSPOSED: twelve more months of liability after a repair. */
  readonly r2rTransposed: boolean;
}

export const unconfirmed: LawFlags = { art11aTransposed: false, r2rTransposed: false };
