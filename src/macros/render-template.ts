import type { Locale } from '../kit/locale.ts';
import type { Words } from '../kit/words.ts';
import type { Day } from '../kit/day.ts';
import {
  placeholder,
  templateVariables,
  variableNamed,
  type TemplateVariable,
} from '../messages/template-variables.ts';

/** What is known of a case when a template is filled in. */
export interface TemplateFacts {
  readonly buyerName: string | null;
  readonly isBusiness: boolean;
  readonly caseNumber: string;
  readonly orderNumber: string | null;
  readonly lines: readonly { readonly name: string; readonly quantity: number; readonly unexpected: boolean }[];
  readonly clocks: readonly { readonly rule: string; readonly state: string; readonly deadline: Day | null }[];
  readonly pageUrl: string;
  readonly agentName: string | null;
  readonly shopName: string;
  readonly channelName: string;
  readonly returnAddress: readonly string[];
}

export interface Rendered {
  readonly text: string;
  /** What had no value: still in the text, between its braces, for a person to fill in. */
  readonly gaps: readonly TemplateVariable[];
}

/** Fills a template in. Pure. What has no value stays as a gap, named in the language of the text. */
export function renderTemplate(template: string, facts: TemplateFacts, words: Words): Rendered {
  const gaps = new Set<TemplateVariable>();
  const text = template.replace(placeholder, (asItWas, name: string) => {
    const variable = variableNamed(name);
    if (!variable) return asItWas;
    const value = valueOf(variable, facts, words);
    if (value) return value;
    gaps.add(variable);
    return `{{${templateVariables[variable][words.locale]}}}`;
  });
  return { text, gaps: [...gaps] };
}

/** Names between braces that stand for nothing we know: told to whoever writes the template. */
export function unknownIn(template: string): string[] {
  const names = [...template.matchAll(placeholder)].map(([, name]) => name!);
  return [...new Set(names.filter((name) => variableNamed(name) === null))];
}

function valueOf(variable: TemplateVariable, facts: TemplateFacts, words: Words): string | null {
  const deadline = (is: (rule: string) => boolean) => {
    const clock = facts.clocks.find(({ rule, state, deadline: day }) => day && state === 'running' && is(rule));
    return clock?.deadline ? words.day(clock.deadline) : null;
  };
  switch (variable) {
    case 'first-name':
      return facts.isBusiness ? null : firstName(facts.buyerName, words.locale);
    case 'full-name':
      return facts.buyerName;
    case 'case-number':
      return facts.caseNumber;
    case 'order-number':
      return facts.orderNumber;
    case 'products':
      return productList(facts, words);
    case 'answer-deadline':
      return deadline((rule) => rule.startsWith('CMP-REPLY'));
    case 'refund-deadline':
      return deadline((rule) => rule === 'WD-REFUND' || rule.startsWith('NC-REFUND'));
    case 'send-back-deadline':
      return deadline((rule) => rule === 'WD-SENDBACK');
    case 'page-link':
      return facts.pageUrl;
    case 'agent-name':
      return firstName(facts.agentName, words.locale);
    case 'shop-name':
      return facts.shopName;
    case 'channel-name':
      return facts.channelName;
    case 'return-address':
      return facts.returnAddress.join('\n') || null;
  }
}

/** 'ANNA KOWALSKA' and 'anna kowalska' are greeted as Anna; an address or a login is not a name. */
function firstName(name: string | null, locale: Locale): string | null {
  const first = name?.trim().split(/\s+/)[0] ?? '';
  if (!/^\p{L}[\p{L}'’-]+$/u.test(first)) return null;
  const oneCase = first === first.toLocaleUpperCase(locale) || first === first.toLocaleLowerCase(locale);
  if (!oneCase) return first;
  return first
    .toLocaleLowerCase(locale)
    .replace(/(^|[-'’])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toLocaleUpperCase(locale));
}

/** 'Kubek, 2 × talerz i dzbanek': without what came back by mistake. */
function productList({ lines }: TemplateFacts, words: Words): string | null {
  const named = lines.filter(({ unexpected }) => !unexpected);
  if (named.length === 0) return null;
  return words.list(
    named.map(({ name, quantity }) => (quantity > 1 ? `${words.number(quantity)}\u00a0×\u00a0${name}` : name)),
  );
}
