import type { Day } from '../kit/day.ts';
import type { Locale } from '../kit/locale.ts';
import type { LawFlags } from './rules.ts';
import { complaintTexts } from './texts/complaints.ts';
import type { StatutoryText } from './texts/text.ts';
import { withdrawalTexts } from './texts/withdrawal.ts';

const texts = [...withdrawalTexts, ...complaintTexts] as const;

export type TextId = (typeof texts)[number]['id'];

/**
 * A text as it read on a day: a case keeps the one in force when its contract was made, a letter the one
 * in force when it goes out. The oldest when the day is older than the law pack.
 */
export function textOn(id: TextId, day: Day): StatutoryText {
  const versions: readonly StatutoryText[] = texts.filter((text) => text.id === id);
  return versions.findLast(({ validFrom }) => validFrom <= day) ?? versions[0]!;
}

/** The words of a text with its blanks filled; a blank left open is a fault of the caller, never a letter. */
export function fillText(id: TextId, locale: Locale, day: Day, values: Readonly<Record<string, string>> = {}): string {
  return textOn(id, day).words[locale].replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`${id}: nothing for {${name}}`);
    return value;
  });
}

/**
 * What a buyer is told before a remedy starts (UPK 43d; SGD 13(2a)). The choice is told to everybody; the
 * twelve months only where they are law, since elsewhere it would be a promise the shop did not make.
 */
export const repairInformation = (flags: LawFlags): TextId =>
  flags.r2rTransposed ? 'repair-or-replacement-with-extension' : 'repair-or-replacement';
