import { useQuery } from '@tanstack/react-query';

import { api } from '../api/client.ts';
import { caseKey } from '../api/case-queries.ts';
import { useSeat } from '../session/me.tsx';

export type GuaranteedLine = Awaited<ReturnType<typeof api.guarantees.find>>['items'][number];

export function useGuarantees(caseId: string) {
  const { shopId } = useSeat();
  return useQuery({
    queryKey: caseKey(shopId, caseId, 'guarantees'),
    queryFn: () => api.guarantees.find({ caseId }).then(({ items }) => items),
  });
}
