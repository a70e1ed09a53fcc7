import { notifications } from '@mantine/notifications';
import { useEffect } from 'react';

import type { CaseDetail } from '../api/case-queries.ts';
import { api } from '../api/client.ts';
import { useAct } from '../api/use-act.ts';
import { useGoOn } from '../inbox/go-on.ts';
import { sayProblem } from '../parts/problem-note.tsx';
import { useWords } from '../words/words-context.tsx';

/** Closes the case and goes on; what still stands in the way is said, and nothing moves. */
export function useCloseNext(kase: CaseDetail, refusal: string | null): () => void {
  const words = useWords();
  const goOn = useGoOn();
  const { number } = kase;
  const act = useAct<'close'>(kase, (move, call) => api.cases.move({ caseId: kase.id, move }, call), {
    onDone: goOn,
    told: words.t('views.closed', { number }),
  });
  const { problem } = act;
  useEffect(() => {
    if (problem) notifications.show({ message: sayProblem(words, problem), role: 'alert' });
  }, [problem, words]);
  return () => {
    if (act.busy) return;
    if (refusal === null) act.run('close');
    else notifications.show({ message: words.t('views.not-closed', { number, reason: refusal }), role: 'alert' });
  };
}
