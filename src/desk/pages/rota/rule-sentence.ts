import type { Words } from '../../../kit/words.ts';
import { amountText } from '../parts/amount.ts';
import { say } from '../words/say.ts';
import type { Rule } from './rota-queries.ts';

/** Whatever a rule may name, to say it by its name. */
export interface Names {
  readonly staff: readonly { readonly id: string; readonly name: string }[];
  readonly channels: readonly { readonly id: string; readonly name: string }[];
  readonly tags: readonly { readonly id: string; readonly name: string }[];
}

/** 'kanał to Allegro i tryb to Reklamacja'; null for a rule about every case. */
export function sayConditions(words: Words, { conditions }: Pick<Rule, 'conditions'>, names: Names): string | null {
  const { channelIds = [], procedures = [], locales = [], minValue, tagIds = [] } = conditions;
  const or = (parts: readonly string[]) => parts.join(words.t('rota.or'));
  const named = (list: Names['channels'], ids: readonly string[]) =>
    or(ids.map((id) => list.find((each) => each.id === id)?.name ?? '?'));
  const said = [
    channelIds.length > 0 && words.t('rota.if.channel', { what: named(names.channels, channelIds) }),
    procedures.length > 0 &&
      words.t('rota.if.procedure', { what: or(procedures.map((each) => say(words, 'cases.procedure', each))) }),
    locales.length > 0 &&
      words.t('rota.if.locale', { what: or(locales.map((each) => say(words, 'rota.locale', each))) }),
    minValue !== undefined && words.t('rota.if.value', { what: amountText(minValue, 'PLN', words.locale) }),
    tagIds.length > 0 && words.t('rota.if.tag', { what: named(names.tags, tagIds) }),
  ].filter((part) => part !== false);
  return said.length ? said.join(words.t('rota.and')) : null;
}

/** 'dostaje Marta', 'po kolei: Anna i Marta'. */
export function sayPeople(words: Words, { staffIds, way }: Pick<Rule, 'staffIds' | 'way'>, { staff }: Names): string {
  const names = staffIds.map((id) => staff.find((each) => each.id === id)?.name ?? '?');
  if (names.length === 1) return words.t('rota.then.one', { name: names[0]! });
  return words.t(`rota.then.${way}`, { names: words.list(names) });
}
