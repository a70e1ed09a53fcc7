import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { api } from '../api/client.ts';
import type { CaseDetail } from '../api/case-queries.ts';
import { Button } from '../parts/button.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { useMay } from '../session/me.tsx';
import { useWords } from '../words/words-context.tsx';

/** Says that nobody bought anything here, and takes the tests off the lists when they have served. */
export function TestBanner({ kase }: { kase: CaseDetail }) {
  const words = useWords();
  const queries = useQueryClient();
  const may = useMay('change the shop');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const putAway = () => {
    setBusy(true);
    setProblem(null);
    api.welcome
      .putAwayTests()
      .then(() => queries.invalidateQueries())
      .catch(setProblem)
      .finally(() => setBusy(false));
  };
  return (
    <div className="note info" role="status">
      <div className="body">
        <p>{words.t(kase.spamAt ? 'welcome.test.was' : 'welcome.test.is')}</p>
        {!kase.spamAt && (
          <Button busy={busy} disabledBecause={may ? null : words.t('desk.reason.not-allowed')} onClick={putAway}>
            {words.t('welcome.test.put-away')}
          </Button>
        )}
        <ProblemNote error={problem} />
      </div>
    </div>
  );
}
