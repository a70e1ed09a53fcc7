import { Link, useParams } from '@tanstack/react-router';

import { problemFrom } from '../api/problem.ts';
import { useCase } from '../api/case-queries.ts';
import { ProblemNote } from '../parts/problem-note.tsx';
import { Emptiness, Skeleton } from '../parts/states.tsx';
import { useWords } from '../words/words-context.tsx';
import { OpenCase } from './open-case.tsx';
import { useFirst } from './warm-case.ts';

export function CasePage() {
  const words = useWords();
  const { caseId } = useParams({ from: '/shell/work/cases/$caseId' });
  useFirst(caseId);
  const kase = useCase(caseId);
  if (kase.data) return <OpenCase key={caseId} kase={kase.data} />;
  const back = <Link to="/inbox">{words.t('desk.to-inbox')}</Link>; // on a phone the list is not beside it
  if (kase.error)
    return (
      <section className="case-pane" aria-label={words.t('desk.case')}>
        {problemFrom(kase.error).status === 404 ? (
          <Emptiness title={words.t('desk.case.missing')}>
            <p>{words.t('desk.case.missing.lead')}</p>
            {back}
          </Emptiness>
        ) : (
          <>
            <ProblemNote error={kase.error} onRetry={() => void kase.refetch()} />
            <p className="emptiness">{back}</p>
          </>
        )}
      </section>
    );
  return (
    <section className="case-pane" aria-busy="true" aria-label={words.t('desk.loading')}>
      <div className="case-skeleton">
        <Skeleton height={28} width="50%" />
        <Skeleton height={18} width="70%" />
        <Skeleton height={140} />
        <Skeleton height={90} />
      </div>
    </section>
  );
}
