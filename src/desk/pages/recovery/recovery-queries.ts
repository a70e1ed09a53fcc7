import { useQuery } from '@tanstack/react-query';

import { caseKey } from '../api/case-queries.ts';
import { api } from '../api/client.ts';
import { useSeat } from '../session/me.tsx';

export type Tracing = Awaited<ReturnType<typeof api.traces.find>>;

export const useTracing = (caseId: string, enabled = true) => {
  const { shopId } = useSeat();
  return useQuery({
    queryKey: caseKey(shopId, caseId, 'trace'),
    queryFn: () => api.traces.find({ caseId }),
    enabled,
  });
};
