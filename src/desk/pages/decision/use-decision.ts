import { useState } from 'react';

import { needsSecondPerson, worthOf } from '../../../decisions/approval.ts';
import { isEnough, refusalOfGranting, refusalOfParcel, refusalOfRejecting } from '../../../decisions/deciding.ts';
import { sayArticle } from '../../../law/say-article.ts';
import type { Remedy, RootCause } from '../../../decisions/decision-inputs.ts';
import { useGrounds, useSettlement, type CaseDetail } from '../api/case-queries.ts';
import { say } from '../words/say.ts';
import { useWords } from '../words/words-context.tsx';
import { firstDraft, linesOf, type DraftLine } from './draft-decision.ts';

/** A decision as it is being written, shared by the one made here and the one given elsewhere. */
export function useDecision(kase: CaseDetail) {
  const words = useWords();
  const { data: grounds = [] } = useGrounds(kase.id);
  const { data: settlement } = useSettlement(kase.id);
  const currency = settlement?.currency ?? null;
  const [written, setDraft] = useState<DraftLine[] | null>(null);
  const [text, setText] = useState('');
  const [sendBack, setSendBack] = useState(false);
  const [rootCause, setRootCause] = useState<RootCause | null>(likelyCause[kase.issue] ?? null);
  const [returnPayer, setReturnPayer] = useState<'shop' | 'buyer'>('shop');
  const [conditions, setConditions] = useState('');

  const draft = written ?? (currency ? firstDraft(kase, { currency, locale: words.locale }) : []);
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
    setText,
    sendBack,
    setSendBack,
    rootCause,
    setRootCause,
    returnPayer,
    setReturnPayer,
    conditions,
    setConditions,
    lines,
    problems,
    rejectRefusal,
    refusalOfGrant,
    refusalOfNo: (ground: string) => refusalOfRejecting(kase, facts, ground),
    parcelRefusal: refusalOfParcel(kase, 'buyer'),
    /** Above the shop's limit: it will wait for a second person. */
    waits: settlement
      ? needsSecondPerson(worth, { approvalLimit: settlement.approvalLimit, currency: settlement.currency })
      : false,
    /** What a decision says beside its lines. */
    more: {
      ...(rootCause && { rootCause }),
      ...(conditions.trim() && { conditions }),
      ...(sendBack && accepts && { returnPayer }),
    },
  };
}

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
