import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';

import { api } from '../api/client.ts';
import { shopKey } from '../api/shop-queries.ts';
import { useSeat } from '../session/me.tsx';
import type { Period } from './report-period.ts';

export type TeamReport = Awaited<ReturnType<typeof api.reports.team>>;
export type RegisterRow = Awaited<ReturnType<typeof api.reports.complaints>>['rows'][number];

export function useTeamReport(period: Period, enabled: boolean) {
  const { shopId } = useSeat();
  return useQuery({
    queryKey: shopKey(shopId, 'report', 'team', period),
    queryFn: () => api.reports.team(period),
    placeholderData: keepPreviousData,
    enabled,
  });
}

export function useComplaintRegister(period: Period, enabled: boolean) {
  const { shopId } = useSeat();
  return useInfiniteQuery({
    queryKey: shopKey(shopId, 'report', 'complaints', period),
    queryFn: ({ pageParam }) =>
      api.reports.complaints({ ...period, ...(pageParam && { after: pageParam }), limit: 100 }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    enabled,
  });
}
