import type { Locale } from '../kit/locale.ts';

/**
 * What a template may leave open, by the names people write between double braces. Any language's name is
 * understood in any text. The list is fixed: what is not in it is refused when a template is saved.
 */
export const templateVariables = {
  'first-name': { pl: 'imię', en: 'first name' },
  'full-name': { pl: 'imię i nazwisko', en: 'full name' },
  'case-number': { pl: 'numer sprawy', en: 'case number' },
  'order-number': { pl: 'numer zamówienia', en: 'order number' },
  products: { pl: 'produkty', en: 'products' },
  'answer-deadline': { pl: 'termin odpowiedzi', en: 'answer deadline' },
  'refund-deadline': { pl: 'termin zwrotu pieniędzy', en: 'refund deadline' },
  'send-back-deadline': { pl: 'termin odesłania', en: 'send-back deadline' },
  'page-link': { pl: 'link do sprawy', en: 'case link' },
  'agent-name': { pl: 'imię konsultanta', en: 'agent name' },
  'shop-name': { pl: 'sklep', en: 'shop' },
  'channel-name': { pl: 'kanał', en: 'channel' },
  'return-address': { pl: 'adres zwrotu', en: 'return address' },
} as const satisfies Record<string, Record<Locale, string>>;

export type TemplateVariable = keyof typeof templateVariables;
export const templateVariableCodes = Object.keys(templateVariables) as [TemplateVariable, ...TemplateVariable[]];

export const placeholder = /\{\{\s*([^{}]*?)\s*\}\}/g;

const fold = (name: string) => name.normalize('NFC').replace(/\s+/g, ' ').toLowerCase();
const byName = new Map(
  templateVariableCodes.flatMap((code) =>
    Object.values(templateVariables[code]).map((name): [string, TemplateVariable] => [fold(name), code]),
  ),
);

/** The variable of a name, however it is spaced and whatever its case. */
export const variableNamed = (name: string): TemplateVariable | null => byName.get(fold(name)) ?? null;

/** What nobody filled in yet. A text with gaps is not sent: the buyer would read "Dzień dobry {{imię}}". */
export function gapsIn(text: string): TemplateVariable[] {
  const found = [...text.matchAll(placeholder)].map(([, name]) => variableNamed(name!));
  return [...new Set(found.filter((each) => each !== null))];
}
