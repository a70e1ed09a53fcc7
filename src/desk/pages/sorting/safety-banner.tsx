import { safetySteps } from '../../../cases/safety.ts';
import { api } from '../api/client.ts';
import type { CaseDetail } from '../api/case-queries.ts';
import { useAct } from '../api/use-act.ts';
import { Button } from '../parts/button.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { useWords } from '../words/words-context.tsx';
import { useSafety } from './safety-query.ts';

/** Red, above everything else: a product may have hurt somebody, and the law does not wait. */
export function SafetyBanner({ kase, onSteps }: { kase: CaseDetail; onSteps: () => void }) {
  const words = useWords();
  const { data: matter } = useSafety(kase, true);
  const act = useAct<boolean>(kase, (yes, call) =>
    yes ? api.safety.open({ caseId: kase.id }, call) : api.safety.dismiss({ caseId: kase.id }, call),
  );
  const may = kase.permissions.includes('sort cases') ? null : words.t('desk.reason.not-allowed');
  if (!matter || (matter.state !== 'open' && matter.state !== 'proposed')) return null;
  const done = safetySteps.filter((step) => matter.steps[step]).length;
  return (
    <div className="note bad" role="status">
      <div className="body">
        {matter.state === 'proposed' ? (
          <>
            <p>{words.t('sorting.safety.proposed')}</p>
            <div className="bar">
              <Button disabledBecause={may} busy={act.busy} onClick={() => act.run(true)}>
                {words.t('sorting.safety.yes')}
              </Button>
              <Button disabledBecause={may} busy={act.busy} onClick={() => act.run(false)}>
                {words.t('sorting.safety.no')}
              </Button>
            </div>
          </>
        ) : (
          <>
            <p>
              <strong>{words.t('sorting.safety.open')}</strong>
            </p>
            <p>{words.t('sorting.safety.duty')}</p>
            <div className="bar">
              <Button disabledBecause={may} onClick={onSteps}>
                {words.t('sorting.safety.steps')}
              </Button>
              <span className="meta">{words.t('sorting.safety.progress', { done, all: safetySteps.length })}</span>
            </div>
          </>
        )}
        <ProblemNote error={act.problem} changes={act.changes} />
      </div>
    </div>
  );
}
