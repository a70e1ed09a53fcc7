import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';

import { caseKey } from '../api/case-queries.ts';
import { api } from '../api/client.ts';
import { shopKey } from '../api/shop-queries.ts';
import { useSeat } from '../session/me.tsx';

export type Claim = Awaited<ReturnType<typeof api.claims.list>>['rows'][number];
export type ClaimFilters = Pick<Parameters<typeof api.claims.list>[0], 'kind' | 'state' | 'year'>;

export function useClaims(filters: ClaimFilters, enabled: boolean) {
  const { shopId } = useSeat();
  return useInfiniteQuery({
    queryKey: shopKey(shopId, 'claims', filters),
    queryFn: ({ pageParam }) => api.claims.list({ ...filters, limit: 100, ...(pageParam && { after: pageParam }) }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
    enabled,
  });
}

export function useClaimSums(year: number, enabled: boolean) {
  const { shopId } = useSeat();
  return useQuery({
    queryKey: shopKey(shopId, 'claims', 'sums', year),
    queryFn: async () => (await api.claims.sums({ year })).items,
    enabled,
  });
}

export function useClaimsOfCase(caseId: string, enabled: boolean) {
  const { shopId } = useSeat();
  return useQuery({
    queryKey: caseKey(shopId, caseId, 'claims'),
    queryFn: async () => (await api.claims.ofCase({ caseId })).items,
    enabled,
  });
}

/** After a change the list, its sums and the case are read anew. */
export function useRereadClaims(): (caseId: string) => Promise<unknown> {
  const { shopId } = useSeat();
  const client = useQueryClient();
  return (caseId) =>
    Promise.all([
      client.invalidateQueries({ queryKey: shopKey(shopId, 'claims') }),
      client.invalidateQueries({ queryKey: caseKey(shopId, caseId) }),
    ]);
}
