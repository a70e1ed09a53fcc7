import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

import { api } from '../api/client.ts';
import { shopKey } from '../api/shop-queries.ts';
import { useSeat } from '../session/me.tsx';

export const noticesKey = (shopId: string, ...rest: unknown[]) => shopKey(shopId, 'notices', ...rest);
export type Notice = Awaited<ReturnType<typeof api.notices.list>>['items'][number];

/** How many are unread, and about which cases. */
export function useUnread() {
  const { shopId } = useSeat();
  return useQuery({
    queryKey: noticesKey(shopId, 'unread'),
    queryFn: () => api.notices.list({ unread: true, limit: 50 }),
  });
}

export function useNotices() {
  const { shopId } = useSeat();
  return useInfiniteQuery({
    queryKey: noticesKey(shopId, 'list'),
    queryFn: ({ pageParam }) => api.notices.list({ ...(pageParam && { after: pageParam }), limit: 30 }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
}

export function useReadNotices() {
  const { shopId } = useSeat();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (which: { ids?: string[]; caseId?: string }) => api.notices.read(which),
    onSuccess: () => queries.invalidateQueries({ queryKey: noticesKey(shopId) }),
  });
}

/** Whoever has the case before them knows: its notices are read. */
export function useNoticesRead(caseId: string): void {
  const { data } = useUnread();
  const { mutate } = useReadNotices();
  const unread = data?.items.some((notice) => notice.caseId === caseId) ?? false;
  useEffect(() => {
    if (!unread) return;
    const timer = setTimeout(() => mutate({ caseId }), 1200);
    return () => clearTimeout(timer);
  }, [unread, caseId, mutate]);
}
