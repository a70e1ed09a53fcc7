import { isDay } from '../kit/day.ts';
import type { Issue, Procedure } from '../law/vocabulary.ts';

/** Fields of the shop's own on a case. Pure: the desk shows and greys with these rules, the server refuses with them. */
export const fieldKinds = ['text', 'number', 'date', 'choice', 'yes_no'] as const;
export type FieldKind = (typeof fieldKinds)[number];

/** Never for intake: what a buyer declares is taken as it comes. */
export const needs = ['nothing', 'decision', 'closing'] as const;
export type Need = (typeof needs)[number];

export interface FieldRule {
  readonly id: string;
  readonly kind: FieldKind;
  readonly choices: readonly { readonly code: string; readonly pl: string; readonly en: string }[];
  readonly procedures: readonly string[];
  readonly issues: readonly string[];
  readonly channelIds: readonly string[];
  /** Shown only while another field has this value. */
  readonly showWhen: { readonly fieldId: string; readonly value: string } | null;
  readonly neededFor: Need;
}

export interface FieldSubject {
  readonly procedure: Procedure;
  readonly issue: Issue;
  readonly channelId: string;
}
type Values = Readonly<Record<string, string>>;

const among = (named: readonly string[], one: string) => named.length === 0 || named.includes(one);

/** Whether a field has a place on this case, with the values it has now. */
export function isShown(field: FieldRule, kase: FieldSubject, values: Values): boolean {
  return (
    among(field.procedures, kase.procedure) &&
    among(field.issues, kase.issue) &&
    among(field.channelIds, kase.channelId) &&
    (field.showWhen === null || values[field.showWhen.fieldId] === field.showWhen.value)
  );
}

/** The fields that must be filled in before the act, and are not. What is not shown is not needed. */
export const missingFor = (
  act: 'decision' | 'closing',
  fields: readonly FieldRule[],
  kase: FieldSubject,
  values: Values,
): readonly FieldRule[] =>
  fields.filter(
    (field) =>
      field.neededFor !== 'nothing' &&
      (act === 'closing' || field.neededFor === 'decision') &&
      isShown(field, kase, values) &&
      values[field.id] === undefined,
  );

export type ValueProblem = 'too-long' | 'not-a-number' | 'not-a-day' | 'not-a-choice' | 'not-yes-or-no';

/** What is wrong with a value, or null. */
export function problemOfValue(
  { kind, choices }: Pick<FieldRule, 'kind' | 'choices'>,
  value: string,
): ValueProblem | null {
  switch (kind) {
    case 'text':
      return value.length > 2000 ? 'too-long' : null;
    case 'number':
      return /^-?\d{1,15}(\.\d{1,6})?$/.test(value) ? null : 'not-a-number';
    case 'date':
      return isDay(value) ? null : 'not-a-day';
    case 'choice':
      return choices.some(({ code }) => code === value) ? null : 'not-a-choice';
    case 'yes_no':
      return value === 'yes' || value === 'no' ? null : 'not-yes-or-no';
  }
}

/** As it is kept and compared: a number with a dot. */
export const plainValue = (kind: FieldKind, text: string): string =>
  kind === 'number'
    ? text
        .trim()
        .replaceAll(/[\s\u00a0]/g, '')
        .replace(',', '.')
    : text.trim();
