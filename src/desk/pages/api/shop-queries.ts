import { useQuery } from '@tanstack/react-query';

import { useSeat } from '../session/me.tsx';
import { api } from './client.ts';

/** Everything asked in one shop lies under its id, so that switching shops shows nothing of the other. */
export const shopKey = (shopId: string, ...rest: unknown[]) => ['shop', shopId, ...rest];

const SELDOM = 5 * 60_000;

export function useChannels() {
  const { shopId } = useSeat();
  return useQuery({
    queryKey: shopKey(shopId, 'channels'),
    queryFn: () => api.channels.list(),
    select: ({ items }) => items,
    staleTime: SELDOM,
  });
}
export type Channel = NonNullable<ReturnType<typeof useChannels>['data']>[number];

export function useStaff() {
  const { shopId } = useSeat();
  return useQuery({
    queryKey: shopKey(shopId, 'staff'),
    queryFn: () => api.staff.list(),
    select: ({ items }) => items,
    staleTime: SELDOM,
  });
}
export type Colleague = NonNullable<ReturnType<typeof useStaff>['data']>[number];

export function useStatuses() {
  const { shopId } = useSeat();
  return useQuery({
    queryKey: shopKey(shopId, 'statuses'),
    queryFn: () => api.statuses.list(),
    select: ({ items }) => items,
    staleTime: SELDOM,
  });
}
