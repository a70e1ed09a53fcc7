import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';

import type { DecideInput } from '../../../decisions/decision-inputs.ts';
import { caseKey } from '../api/case-queries.ts';
import { api } from '../api/client.ts';
import { ProblemNote } from '../parts/problem-note.tsx';
import { Skeleton } from '../parts/states.tsx';
import { useSeat } from '../session/me.tsx';
import { useWords } from '../words/words-context.tsx';

/** The letter as the buyer will get it, in a frame that may run nothing and reach nothing. */
export function LetterPreview({ input, caseId }: { input: DecideInput | null; caseId: string }) {
  const words = useWords();
  const { shopId } = useSeat();
  const [asked] = useDebouncedValue(input, 400);
  const letter = useQuery({
    queryKey: [...caseKey(shopId, caseId, 'preview'), asked],
    queryFn: () => api.settling.preview(asked!),
    enabled: asked !== null,
    placeholderData: keepPreviousData,
    retry: false,
  });
  return (
    <section className="letter-preview" aria-label={words.t('desk.preview')}>
      <h3>{words.t('desk.preview')}</h3>
      {input === null && <p className="muted">{words.t('desk.preview.not-yet')}</p>}
      {input !== null && letter.isPending && <Skeleton height={320} />}
      <ProblemNote error={letter.error} />
      {/* What was the letter a moment ago is not this one's: better none than a wrong one. */}
      {input !== null && letter.data && (
        <>
          <p className="meta">{letter.data.subject}</p>
          <iframe title={words.t('desk.preview')} sandbox="" srcDoc={letter.data.html} />
        </>
      )}
    </section>
  );
}
