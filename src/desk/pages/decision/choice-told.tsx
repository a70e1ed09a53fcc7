import { hasTheChoice } from '../../../law/granting.ts';
import type { CaseDetail, Settlement } from '../api/case-queries.ts';
import { api } from '../api/client.ts';
import { useAct } from '../api/use-act.ts';
import { Button } from '../parts/button.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { useSeat } from '../session/me.tsx';
import { useWords } from '../words/words-context.tsx';

/** Whether the buyer was told of the choice between repair and replacement, without which neither may start. */
export function ChoiceTold({ kase, settlement }: { kase: CaseDetail; settlement: Settlement }) {
  const words = useWords();
  const { zone } = useSeat();
  const tell = useAct<null>(kase, (_, call) => api.proposals.tellChoice({ caseId: kase.id }, call));
  const waits = settlement.remedies.some(
    ({ remedy, state }) => (remedy === 'repair' || remedy === 'replacement') && state === 'planned',
  );
  const told = settlement.choiceTold.at(-1);
  if (!hasTheChoice(kase) || (!waits && !told)) return null;
  if (told)
    return (
      <p className="meta">{words.t('deciding.told', { day: words.instant(new Date(told.at), zone), way: told.way })}</p>
    );
  return (
    <div className="note warn">
      <div className="body">
        <p>{words.t('deciding.not-told')}</p>
        <Button
          busy={tell.busy}
          disabledBecause={kase.permissions.includes('answer buyers') ? null : words.t('desk.reason.not-allowed')}
          onClick={() => tell.run(null)}
        >
          {words.t('deciding.tell-phone')}
        </Button>
        <ProblemNote error={tell.problem} changes={tell.changes} />
      </div>
    </div>
  );
}
