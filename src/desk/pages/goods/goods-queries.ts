import { useQuery } from '@tanstack/react-query';

import { api } from '../api/client.ts';
import { caseKey } from '../api/case-queries.ts';
import { shopKey } from '../api/shop-queries.ts';
import { useSeat } from '../session/me.tsx';

export type GuaranteedLine = Awaited<ReturnType<typeof api.guarantees.find>>['items'][number];

/** What the warehouse has to send, a parcel a case, and what has left and did not arrive. */
export function useGoodsOut() {
  const { shopId } = useSeat();
  return useQuery({
    queryKey: shopKey(shopId, 'goods-out'),
    queryFn: () => api.goodsOut.list(),
  });
}

export function useGuarantees(caseId: string) {
  const { shopId } = useSeat();
  return useQuery({
    queryKey: caseKey(shopId, caseId, 'guarantees'),
    queryFn: () => api.guarantees.find({ caseId }).then(({ items }) => items),
  });
}
