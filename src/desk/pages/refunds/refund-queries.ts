import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';

import { api } from '../api/client.ts';
import { shopKey } from '../api/shop-queries.ts';
import { useSeat } from '../session/me.tsx';

export type DueRefund = Awaited<ReturnType<typeof api.refunds.due>>['items'][number];
export type DueView = 'due' | 'second' | 'under_way' | 'problem';

const SOON_MS = 3000;

/** The worklist; looked at anew while money is moving, since that happens without anybody here. */
export function useDueRefunds(view: DueView) {
  const { shopId } = useSeat();
  return useInfiniteQuery({
    queryKey: shopKey(shopId, 'refunds-due', view),
    queryFn: ({ pageParam }) => api.refunds.due({ view, ...(pageParam && { after: pageParam }) }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.pages.some(({ counts }) => counts.under_way > 0) ? SOON_MS : false),
  });
}
