import { useQuery } from '@tanstack/react-query';

import { api } from '../api/client.ts';
import { caseKey } from '../api/case-queries.ts';
import { shopKey } from '../api/shop-queries.ts';
import { useSeat } from '../session/me.tsx';

/** The macros that fit a case, their texts filled in: for the palette and for templates. */
export function useCaseMacros(caseId: string, enabled = true) {
  const { shopId } = useSeat();
  return useQuery({
    queryKey: caseKey(shopId, caseId, 'macros'),
    queryFn: () => api.macros.forCase({ caseId }),
    select: ({ items }) => items,
    enabled,
    staleTime: 60_000,
  });
}
export type CaseMacro = NonNullable<ReturnType<typeof useCaseMacros>['data']>[number];

export function useMacros() {
  const { shopId } = useSeat();
  return useQuery({
    queryKey: shopKey(shopId, 'macros'),
    queryFn: () => api.macros.list(),
    select: ({ items }) => items,
    staleTime: 60_000,
  });
}
export type Macro = NonNullable<ReturnType<typeof useMacros>['data']>[number];
