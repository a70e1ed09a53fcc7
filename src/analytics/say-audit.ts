import type { SettingChange, SettingValue } from '../identity/setting-changes.ts';
import type { Words } from '../kit/words.ts';

interface Said {
  readonly type: string;
  readonly about: string | null;
  readonly parts: readonly string[];
  readonly role: string | null;
  readonly step?: string | null;
  readonly changes?: readonly SettingChange[];
}

/**
 * What was done, in words: 'Zmieniono członka zespołu: Ola (rola: kierownik → konsultant)'. A type without words says
 * its code, and that it has none.
 */
export function sayAudit(words: Words, { type, about, parts, role, step, changes = [] }: Said): string {
  const act = said(words, `audit.type.${type}`) ?? words.t('audit.unknown', { type });
  const told = new Set(changes.flatMap(({ part }) => [part, part.split('.')[0]!]));
  const named = [
    about,
    role && !told.has('role') && (said(words, `identity.role.${role}`) ?? role),
    step && (said(words, `audit.step.${step}`) ?? step),
  ]
    .filter(Boolean)
    .join(', ');
  const changed = [
    ...parts.filter((part) => !told.has(part)).map((part) => labelOf(words, part)),
    ...changes.map(({ part, from, to }) =>
      words.t('audit.change', { part: labelOf(words, part), from: sayValue(words, from), to: sayValue(words, to) }),
    ),
  ];
  return act + (named && `: ${named}`) + (changed.length > 0 ? ` (${changed.join('; ')})` : '');
}

const labelOf = (words: Words, part: string): string => {
  const key = part.split('.').at(-1)!;
  return said(words, `audit.part.${key}`) ?? key;
};

function sayValue(words: Words, value: SettingValue): string {
  if (value === null || value === '') return words.t('audit.value.none');
  if (typeof value === 'boolean') return words.t(value ? 'audit.value.yes' : 'audit.value.no');
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string')
    return said(words, `audit.value.${value}`) ?? said(words, `identity.role.${value}`) ?? value;
  return value.length > 0 ? words.list(value.map((each) => sayValue(words, each))) : words.t('audit.value.nobody');
}

const said = (words: Words, key: string): string | null =>
  words.has(key) ? (words.t as (key: string) => string)(key) : null;
