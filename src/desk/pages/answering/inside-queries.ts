import { queryOptions, useQuery } from '@tanstack/react-query';

import { caseKey } from '../api/case-queries.ts';
import { api } from '../api/client.ts';
import { shopKey } from '../api/shop-queries.ts';
import { useSeat } from '../session/me.tsx';

export type Question = Awaited<ReturnType<typeof api.inside.list>>['items'][number];
export type Department = Awaited<ReturnType<typeof api.inside.departments>>['items'][number];

export const questionsOf = (shopId: string, caseId: string) =>
  queryOptions({
    queryKey: caseKey(shopId, caseId, 'questions'),
    queryFn: () => api.inside.list({ caseId }),
  });
export function useQuestions(caseId: string) {
  const { shopId } = useSeat();
  return useQuery({ ...questionsOf(shopId, caseId), select: ({ items }) => items });
}

export function useDepartments() {
  const { shopId } = useSeat();
  return useQuery({
    queryKey: shopKey(shopId, 'departments'),
    queryFn: () => api.inside.departments(),
    select: ({ items }) => items,
    staleTime: 60_000,
  });
}
