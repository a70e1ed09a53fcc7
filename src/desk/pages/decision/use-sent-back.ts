import { decideInput, type DecideInput } from '../../../decisions/decision-inputs.ts';
import { proposeInput, type ProposeInput } from '../../../decisions/proposal-inputs.ts';
import { useSettlement, type CaseDetail } from '../api/case-queries.ts';
import { useWaiting } from './deciding-queries.ts';

interface SentBack {
  readonly decision: DecideInput | null;
  readonly proposal: ProposeInput | null;
  /** Until this is known the form cannot be filled in. */
  readonly loading: boolean;
}

/** What the second person sent back, as it was written: whoever goes on with it need not write it again. */
export function useSentBack(kase: CaseDetail): SentBack {
  const { data: waiting, isPending } = useWaiting(kase.id);
  const { data: settlement } = useSettlement(kase.id);
  const nothing = { decision: null, proposal: null, loading: isPending };
  if (waiting?.state !== 'sent_back' || !settlement) return nothing;
  // Decided since, another way: then it is of the past.
  const { answeredAt } = waiting;
  if (settlement.decisions.some(({ at }) => answeredAt !== null && new Date(at) > new Date(answeredAt))) return nothing;
  const decision = waiting.kind === 'decision' ? decideInput.safeParse(waiting.input) : null;
  const proposal = waiting.kind === 'proposal' ? proposeInput.safeParse(waiting.input) : null;
  return { decision: decision?.data ?? null, proposal: proposal?.data ?? null, loading: false };
}
