import type { Locale } from '../kit/locale.ts';
import type { Procedure } from '../law/vocabulary.ts';

/** How one of several people is chosen. */
export const ways = ['in-turn', 'least-open'] as const;
export type Way = (typeof ways)[number];

/** All that are given must hold; within one, any of its values does. None given: every case. */
export interface Conditions {
  readonly channelIds?: readonly string[] | undefined;
  readonly procedures?: readonly Procedure[] | undefined;
  readonly locales?: readonly Locale[] | undefined;
  /** What the claimed goods cost, at least: minor units, in the currency of the order. */
  readonly minValue?: number | undefined;
  /** Holds from the moment the case wears one of them. */
  readonly tagIds?: readonly string[] | undefined;
}

/** A sentence of the rota: when a case is such, it goes to one of these people. The first that holds decides. */
export interface AssignmentRule {
  readonly id: string;
  readonly conditions: Conditions;
  readonly staffIds: readonly string[];
  readonly way: Way;
}

/** What a rule looks at. */
export interface CaseFacts {
  readonly channelId: string;
  readonly procedure: Procedure;
  readonly locale: Locale;
  /** Null where neither an order nor a demand says it: then no rule about value holds. */
  readonly value: number | null;
  readonly tagIds: readonly string[];
}

export function holds({ channelIds, procedures, locales, minValue, tagIds }: Conditions, facts: CaseFacts): boolean {
  if (channelIds?.length && !channelIds.includes(facts.channelId)) return false;
  if (procedures?.length && !procedures.includes(facts.procedure)) return false;
  if (locales?.length && !locales.includes(facts.locale)) return false;
  if (minValue !== undefined && (facts.value === null || facts.value < minValue)) return false;
  return !tagIds?.length || tagIds.some((id) => facts.tagIds.includes(id));
}
