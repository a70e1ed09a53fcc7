import { useQuery } from '@tanstack/react-query';

import { api } from '../api/client.ts';
import { caseKey } from '../api/case-queries.ts';
import { useSeat } from '../session/me.tsx';

export function useRelated(caseId: string) {
  const { shopId } = useSeat();
  return useQuery({
    queryKey: caseKey(shopId, caseId, 'related'),
    queryFn: () => api.sorting.related({ caseId }),
  });
}
export type Related = NonNullable<ReturnType<typeof useRelated>['data']>;
export type Mention = Related['related'][number];
