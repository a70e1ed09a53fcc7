import { useQuery } from '@tanstack/react-query';

import { api } from '../../api/client.ts';
import { shopKey } from '../../api/shop-queries.ts';
import { useSeat } from '../../session/me.tsx';

export type Connection = Awaited<ReturnType<typeof api.connections.list>>['items'][number];
export type Kind = Awaited<ReturnType<typeof api.connections.kinds>>['items'][number];

export function useConnections() {
  const { shopId } = useSeat();
  return useQuery({
    queryKey: shopKey(shopId, 'connections'),
    queryFn: () => api.connections.list(),
    select: ({ items }) => items,
  });
}

export function useKinds() {
  const { shopId } = useSeat();
  return useQuery({
    queryKey: shopKey(shopId, 'connection-kinds'),
    queryFn: () => api.connections.kinds(),
    select: ({ items }) => items,
    staleTime: Infinity,
  });
}
