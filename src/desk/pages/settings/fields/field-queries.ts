import { useQuery } from '@tanstack/react-query';

import { api } from '../../api/client.ts';
import { shopKey } from '../../api/shop-queries.ts';
import { useSeat } from '../../session/me.tsx';

export function useFields() {
  const { shopId } = useSeat();
  return useQuery({
    queryKey: shopKey(shopId, 'fields'),
    queryFn: () => api.fields.list(),
    select: ({ items }) => items,
  });
}
export type ShopField = NonNullable<ReturnType<typeof useFields>['data']>[number];
