import { useQuery } from '@tanstack/react-query';

import { api } from '../api/client.ts';
import { shopKey } from '../api/shop-queries.ts';
import { useSeat } from '../session/me.tsx';

const SELDOM = 5 * 60_000;

export function useRules() {
  const { shopId } = useSeat();
  return useQuery({
    queryKey: shopKey(shopId, 'rules'),
    queryFn: () => api.rota.rules(),
    select: ({ items }) => items,
    staleTime: SELDOM,
  });
}
export type Rule = NonNullable<ReturnType<typeof useRules>['data']>[number];

export function useLoads() {
  const { shopId } = useSeat();
  return useQuery({
    queryKey: shopKey(shopId, 'loads'),
    queryFn: () => api.rota.loads(),
    select: ({ items }) => items,
  });
}

/** Who is away; asked again by itself, since it changes at midnight. */
export function useAbsences() {
  const { shopId } = useSeat();
  return useQuery({
    queryKey: shopKey(shopId, 'absences'),
    queryFn: () => api.absences.list(),
    select: ({ items }) => items,
    staleTime: SELDOM,
    refetchInterval: SELDOM,
  });
}
export type Absence = NonNullable<ReturnType<typeof useAbsences>['data']>[number];

/** The absence of somebody who is away now. */
export const awayNow = (absences: readonly Absence[] | undefined, staffId: string | null): Absence | undefined =>
  absences?.find((absence) => absence.staffId === staffId && absence.state === 'running');

export function useTagNames() {
  const { shopId } = useSeat();
  return useQuery({
    queryKey: shopKey(shopId, 'tags'),
    queryFn: () => api.tags.list({}),
    select: ({ items }) => items,
    staleTime: SELDOM,
  });
}
