import { sayOption } from '../../../decisions/say-option.ts';
import { isDay } from '../../../kit/day.ts';
import { useSettlement, type CaseDetail } from '../api/case-queries.ts';
import { api } from '../api/client.ts';
import { useAct } from '../api/use-act.ts';
import { Button } from '../parts/button.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { useWords } from '../words/words-context.tsx';
import { useProposals } from './deciding-queries.ts';

/** The proposal the buyer may still answer; the shop may take it back. */
export function ProposalBanner({ kase }: { kase: CaseDetail }) {
  const words = useWords();
  const { data: proposals = [] } = useProposals(kase.id);
  const { data: settlement } = useSettlement(kase.id);
  const withdraw = useAct<string>(
    kase,
    (proposalId, call) => api.proposals.withdraw({ caseId: kase.id, proposalId }, call),
    { told: words.t('deciding.proposal.withdrawn') },
  );
  const open = proposals.find(({ state }) => state === 'open');
  if (!open || !settlement) return null;
  const may = kase.permissions.includes('decide cases') ? null : words.t('desk.reason.not-allowed');
  return (
    <div className="note info" role="status">
      <div className="body">
        <p>{words.t('deciding.proposal.open', { day: isDay(open.until) ? words.day(open.until) : open.until })}</p>
        <ul>
          {open.options.map((option, place) => (
            <li key={place}>{sayOption(words, option, kase.lines, settlement.currency)}</li>
          ))}
        </ul>
        <div className="bar">
          <Button disabledBecause={may} busy={withdraw.busy} onClick={() => withdraw.run(open.id)}>
            {words.t('deciding.proposal.withdraw')}
          </Button>
        </div>
        <ProblemNote error={withdraw.problem} changes={withdraw.changes} />
      </div>
    </div>
  );
}
