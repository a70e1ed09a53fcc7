import { Link } from '@tanstack/react-router';

import { api } from '../api/client.ts';
import type { CaseDetail } from '../api/case-queries.ts';
import { useAct } from '../api/use-act.ts';
import { Button } from '../parts/button.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { useSeat } from '../session/me.tsx';
import { TestBanner } from '../welcome/test-banner.tsx';
import { say } from '../words/say.ts';
import { useWords } from '../words/words-context.tsx';
import { useRelated } from './related-query.ts';

/** Where the case is when it is not on the working lists, and the way back. */
export function SortingBanners({ kase }: { kase: CaseDetail }) {
  const words = useWords();
  const may = kase.permissions.includes('sort cases') ? null : words.t('desk.reason.not-allowed');
  return (
    <>
      {kase.snoozedFor && <SnoozedBanner kase={kase} may={may} />}
      {kase.test && <TestBanner kase={kase} />}
      {kase.spamAt && !kase.test && <SpamBanner kase={kase} may={may} />}
      {kase.mergedInto && <MergedBanner kase={kase} may={may} />}
    </>
  );
}

interface Props {
  kase: CaseDetail;
  may: string | null;
}

function SnoozedBanner({ kase, may }: Props) {
  const words = useWords();
  const { zone } = useSeat();
  const act = useAct<null>(kase, (_, call) => api.sorting.wake({ caseId: kase.id }, call), {
    told: words.t('sorting.woken'),
  });
  const when = kase.snoozedUntil && words.instant(new Date(kase.snoozedUntil), zone, { short: true });
  return (
    <div className="note info" role="status">
      <div className="body">
        <p>
          {when
            ? say(words, 'sorting.snooze.for', kase.snoozedFor!, { when })
            : say(words, 'sorting.snooze.for', `${kase.snoozedFor}.open`)}{' '}
          {words.t('sorting.snooze.clocks')}
        </p>
        <Button disabledBecause={may} busy={act.busy} onClick={() => act.run(null)}>
          {words.t('sorting.snooze.wake')}
        </Button>
        <ProblemNote error={act.problem} changes={act.changes} />
      </div>
    </div>
  );
}

function SpamBanner({ kase, may }: Props) {
  const words = useWords();
  const act = useAct<null>(kase, (_, call) => api.sorting.notSpam({ caseId: kase.id }, call), {
    told: words.t('sorting.spam.undone'),
  });
  return (
    <div className="note warn" role="status">
      <div className="body">
        <p>{words.t('sorting.spam.is')}</p>
        <Button disabledBecause={may} busy={act.busy} onClick={() => act.run(null)}>
          {words.t('sorting.spam.not')}
        </Button>
        <ProblemNote error={act.problem} changes={act.changes} />
      </div>
    </div>
  );
}

function MergedBanner({ kase, may }: Props) {
  const words = useWords();
  const { data } = useRelated(kase.id);
  const act = useAct<null>(kase, (_, call) => api.sorting.unmerge({ caseId: kase.id }, call), {
    told: words.t('sorting.merge.undone'),
  });
  const into = data?.mergedInto;
  if (!into) return null;
  return (
    <div className="note info" role="status">
      <div className="body">
        <p>
          {words.t('sorting.merged.is', { number: into.number })}{' '}
          <Link to="/cases/$caseId" params={{ caseId: into.id }} search={(search) => search}>
            {into.number}
          </Link>
        </p>
        <Button disabledBecause={may} busy={act.busy} onClick={() => act.run(null)}>
          {words.t('sorting.unmerge')}
        </Button>
        <ProblemNote error={act.problem} changes={act.changes} />
      </div>
    </div>
  );
}
