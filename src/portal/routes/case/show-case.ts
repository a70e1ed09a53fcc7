import { endOfIban } from '../../../kit/iban.ts';
import { allocate } from '../../../kit/allocate.ts';
import type { Money } from '../../../kit/money.ts';
import { payerOf } from '../../../channels/return-terms.ts';
import type { MessageKey, Words } from '../../../kit/words.ts';
import type { HistoryEntry as CaseEvent } from '../../../cases/case-history.ts';
import type { StoredFile } from '../../../files/file.ts';
import type { ListedMessage } from '../../../messages/list-messages.ts';
import type { Settlement } from '../../../decisions/find-settlement.ts';
import type { ShownProposal } from '../../../decisions/find-proposals.ts';
import type { CaseFile, HistoryEntry, MoneyLine, SendBack } from '../../pages/case/case-props.ts';
import type { Product } from '../../pages/parts/products.tsx';
import type { CaseVisit } from '../../visit/case-visit.ts';

export interface CaseFacts {
  readonly events: readonly CaseEvent[];
  readonly messages: readonly ListedMessage[];
  readonly files: readonly StoredFile[];
  /** Sent ahead of a message that is still being written. */
  readonly waiting: readonly StoredFile[];
  readonly settlement: Settlement;
  readonly proposals: readonly ShownProposal[];
}

export const fileOf = (base: string, { id, name, hasThumbnail }: StoredFile): CaseFile => ({
  id,
  name,
  href: `${base}/files/${id}`,
  thumbnailHref: hasThumbnail ? `${base}/files/${id}/thumbnail` : null,
});

/** Messages as bubbles, what happened as lines; newest first. */
export function historyOf(
  { base, frame: { words } }: CaseVisit,
  { events, messages, files }: CaseFacts,
): HistoryEntry[] {
  const said = messages.map((message): HistoryEntry => ({
    id: message.id,
    at: message.at,
    title:
      message.authorKind === 'buyer'
        ? words.t('portal.case.you')
        : message.authorName
          ? words.t('portal.case.fromShop', { name: message.authorName.split(' ')[0]! })
          : words.t('portal.case.shop'),
    from: message.authorKind === 'buyer' ? 'buyer' : 'shop',
    body: message.body || null,
    files: files.filter(({ id }) => message.fileIds.includes(id)).map((file) => fileOf(base, file)),
  }));
  const happened = events
    .filter(({ type }) => words.has(`cases.event.${type}`) && type !== 'case.replied' && type !== 'case.buyer-wrote')
    .map(({ id, at, type }): HistoryEntry => ({
      id,
      at,
      title: eventWords(words, type),
      from: null,
      body: null,
      files: [],
    }));
  return [...said, ...happened].sort((a, b) => b.at.getTime() - a.at.getTime());
}

const eventWords = (words: Words, type: string): string =>
  (words.t as (key: MessageKey) => string)(`cases.event.${type}` as MessageKey);

/** How to send it back, while goods are awaited. */
export function sendBackOf({ kase, shop, base }: CaseVisit): SendBack | null {
  if (!['expected', 'label_issued'].includes(kase.custody)) return null;
  const { name, street, postcode, city } = shop.returnAddress;
  const address = street
    ? [name ?? shop.legal.name ?? shop.name, street, [postcode, city].filter(Boolean).join(' ')]
    : [];
  const by = kase.clocks.find(({ rule, state }) => rule === 'WD-SENDBACK' && state === 'running')?.deadline ?? null;
  return { address, by, payer: payerOf(kase, shop), proofAction: `${base}/proof` };
}

/** The money, its date and what it is made of; null while there is none to speak of. */
export function moneyOf(
  { kase, frame: { words } }: CaseVisit,
  { settlement }: CaseFacts,
  delivery: number | null,
): MoneyLine | null {
  const { currency, refunds, decisions } = settlement;
  const accountEnd = kase.payoutAccount ? endOfIban(kase.payoutAccount) : null;
  const sent = refunds.filter(({ method, state }) => method !== 'nothing_owed' && state !== 'failed');
  if (sent.length) {
    const sum = sent.reduce((total, { amount }) => total + amount, 0);
    return {
      state: 'sent',
      sum: { amount: sum, currency: sent[0]!.currency },
      day: sent.at(-1)!.sentOn,
      accountEnd,
      parts: [],
    };
  }
  const clock = kase.clocks.find(
    ({ rule, state }) =>
      (rule === 'WD-REFUND' || rule.startsWith('NC-REFUND')) && (state === 'running' || state === 'breached'),
  );
  if (kase.procedure === 'withdrawal') {
    if (!clock || kase.stage !== 'settling') return null;
    const parts = withdrawalParts(
      kase.lines,
      currency,
      delivery === null ? null : { label: words.t('portal.money.delivery'), amount: delivery },
    );
    if (parts.length === 0) return null;
    return {
      state: clock.withheld ? 'waits' : 'planned',
      sum: total(parts, currency),
      day: clock.deadline,
      accountEnd,
      parts,
    };
  }
  const granted =
    decisions
      .findLast(({ superseded }) => !superseded)
      ?.lines.filter(({ outcome, amount }) => outcome === 'accepted' && amount !== null) ?? [];
  if (granted.length === 0 || kase.stage !== 'settling') return null;
  const parts = granted.map(({ name, amount }) => ({ label: name, sum: { amount: amount!, currency } }));
  return { state: 'planned', sum: total(parts, currency), day: clock?.deadline ?? null, accountEnd, parts };
}

/** What was really paid for the pieces that come back; delivery with the whole order (UPK 32(1), 33). */
function withdrawalParts(
  lines: CaseVisit['kase']['lines'],
  currency: string,
  delivery: { label: string; amount: number } | null,
) {
  if (lines.some(({ paidTotal, bought }) => paidTotal === null || !bought)) return [];
  const parts = lines.map(({ name, quantity, bought, paidTotal }) => ({
    label: quantity > 1 ? `${name}, ${quantity} ×` : name,
    sum: { amount: allocate(paidTotal!, [Math.min(quantity, bought!), Math.max(0, bought! - quantity)])[0]!, currency },
  }));
  return delivery && delivery.amount > 0
    ? [...parts, { label: delivery.label, sum: { amount: delivery.amount, currency } }]
    : parts;
}

const total = (parts: readonly { sum: Money }[], currency: string): Money => ({
  amount: parts.reduce((sum, part) => sum + part.sum.amount, 0),
  currency,
});

export const productsOfCase = ({ kase }: CaseVisit, currency: string): Product[] =>
  kase.lines.map(({ id, name, variant, quantity, paidTotal, bought }) => ({
    lineId: id,
    name,
    variant,
    pictureHref: null,
    quantity,
    price: paidTotal !== null && bought ? { amount: Math.round(paidTotal / bought), currency } : null,
  }));
