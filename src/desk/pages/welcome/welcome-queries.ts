import { useQuery, useQueryClient } from '@tanstack/react-query';

import type { WelcomeStep } from '../../../welcome/welcome.ts';
import { api } from '../api/client.ts';
import { shopKey, useChannels } from '../api/shop-queries.ts';
import { useMay, useSeat } from '../session/me.tsx';

/** How far the first run is. `often`: while a case is awaited that somebody sends in another window. */
export function useWelcome({ often = false } = {}) {
  const { shopId } = useSeat();
  const may = useMay('change the shop');
  return useQuery({
    queryKey: shopKey(shopId, 'welcome'),
    queryFn: () => api.welcome.find(),
    enabled: may,
    ...(often ? { refetchInterval: 3000 } : { staleTime: 60_000 }),
  });
}
export type Welcome = NonNullable<ReturnType<typeof useWelcome>['data']>;

export function useWelcomeActs() {
  const { shopId } = useSeat();
  const queries = useQueryClient();
  const key = shopKey(shopId, 'welcome');
  const reread = () => queries.invalidateQueries({ queryKey: key });
  return {
    reread,
    mark: async (step: WelcomeStep, state: 'done' | 'skipped') => {
      const progress = await api.welcome.mark({ step, state });
      queries.setQueryData<Welcome>(key, (before) => before && { ...before, ...progress });
    },
    finish: async () => {
      const progress = await api.welcome.finish();
      queries.setQueryData<Welcome>(key, (before) => before && { ...before, ...progress });
    },
  };
}

/** The channel the first run is about: the one the shop was opened with. */
export function useFirstChannel() {
  const channels = useChannels();
  return { ...channels, channel: channels.data?.find(({ archivedAt }) => !archivedAt) };
}
