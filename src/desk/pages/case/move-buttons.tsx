import { moves } from '../../../cases/case.ts';
import type { CaseDetail } from '../api/case-queries.ts';
import { api } from '../api/client.ts';
import { useAct } from '../api/use-act.ts';
import { Button } from '../parts/button.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { useWords } from '../words/words-context.tsx';

type Plain = 'review' | 'resume';

/** Moves that need no words. One that cannot follow from this stage is absent; one that is forbidden says why. */
export function MoveButtons({ kase }: { kase: CaseDetail }) {
  const words = useWords();
  const act = useAct<Plain>(kase, (move, call) => api.cases.move({ caseId: kase.id, move }, call));
  const may = kase.permissions.includes('move cases');
  const offered = (['review', 'resume'] as const).filter((move) =>
    (moves[move].from as readonly string[]).includes(kase.stage),
  );
  return (
    <>
      {offered.map((move) => (
        <Button
          key={move}
          busy={act.busy}
          disabledBecause={may ? null : words.t('desk.reason.not-allowed')}
          onClick={() => act.run(move)}
        >
          {words.t(`desk.move.${move}`)}
        </Button>
      ))}
      <ProblemNote error={act.problem} changes={act.changes} />
    </>
  );
}
