import { kinds, operatorOf, operatorNames, operators, states, type Operator } from '../../../cases/search-operators.ts';
import { fold } from '../../../kit/fold.ts';
import type { Locale } from '../../../kit/locale.ts';

/** What the shop calls things, for values. */
export interface HintSources {
  readonly channels: readonly string[];
  readonly statuses: readonly string[];
  readonly tags: readonly string[];
  readonly staff: readonly string[];
}

/** One way to go on with what is typed. */
export interface Hint {
  /** The whole text, if it is taken. */
  readonly text: string;
  readonly label: string;
  /** Which operator it is about, for the words beside it; null for a value. */
  readonly operator: Operator | null;
}

const LAST = /(?:^|\s)(-?)(?:(\p{L}*)|(\p{L}+):("?[^"\s]*))$/u;
const MOST = 8;

/** Operators and their values that fit the end of the text. With an empty field, all operators: that is how one learns them. */
export function hintsFor(text: string, locale: Locale, sources: HintSources): Hint[] {
  const match = LAST.exec(text);
  if (!match) return [];
  const [, minus = '', begun, name, value = ''] = match;
  const token = match[0].trimStart();
  const before = text.slice(0, text.length - token.length);
  if (name !== undefined) {
    const operator = operatorOf(name);
    if (!operator) return [];
    const wanted = fold(value);
    return valuesOf(operator, locale, sources)
      .filter((each) => fold(each) !== wanted && ` ${fold(each)}`.includes(` ${wanted}`))
      .slice(0, MOST)
      .map((each) => ({
        text: `${before}${minus}${name}:${/\s/.test(each) ? `"${each}"` : each} `,
        label: each,
        operator: null,
      }));
  }
  const wanted = fold(begun ?? '');
  if (!wanted && before.trim()) return [];
  return operatorNames
    .filter((each) => [...operators[each].pl, ...operators[each].en].some((one) => fold(one).startsWith(wanted)))
    .map((each) => ({
      text: `${before}${minus}${operators[each][locale][0]}:`,
      label: `${operators[each][locale][0]}:`,
      operator: each,
    }));
}

function valuesOf(operator: Operator, locale: Locale, sources: HintSources): readonly string[] {
  const pl = locale === 'pl';
  switch (operator) {
    case 'channel':
      return sources.channels;
    case 'status':
      return sources.statuses;
    case 'tag':
      return sources.tags;
    case 'assignee':
      return [...(pl ? ['ja', 'nikt'] : ['me', 'nobody']), ...sources.staff];
    case 'is':
      return Object.values(states).map((each) => each[locale][0]);
    case 'kind':
      return Object.values(kinds).map((each) => each[locale][0]!);
    case 'due':
      return pl ? ['dziś', 'jutro', '<3d', '<7d', 'po-terminie'] : ['today', 'tomorrow', '<3d', '<7d', 'overdue'];
    case 'from':
      return pl ? ['dziś', 'wczoraj', '7d', '30d'] : ['today', 'yesterday', '7d', '30d'];
  }
}
