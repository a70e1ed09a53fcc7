import type { Currency } from '../kit/money.ts';
import type { Words } from '../kit/words.ts';
import type { StatementInput } from './statement-inputs.ts';
import { sayDemand } from '../law/say-demand.ts';

interface Named {
  readonly shopName: string;
  readonly orderNumber: string | null;
  readonly lines: readonly { readonly name: string; readonly quantity: number }[];
  /** Of the order; what a buyer without one asks for is counted in złoty. */
  readonly currency: Currency;
  readonly declaredAt: Date;
  readonly zone: string;
  /** Nobody declared anything: a carrier brought the parcel back. */
  readonly neverCollected?: boolean | undefined;
}

/**
 * The statement in full sentences: what the buyer confirms on the last screen, what the acknowledgement
 * repeats (WF-ACK), what is kept. One place, so that the three never differ.
 */
export function wordingOf(
  words: Words,
  input: StatementInput,
  { shopName, orderNumber, lines, currency, declaredAt, zone, neverCollected }: Named,
): string {
  const name = input.contact.name ?? '';
  const parts: string[] = [];
  if (neverCollected) {
    parts.push(words.t('cases.wording.uncollected', { shop: shopName }));
  } else if (input.kind === 'withdrawal') {
    parts.push(words.t('cases.wording.withdrawal', { name, shop: shopName }));
  } else {
    parts.push(words.t('cases.wording.report', { name, shop: shopName, issue: words.t(`cases.issue.${input.issue}`) }));
  }
  if (orderNumber) parts.push(words.t('cases.wording.order', { number: orderNumber }));
  if (input.contract) parts.push(words.t('cases.wording.contract', { contract: input.contract }));
  if (!input.wholeOrder && input.lines.length) {
    parts.push(
      words.t('cases.wording.items', { items: words.list(lines.map((line) => `${line.quantity} × ${line.name}`)) }),
    );
  } else if (input.wholeOrder) parts.push(words.t('cases.wording.whole'));
  if (input.kind === 'report') {
    if (input.byGuarantee) parts.push(words.t('cases.wording.guarantee'));
    if (input.noticedOn) parts.push(words.t('cases.wording.noticed', { day: words.day(input.noticedOn) }));
    if (input.demand)
      parts.push(words.t('cases.wording.demand', { demand: sayDemand(words, input.demand, input.issue) }));
    if (input.demandAmount !== undefined)
      parts.push(words.t('cases.wording.amount', { sum: words.money({ amount: input.demandAmount, currency }) }));
  }
  // What was typed for the items of a contract we do not know is a line already.
  if (input.description && !lines.some(({ name }) => name === input.description))
    parts.push(words.t('cases.wording.description', { text: input.description }));
  if (input.company?.nip) parts.push(words.t('cases.wording.nip', { nip: input.company.nip }));
  parts.push(words.t('cases.wording.at', { at: words.instant(declaredAt, zone, { seconds: true }), zone }));
  return parts.join('\n');
}
