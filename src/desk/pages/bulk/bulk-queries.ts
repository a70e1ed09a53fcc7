import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

import { api } from '../api/client.ts';
import { caseKey, listKey } from '../api/case-queries.ts';
import { newUuid } from '../api/new-uuid.ts';
import type { InboxSearch } from '../inbox/inbox-search.ts';
import { useSeat } from '../session/me.tsx';
import { tellProblem } from '../settings/parts/undo-toast.tsx';
import { useWords } from '../words/words-context.tsx';

const isUnderWay = (state: string) => state === 'running' || state === 'undoing';
const POLL_MS = 1000;

/** Under the key of the lists: whenever a case changes they are read again, and this with them. */
export function useLatestBulk() {
  const { shopId } = useSeat();
  return useQuery({
    queryKey: listKey(shopId, 'bulk'),
    queryFn: () => api.bulk.list(),
    select: ({ items }) => items[0] ?? null,
    refetchInterval: ({ state }) => (state.data?.items.some((each) => isUnderWay(each.state)) ? POLL_MS : false),
  });
}
/** How many cases filters hold now: what the person is told, and the server is asked for. */
export function useHowMany(filters: InboxSearch | null) {
  const { shopId } = useSeat();
  return useQuery({
    queryKey: listKey(shopId, 'bulk-matching', filters),
    queryFn: () => api.views.matching({ view: 'open', ...filters }),
    enabled: filters !== null,
  });
}
export type Bulk = NonNullable<ReturnType<typeof useLatestBulk>['data']>;
export type BulkStart = Parameters<typeof api.bulk.start>[0];

export function useBulkActs() {
  const { shopId } = useSeat();
  const words = useWords();
  const queries = useQueryClient();
  const reread = async () => {
    await queries.invalidateQueries({ queryKey: listKey(shopId) });
    await queries.invalidateQueries({ queryKey: caseKey(shopId, '').slice(0, -1) });
  };
  const options = { onSuccess: reread, onError: (error: unknown) => tellProblem(words, error) };
  const start = useMutation({
    ...options,
    mutationFn: (input: BulkStart) => api.bulk.start(input, { context: { key: newUuid() } }),
  });
  const undo = useMutation({ ...options, mutationFn: (bulkId: string) => api.bulk.undo({ bulkId }) });
  const cancel = useMutation({ ...options, mutationFn: (bulkId: string) => api.bulk.cancel({ bulkId }) });
  return { start, undo, cancel };
}
