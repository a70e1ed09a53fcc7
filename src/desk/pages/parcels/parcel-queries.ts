import { useQuery } from '@tanstack/react-query';

import { caseKey } from '../api/case-queries.ts';
import { api } from '../api/client.ts';
import { shopKey } from '../api/shop-queries.ts';
import { useSeat } from '../session/me.tsx';

export type Parcels = Awaited<ReturnType<typeof api.parcels.list>>;
export type Parcel = Parcels['parcels'][number];

export const useParcels = (caseId: string) => {
  const { shopId } = useSeat();
  return useQuery({ queryKey: caseKey(shopId, caseId, 'parcels'), queryFn: () => api.parcels.list({ caseId }) });
};

export type LabelForm = Awaited<ReturnType<typeof api.parcels.form>>;
export const useLabelForm = (caseId: string) => {
  const { shopId } = useSeat();
  return useQuery({ queryKey: caseKey(shopId, caseId, 'label-form'), queryFn: () => api.parcels.form({ caseId }) });
};

export const useReturnTerms = (channelId: string) => {
  const { shopId } = useSeat();
  return useQuery({
    queryKey: shopKey(shopId, `return-terms:${channelId}`),
    queryFn: () => api.parcels.terms({ channelId }),
  });
};

/** A batch that is being printed is looked at every second, the list of old ones is not. */
export const useSlipBatches = () => {
  const { shopId } = useSeat();
  return useQuery({
    queryKey: shopKey(shopId, 'slip-batches'),
    queryFn: async () => (await api.parcels.batches()).items,
    refetchInterval: ({ state }) =>
      state.data?.some((batch) => batch.state === 'waiting' || batch.state === 'printing') ? 1000 : false,
  });
};
