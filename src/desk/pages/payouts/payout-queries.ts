import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';

import { api } from '../api/client.ts';
import { shopKey } from '../api/shop-queries.ts';
import { useSeat } from '../session/me.tsx';
import type { PayoutSearch } from './payout-search.ts';

export type PayoutLine = Awaited<ReturnType<typeof api.payouts.lines>>['rows'][number];
export type PayoutReport = Awaited<ReturnType<typeof api.payouts.reports>>['rows'][number];

export function usePayoutLines(filters: PayoutSearch, enabled: boolean) {
  const { shopId } = useSeat();
  return useInfiniteQuery({
    queryKey: shopKey(shopId, 'payouts', 'lines', filters),
    queryFn: ({ pageParam }) => api.payouts.lines({ ...filters, limit: 50, ...(pageParam && { after: pageParam }) }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
    enabled,
  });
}

export function usePayoutSums(filters: PayoutSearch, enabled: boolean) {
  const { shopId } = useSeat();
  return useQuery({
    queryKey: shopKey(shopId, 'payouts', 'sums', filters),
    queryFn: async () => (await api.payouts.sums(filters)).items,
    placeholderData: keepPreviousData,
    enabled,
  });
}

export function usePayoutReports(enabled: boolean) {
  const { shopId } = useSeat();
  return useInfiniteQuery({
    queryKey: shopKey(shopId, 'payouts', 'reports'),
    queryFn: ({ pageParam }) => api.payouts.reports({ limit: 10, ...(pageParam && { after: pageParam }) }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    enabled,
  });
}

export function useRereadPayouts(): () => Promise<void> {
  const { shopId } = useSeat();
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: shopKey(shopId, 'payouts') });
}
