import { useQuery } from '@tanstack/react-query';

import { api } from '../../api/client.ts';
import { shopKey } from '../../api/shop-queries.ts';
import { useSeat } from '../../session/me.tsx';

export type Shop = Awaited<ReturnType<typeof api.shop.find>>;

export function useShop() {
  const { shopId } = useSeat();
  return useQuery({ queryKey: shopKey(shopId, 'shop'), queryFn: () => api.shop.find() });
}

/** The currencies there are to choose from; none while they are on their way. */
export const useShopCurrencies = (): readonly string[] => useShop().data?.currencies ?? [];
