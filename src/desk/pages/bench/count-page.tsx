import { useParams } from '@tanstack/react-router';

import { Loaded, Skeleton } from '../parts/states.tsx';
import { useWords } from '../words/words-context.tsx';
import { BenchFrame } from './bench-frame.tsx';
import { useBenchCase, useToday } from './bench-queries.ts';
import { CountParcel } from './count-parcel.tsx';
import { caseFromRow } from './known-rows.ts';

/** One parcel on the table. Without a connection it is counted by what the list of the day says about it. */
export function CountPage() {
  const words = useWords();
  const { caseId } = useParams({ strict: false });
  const asked = useBenchCase(caseId!);
  const today = useToday();
  const row = [...(today.data?.expected ?? []), ...(today.data?.undecided ?? [])].find(({ id }) => id === caseId);
  const kase = asked.data ?? (row && caseFromRow(row));
  return (
    <BenchFrame title={kase?.number ?? words.t('bench.title')}>
      {kase ? (
        <CountParcel key={kase.id} kase={kase} />
      ) : (
        <Loaded query={asked} skeleton={<Skeleton height={320} />}>
          {null}
        </Loaded>
      )}
    </BenchFrame>
  );
}
