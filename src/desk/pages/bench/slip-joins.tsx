import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';

import { api } from '../api/client.ts';
import { useActKey } from '../api/act-key.ts';
import { Button } from '../parts/button.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { Skeleton } from '../parts/states.tsx';
import { useWords } from '../words/words-context.tsx';
import { useRefresh } from './bench-queries.ts';

/** The buyer filled in the form and put the slip on the parcel, too: it is the parcel of that case, and nothing is to be asked. */
export function SlipJoins({ code }: { code: string }) {
  const words = useWords();
  const navigate = useNavigate();
  const refresh = useRefresh();
  const { keyFor } = useActKey();
  const join = useMutation({
    mutationFn: () => {
      const input = { code, lines: [] };
      return api.bench.openSlip(input, { context: { key: keyFor(input) } });
    },
    onSuccess: (kase) => {
      refresh(kase);
      void navigate({ to: '/bench/cases/$caseId', params: { caseId: kase.id }, search: {}, replace: true });
    },
  });
  const { mutate } = join;
  useEffect(() => mutate(), [mutate]);
  if (!join.error) return <Skeleton height={200} />;
  return (
    <section className="bench-list">
      <ProblemNote error={join.error} />
      <Button look="primary" className="bench-big" busy={join.isPending} onClick={() => mutate()}>
        {words.t('bench.slip.open')}
      </Button>
    </section>
  );
}
