import { useQuery, useQueryClient } from '@tanstack/react-query';

import { api } from '../api/client.ts';
import { listKey } from '../api/case-queries.ts';
import { shopKey } from '../api/shop-queries.ts';
import { useSeat } from '../session/me.tsx';

export type Today = Awaited<ReturnType<typeof api.bench.today>>;
export type Row = Today['expected'][number];
export type BenchCase = Awaited<ReturnType<typeof api.bench.find>>;
export type Scanned = Awaited<ReturnType<typeof api.bench.scan>>;
export type BenchOrder = Scanned['orders'][number];
export type Orphan = Scanned['orphans'][number];

// Asked though the browser thinks it is offline: what fails then says so at once, and what is known already is used.
const always = { networkMode: 'always', retry: false } as const;

const benchKey = (shopId: string, ...rest: unknown[]) => shopKey(shopId, 'bench', ...rest);

export function useToday() {
  const { shopId } = useSeat();
  return useQuery({
    ...always,
    queryKey: benchKey(shopId, 'today'),
    queryFn: () => api.bench.today(),
    refetchInterval: 60_000,
    gcTime: Infinity, // what a bench without a connection goes by
  });
}

export function useScanned(code: string) {
  const { shopId } = useSeat();
  return useQuery({
    ...always,
    queryKey: benchKey(shopId, 'scan', code),
    queryFn: () => api.bench.scan({ code }),
    enabled: code !== '',
    staleTime: 0,
    gcTime: 0,
  });
}

export function useBenchCase(caseId: string) {
  const { shopId } = useSeat();
  return useQuery({
    ...always,
    queryKey: benchKey(shopId, 'case', caseId),
    queryFn: () => api.bench.find({ caseId }),
  });
}

export function useOrphans(search: string) {
  const { shopId } = useSeat();
  return useQuery({
    ...always,
    queryKey: benchKey(shopId, 'orphans', search),
    queryFn: () => api.bench.orphans(search ? { search } : {}),
  });
}

export function useSought(search: string) {
  const { shopId } = useSeat();
  return useQuery({
    ...always,
    queryKey: benchKey(shopId, 'seek', search),
    queryFn: () => api.bench.seek({ search }),
    enabled: search.trim().length >= 2,
  });
}

export function useStock(all: boolean) {
  const { shopId } = useSeat();
  return useQuery({
    ...always,
    queryKey: benchKey(shopId, 'stock', all),
    queryFn: async () => {
      if (all) return (await api.stock.list({ limit: 500 })).items;
      const [pending, failed] = await Promise.all([
        api.stock.list({ state: 'pending', limit: 500 }),
        api.stock.list({ state: 'failed', limit: 500 }),
      ]);
      return [...failed.items, ...pending.items];
    },
  });
}

/** After something was done at the bench: this case as it is now, and every list anew. */
export function useRefresh() {
  const { shopId } = useSeat();
  const queries = useQueryClient();
  return (kase?: BenchCase) => {
    if (kase) queries.setQueryData(benchKey(shopId, 'case', kase.id), kase);
    for (const what of ['today', 'orphans', 'stock'])
      void queries.invalidateQueries({ queryKey: benchKey(shopId, what) });
    void queries.invalidateQueries({ queryKey: listKey(shopId) });
  };
}
