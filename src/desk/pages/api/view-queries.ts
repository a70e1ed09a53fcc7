import { useQuery } from '@tanstack/react-query';

import { filtersOf, type InboxSearch } from '../inbox/inbox-search.ts';
import { useSeat } from '../session/me.tsx';
import { listKey } from './case-queries.ts';
import { api } from './client.ts';
import { shopKey } from './shop-queries.ts';

const SOME_SECONDS = 30_000;

export const viewsKey = (shopId: string, ...part: string[]) => shopKey(shopId, 'views', ...part);

/** The views this person keeps, and the shop's. */
export function useSavedViews() {
  const { shopId } = useSeat();
  return useQuery({
    queryKey: viewsKey(shopId, 'list'),
    queryFn: () => api.views.list(),
    select: ({ items }) => items,
    staleTime: SOME_SECONDS,
  });
}
export type SavedView = NonNullable<ReturnType<typeof useSavedViews>['data']>[number];

/** Counted now and then, not at every event: an arbitrary filter is counted by looking. */
export function useSavedViewCounts(enabled: boolean) {
  const { shopId } = useSeat();
  return useQuery({
    queryKey: viewsKey(shopId, 'counts'),
    queryFn: () => api.views.counts(),
    select: ({ items }) => new Map(items.map((each) => [each.id, each])),
    refetchInterval: SOME_SECONDS,
    enabled,
  });
}

/** How many cases these filters hold. */
export function useMatching(search: InboxSearch, enabled = true) {
  const filters = filtersOf(search);
  const { shopId } = useSeat();
  return useQuery({
    queryKey: listKey(shopId, 'matching', filters),
    queryFn: () => api.views.matching(filters),
    enabled,
    staleTime: SOME_SECONDS,
  });
}
