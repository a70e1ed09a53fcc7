import { keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';

import { api } from '../api/client.ts';
import { shopKey } from '../api/shop-queries.ts';
import type { Period } from '../reports/report-period.ts';
import { useSeat } from '../session/me.tsx';

export type CorrectionRow = Awaited<ReturnType<typeof api.books.corrections>>['rows'][number];
export type CorrectionState = CorrectionRow['state'];
export type ReturnRow = Awaited<ReturnType<typeof api.books.returns>>['rows'][number];

export function useCorrections(state: CorrectionState, enabled: boolean) {
  const { shopId } = useSeat();
  return useInfiniteQuery({
    queryKey: shopKey(shopId, 'books', 'corrections', state),
    queryFn: ({ pageParam }) => api.books.corrections({ state, limit: 100, ...(pageParam && { after: pageParam }) }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
    enabled,
  });
}

export function useReturns(period: Period, enabled: boolean) {
  const { shopId } = useSeat();
  return useInfiniteQuery({
    queryKey: shopKey(shopId, 'books', 'returns', period),
    queryFn: ({ pageParam }) => api.books.returns({ ...period, limit: 200, ...(pageParam && { after: pageParam }) }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    enabled,
  });
}

/** After a change the worklists are read anew. */
export function useRereadBooks(): () => Promise<void> {
  const { shopId } = useSeat();
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: shopKey(shopId, 'books') });
}
