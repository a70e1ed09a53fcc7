import { useState } from 'react';

import { worthOf } from '../../../decisions/approval.ts';
import { needsSecondPerson } from '../../../identity/second-person.ts';
import { isEnough, refusalOfGranting, refusalOfParcel, refusalOfRejecting } from '../../../decisions/deciding.ts';
import { isPromised } from '../../../law/remedy-promise.ts';
import { sayArticle } from '../../../law/say-article.ts';
import type { DecideInput, Remedy, RootCause } from '../../../decisions/decision-inputs.ts';
import { useGrounds, useSettlement, type CaseDetail } from '../api/case-queries.ts';
import { say } from '../words/say.ts';
import { useWords } from '../words/words-context.tsx';
import { draftOf, firstDraft, linesOf, type DraftLine } from './draft-decision.ts';
import { useSentBack } from './use-sent-back.ts';

/** A decision as it is being written, shared by the one made here and the one given elsewhere. */
export function useDecision(kase: CaseDetail) {
  const words = useWords();
  const { data: grounds = [] } = useGrounds(kase.id);
  const { data: settlement } = useSettlement(kase.id);
  const [changed, setDraft] = useState<DraftLine[] | null>(null);
  const { decision: back, loading } = useSentBack(kase);
  const [typed, setTyped] = useState<Partial<Written>>({});
  const written = { ...blank(kase), ...(back && writtenIn(back)), ...typed };
  const { text, sendBack, rootCause, returnPayer, conditions, promisedOn } = written;
  const set = (part: Partial<Written>) => setTyped((before) => ({ ...before, ...part }));

  // What was sent back is known before anything is shown to be changed.
  const currency = loading ? null : (settlement?.currency ?? null);
  const money = currency === null ? null : { currency, locale: words.locale };
  const first = money && ((back && draftOf(kase, back.lines, money)) ?? firstDraft(kase, money));
  const draft = changed ?? first ?? [];
  const { lines, problems } = currency ? linesOf(draft, currency) : { lines: [], problems: [] };

  // The server says whether; the article comes from the same rule.
  const silent =
    kase.outcome === 'deemed_accepted' ||
    kase.clocks.some(({ rule, state }) => rule.startsWith('CMP-REPLY') && state === 'breached');
  const basis = refusalOfRejecting(kase, { silent, soleTraderDeemedAcceptance: true })?.basis;
  const rejectRefusal = kase.acts.reject
    ? [say(words, 'law.refusal', kase.acts.reject), basis && sayArticle(words, basis, { short: true })]
        .filter(Boolean)
        .join(' ')
    : null;

  const facts = { silent, soleTraderDeemedAcceptance: true, demandAmount: kase.demandAmount };
  const enough = isEnough(lines, kase.demandAmount);
  const refusalOfGrant = (remedy: Remedy, ground: string | null) =>
    refusalOfGranting(kase, { remedy, ground }, { ...facts, enough });
  const paidLines = kase.lines.map(({ id, quantity, bought, paidTotal }) => ({ id, quantity, bought, paidTotal }));
  const worth = worthOf(lines, paidLines);
  const accepts = lines.some(({ outcome }) => outcome === 'accepted');

  return {
    grounds,
    currency,
    draft,
    setDraft,
    text,
    setText: (value: string) => set({ text: value }),
    sendBack,
    setSendBack: (value: boolean) => set({ sendBack: value }),
    rootCause,
    setRootCause: (value: RootCause | null) => set({ rootCause: value }),
    returnPayer,
    setReturnPayer: (value: 'shop' | 'buyer') => set({ returnPayer: value }),
    promisedOn,
    setPromisedOn: (value: string) => set({ promisedOn: value }),
    /** A thing goes to the buyer, so a day may be promised; the usual days hold where none is named. */
    promises: lines.some(({ outcome, remedy }) => outcome === 'accepted' && isPromised(remedy ?? 'none')),
    usualDays: settlement?.promisedDays ?? null,
    conditions,
    setConditions: (value: string) => set({ conditions: value }),
    lines,
    problems,
    rejectRefusal,
    refusalOfGrant,
    refusalOfNo: (ground: string) => refusalOfRejecting(kase, facts, ground),
    parcelRefusal: refusalOfParcel(kase, 'buyer'),
    /** Above the shop's limit: it will wait for a second person. */
    waits: settlement
      ? needsSecondPerson(settlement.approvalLimit, { amount: worth, currency: settlement.currency })
      : false,
    /** What a decision says beside its lines. */
    more: {
      ...(rootCause && { rootCause }),
      ...(conditions.trim() && { conditions }),
      ...(sendBack && accepts && { returnPayer }),
      ...(promisedOn && lines.some(({ remedy }) => isPromised(remedy ?? 'none')) && { promisedOn }),
    },
  };
}

/** What a decision says beside its lines, as it is being written. */
interface Written {
  readonly text: string;
  readonly sendBack: boolean;
  readonly rootCause: RootCause | null;
  readonly returnPayer: 'shop' | 'buyer';
  readonly conditions: string;
  /** A day, or nothing. */
  readonly promisedOn: string;
}

const blank = (kase: CaseDetail): Written => ({
  text: '',
  sendBack: false,
  rootCause: likelyCause[kase.issue] ?? null,
  returnPayer: 'shop',
  conditions: '',
  promisedOn: '',
});

const writtenIn = ({ text, sendBack, rootCause, returnPayer, conditions, promisedOn }: DecideInput): Written => ({
  text,
  sendBack,
  rootCause: rootCause ?? null,
  returnPayer: returnPayer ?? 'shop',
  conditions: conditions ?? '',
  promisedOn: promisedOn ?? '',
});

/** What most often is behind it; a person may see otherwise. */
const likelyCause: Partial<Record<CaseDetail['issue'], RootCause>> = {
  defective: 'product',
  damaged_in_transit: 'carrier',
  missing_items: 'picking',
  wrong_item: 'picking',
  not_as_described: 'listing',
  not_received: 'carrier',
  late: 'carrier',
};
