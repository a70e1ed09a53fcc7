import { useState } from 'react';

import { refusalOfRejecting } from '../../../decisions/deciding.ts';
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

  const draft = written ?? (currency ? firstDraft(kase, { currency, locale: words.locale }) : []);
  const { lines, problems } = currency ? linesOf(draft, currency) : { lines: [], problems: [] };

  // The server says whether; the article comes from the same rule.
  const silent =
    kase.outcome === 'deemed_accepted' ||
    kase.clocks.some(({ rule, state }) => rule.startsWith('CMP-REPLY') && state === 'breached');
  const basis = refusalOfRejecting(kase, { silent, soleTraderDeemedAcceptance: true })?.basis;
  const rejectRefusal = kase.acts.reject
    ? [say(words, 'law.refusal', kase.acts.reject), basis].filter(Boolean).join(' ')
    : null;

  return { grounds, currency, draft, setDraft, text, setText, sendBack, setSendBack, lines, problems, rejectRefusal };
}
