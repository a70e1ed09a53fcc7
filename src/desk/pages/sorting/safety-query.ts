import { useQuery } from '@tanstack/react-query';

import { api } from '../api/client.ts';
import { caseKey, type CaseDetail } from '../api/case-queries.ts';
import { useSeat } from '../session/me.tsx';

/** Asked only where the flag stands, or where somebody is about to raise it. */
export function useSafety(kase: Pick<CaseDetail, 'id'>, enabled: boolean) {
  const { shopId } = useSeat();
  return useQuery({
    queryKey: caseKey(shopId, kase.id, 'safety'),
    queryFn: () => api.safety.find({ caseId: kase.id }),
    select: ({ matter }) => matter,
    enabled,
  });
}
