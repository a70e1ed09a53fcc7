import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';

import { Loaded, Skeleton } from '../parts/states.tsx';
import { useWords } from '../words/words-context.tsx';
import { useRefresh, useScanned } from './bench-queries.ts';
import { CaseRows } from './case-rows.tsx';
import { OrphanRows } from './orphan-rows.tsx';
import { SlipJoins } from './slip-joins.tsx';
import { SlipOrder } from './slip-order.tsx';
import { UnknownParcel } from './unknown-parcel.tsx';

/** What a code turned out to be. One case opens by itself. */
export function ScanAnswer({ code }: { code: string }) {
  const words = useWords();
  const navigate = useNavigate();
  const refresh = useRefresh();
  const scanned = useScanned(code);
  const kase = scanned.data?.case;
  const unit = scanned.data?.unitId;
  useEffect(() => {
    if (!kase) return;
    refresh(kase);
    void navigate({
      to: '/bench/cases/$caseId',
      params: { caseId: kase.id },
      search: unit ? { unit } : {},
      replace: true,
    });
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [kase?.id]);

  return (
    <Loaded query={scanned} skeleton={<Skeleton height={200} />}>
      {scanned.data?.kind === 'cases' && (
        <section className="bench-list">
          <h2>{words.t('bench.several')}</h2>
          <CaseRows rows={scanned.data.cases} />
        </section>
      )}
      {scanned.data?.kind === 'slip' &&
        (scanned.data.joins ? <SlipJoins code={code} /> : <SlipOrder code={code} order={scanned.data.orders[0]!} />)}
      {scanned.data?.kind === 'orphan' && <OrphanRows orphans={scanned.data.orphans} />}
      {(scanned.data?.kind === 'order' || scanned.data?.kind === 'unknown') && (
        <UnknownParcel code={code} orders={scanned.data.orders} />
      )}
    </Loaded>
  );
}
