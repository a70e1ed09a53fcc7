import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';

import { api } from '../api/client.ts';
import { shopKey } from '../api/shop-queries.ts';
import { useSeat } from '../session/me.tsx';

export type Account = Awaited<ReturnType<typeof api.bank.accounts>>[number];
export type Due = Awaited<ReturnType<typeof api.bank.due>>['rows'][number];
export type Run = Awaited<ReturnType<typeof api.bank.runs>>['rows'][number];
export type Line = Awaited<ReturnType<typeof api.bank.lines>>[number];

export function useAccounts(enabled: boolean) {
  const { shopId } = useSeat();
  return useQuery({ queryKey: shopKey(shopId, 'bank', 'accounts'), queryFn: () => api.bank.accounts(), enabled });
}

export function useDue(accountId: string | undefined) {
  const { shopId } = useSeat();
  return useQuery({
    queryKey: shopKey(shopId, 'bank', 'due', accountId ?? ''),
    queryFn: () => api.bank.due({ accountId: accountId! }),
    enabled: accountId !== undefined,
  });
}

export function useRuns(enabled: boolean) {
  const { shopId } = useSeat();
  return useInfiniteQuery({
    queryKey: shopKey(shopId, 'bank', 'runs'),
    queryFn: ({ pageParam }) => api.bank.runs({ limit: 20, ...(pageParam && { after: pageParam }) }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    enabled,
  });
}

export function useLines(enabled: boolean) {
  const { shopId } = useSeat();
  return useQuery({ queryKey: shopKey(shopId, 'bank', 'lines'), queryFn: () => api.bank.lines(), enabled });
}

export function useRereadBank(): () => Promise<void> {
  const { shopId } = useSeat();
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: shopKey(shopId, 'bank') });
}
