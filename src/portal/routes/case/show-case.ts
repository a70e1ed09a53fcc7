import { isCounted } from '../../../cases/counted.ts';
import { endOfIban } from '../../../kit/iban.ts';
import type { MessageKey, Words } from '../../../kit/words.ts';
import type { HistoryEntry as CaseEvent } from '../../../cases/case-history.ts';
import type { StoredFile } from '../../../files/file.ts';
import type { ListedMessage } from '../../../messages/list-messages.ts';
import type { Settlement } from '../../../decisions/find-settlement.ts';
import type { LineWithLedger } from '../../../guarantees/find-ledger.ts';
import type { ShownProposal } from '../../../decisions/find-proposals.ts';
import type { AccountNeeded } from '../../../refunds/account-needed.ts';
import type { ReturnParcels } from '../../../returns/list-parcels.ts';
import { isProtected } from '../../../law/vocabulary.ts';
import { isForBuyer, sayLimit, sayPart } from '../../../refunds/say-refund.ts';
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
  readonly ledger: readonly LineWithLedger[];
  readonly proposals: readonly ShownProposal[];
  readonly needsAccount: AccountNeeded | null;
}

export const fileOf = (base: string, { id, name, hasThumbnail }: StoredFile): CaseFile => ({
  id,
  name,
  href: `${base}/files/${id}`,
  thumbnailHref: hasThumbnail ? `${base}/files/${id}/thumbnail` : null,
});

/** Messages as bubbles, what happened as lines; newest first. */
export function historyOf(
  { base, frame: { words } }: Pick<CaseVisit, 'base'> & { frame: Pick<CaseVisit['frame'], 'words'> },
  { events, messages, files }: Pick<CaseFacts, 'events' | 'messages' | 'files'>,
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
  // The money that "was sent" and the remedy that "arrived" are the voucher beside them.
  const issued = events.some(({ type }) => type === 'case.voucher-issued');
  const happened = events
    .filter(
      ({ type, data }) =>
        words.has(`cases.event.${type}`) &&
        type !== 'case.replied' &&
        type !== 'case.buyer-wrote' &&
        !(type === 'case.money-sent' && data['method'] === 'voucher' && issued) &&
        !(type === 'case.remedy-done' && data['remedy'] === 'voucher' && issued),
    )
    .map(({ id, at, type, data }): HistoryEntry => ({
      id,
      at,
      title: eventWords(words, type, data),
      from: null,
      body: null,
      files: [],
    }));
  return [...said, ...happened].sort((a, b) => b.at.getTime() - a.at.getTime() || (a.id < b.id ? 1 : -1));
}

/** What goes to the buyer has steps, and each is said for what it is. */
function eventWords(words: Words, type: string, data: CaseEvent['data']): string {
  const step = `cases.news.${String(data['state'])}`;
  const key = type === 'case.remedy-done' && words.has(step) ? step : `cases.event.${type}`;
  return (words.t as (key: MessageKey) => string)(key as MessageKey);
}

/** How to send it back, while goods are awaited. */
export function sendBackOf(
  { kase, shop, base, frame: { words } }: CaseVisit,
  { paying }: Pick<ReturnParcels, 'paying'>,
): SendBack | null {
  if (!['expected', 'label_issued'].includes(kase.custody)) return null;
  const { name, street, postcode, city } = shop.returnAddress;
  const address = street
    ? [name ?? shop.legal.name ?? shop.name, street, [postcode, city].filter(Boolean).join(' ')]
    : [];
  const by = kase.clocks.find(({ rule, state }) => rule === 'WD-SENDBACK' && state === 'running')?.deadline ?? null;
  const pays = words.t(`sendback.pays.${paying.because}`, paying);
  const freesMoney = kase.procedure === 'withdrawal';
  return { address, by, pays, proofAction: `${base}/proof`, freesMoney };
}

/** The money, its date and what it is made of: the very sum the desk sees. Null while there is none to speak of. */
export function moneyOf(
  { kase, frame: { words } }: CaseVisit,
  { settlement, needsAccount }: CaseFacts,
  voucherChosen: boolean,
): MoneyLine | null {
  const { refund } = settlement;
  const accountEnd = kase.payoutAccount ? endOfIban(kase.payoutAccount) : null;
  const gone = settlement.refunds.filter(
    ({ method, state }) => method !== 'nothing_owed' && (state === 'sent' || state === 'settled'),
  );
  const sent = gone.reduce((total, { amount }) => total + amount, 0);
  const parts = (refund?.parts ?? []).map((part) => {
    const { label, why } = sayPart(words, part);
    return { label, why, sum: { amount: part.amount, currency: refund!.currency } };
  });
  // The articles behind a sum are consumer law: a company is told the reason without them.
  const told = (refund?.limits ?? []).filter(isForBuyer);
  const limits = told.map((limit) =>
    sayLimit(words, isProtected(kase.capacity) ? limit : { ...limit, rule: null }, refund!.currency),
  );
  const asVoucher = voucherChosen || (sent > 0 && isPaidByVoucher({ settlement }));
  const line = { accountEnd, asksAccount: needsAccount !== null, parts, limits, asVoucher };
  if (sent > 0 && !refund?.left)
    return { ...line, state: 'sent', sum: { amount: sent, currency: gone[0]!.currency }, day: gone.at(-1)!.sentOn };
  if (kase.stage !== 'settling') return null;
  const clock = kase.clocks.find(
    ({ rule, state }) =>
      (rule === 'WD-REFUND' || rule.startsWith('NC-REFUND')) && (state === 'running' || state === 'breached'),
  );
  const day = clock?.deadline ?? null;
  if (!refund) return decidedMoney(settlement, day, { accountEnd, asVoucher });
  if (refund.left === 0 || (kase.procedure === 'withdrawal' && !clock)) return null;
  const sum = { amount: refund.left, currency: refund.currency };
  const before = { label: words.t('refunds.sent-before'), why: '', sum: { ...sum, amount: -sent } };
  return {
    ...line,
    state: clock?.withheld ? 'waits' : 'planned',
    sum,
    day,
    parts: sent > 0 ? [...parts, before] : parts,
  };
}

/** All that went back went as a voucher. */
export function isPaidByVoucher({ settlement }: Pick<CaseFacts, 'settlement'>): boolean {
  const gone = settlement.refunds.filter(({ state }) => state === 'sent' || state === 'settled');
  return gone.length > 0 && gone.every(({ method }) => method === 'voucher');
}

/** Sums that were decided where the order does not tell what was paid. A voucher has a sum, but is no money. */
function decidedMoney(
  { decisions, currency }: CaseFacts['settlement'],
  day: MoneyLine['day'],
  line: Pick<MoneyLine, 'accountEnd' | 'asVoucher'>,
) {
  const granted =
    decisions
      .findLast(({ superseded }) => !superseded)
      ?.lines.filter(
        ({ outcome, remedy, amount }) => outcome === 'accepted' && amount !== null && remedy !== 'voucher',
      ) ?? [];
  if (granted.length === 0) return null;
  const parts = granted.map(({ name, amount }) => ({ label: name, why: '', sum: { amount: amount!, currency } }));
  const sum = { amount: parts.reduce((total, part) => total + part.sum.amount, 0), currency };
  return { ...line, state: 'planned' as const, sum, day, parts, limits: [] };
}

export const productsOfCase = ({ kase }: CaseVisit, currency: string): Product[] =>
  kase.lines.map(({ id, orderLineId, name, variant, quantity, paidTotal, bought }) => ({
    lineId: id,
    uncounted: !isCounted({ orderLineId, quantity }),
    name,
    variant,
    pictureHref: null,
    quantity,
    price: paidTotal !== null && bought ? { amount: Math.round(paidTotal / bought), currency } : null,
  }));
