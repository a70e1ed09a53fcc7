import type { Words } from '../kit/words.ts';

interface Said {
  readonly type: string;
  readonly about: string | null;
  readonly parts: readonly string[];
  readonly role: string | null;
}

/** What was done, in words: 'Zmieniono członka zespołu: Ola, konsultant'. A type without words says its code, and that it has none. */
export function sayAudit(words: Words, { type, about, parts, role }: Said): string {
  const act = said(words, `audit.type.${type}`) ?? words.t('audit.unknown', { type });
  const named = [about, role && (said(words, `identity.role.${role}`) ?? role)].filter(Boolean).join(', ');
  const changed = parts.map((part) => said(words, `audit.part.${part}`) ?? part);
  return act + (named && `: ${named}`) + (changed.length > 0 ? ` (${words.list(changed)})` : '');
}

const said = (words: Words, key: string): string | null =>
  words.has(key) ? (words.t as (key: string) => string)(key) : null;
