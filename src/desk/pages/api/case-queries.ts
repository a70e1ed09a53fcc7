import { keepPreviousData, queryOptions, useInfiniteQuery, useQuery } from '@tanstack/react-query';

import { filtersOf, type InboxSearch } from '../inbox/inbox-search.ts';
import { useSeat } from '../session/me.tsx';
import { api } from './client.ts';
import { shopKey } from './shop-queries.ts';

type Answer<F extends (...args: never[]) => Promise<unknown>> = Awaited<ReturnType<F>>;
export type CasePage = Answer<typeof api.cases.list>;
export type CaseRow = CasePage['rows'][number];
export type CaseDetail = Answer<typeof api.cases.find>;
export type CaseLine = CaseDetail['lines'][number];
export type CaseClock = CaseDetail['clocks'][number];
export type CaseMessage = Answer<typeof api.cases.messages>['items'][number];
export type CaseFile = Answer<typeof api.cases.files>['items'][number];
export type HistoryEntry = Answer<typeof api.cases.history>['items'][number];
export type Settlement = Answer<typeof api.settling.find>;
export type Ground = Answer<typeof api.settling.grounds>['items'][number];

export const caseKey = (shopId: string, caseId: string, ...part: string[]) => shopKey(shopId, 'case', caseId, ...part);
export const listKey = (shopId: string, ...rest: unknown[]) => shopKey(shopId, 'cases', ...rest);

export function useCaseList(search: InboxSearch) {
  const filters = filtersOf(search);
  const { shopId } = useSeat();
  return useInfiniteQuery({
    queryKey: listKey(shopId, 'list', filters),
    queryFn: ({ pageParam, signal }) =>
      api.cases.list({ ...filters, ...(pageParam && { after: pageParam }), limit: 60 }, { signal }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
}

export function useCounts() {
  const { shopId } = useSeat();
  return useQuery({
    queryKey: listKey(shopId, 'counts'),
    queryFn: () => api.cases.counts(),
  });
}

export const detailOf = (shopId: string, caseId: string) =>
  queryOptions({
    queryKey: caseKey(shopId, caseId, 'detail'),
    queryFn: () => api.cases.find({ caseId }),
  });
export function useCase(caseId: string) {
  const { shopId } = useSeat();
  return useQuery(detailOf(shopId, caseId));
}

export const messagesOf = (shopId: string, caseId: string) =>
  queryOptions({
    queryKey: caseKey(shopId, caseId, 'messages'),
    queryFn: () => api.cases.messages({ caseId }),
  });
export function useMessages(caseId: string) {
  const { shopId } = useSeat();
  return useQuery({ ...messagesOf(shopId, caseId), select: ({ items }) => items });
}

export const historyOf = (shopId: string, caseId: string) =>
  queryOptions({
    queryKey: caseKey(shopId, caseId, 'history'),
    queryFn: () => api.cases.history({ caseId }),
  });
export function useHistory(caseId: string) {
  const { shopId } = useSeat();
  return useQuery(historyOf(shopId, caseId));
}

export const filesOf = (shopId: string, caseId: string) =>
  queryOptions({
    queryKey: caseKey(shopId, caseId, 'files'),
    queryFn: () => api.cases.files({ caseId }),
  });
export function useFiles(caseId: string) {
  const { shopId } = useSeat();
  return useQuery({ ...filesOf(shopId, caseId), select: ({ items }) => items });
}

export function useSettlement(caseId: string, enabled = true) {
  const { shopId } = useSeat();
  return useQuery({
    queryKey: caseKey(shopId, caseId, 'settlement'),
    queryFn: () => api.settling.find({ caseId }),
    enabled,
  });
}

export function useGrounds(caseId: string) {
  const { shopId } = useSeat();
  return useQuery({
    queryKey: caseKey(shopId, caseId, 'grounds'),
    queryFn: () => api.settling.grounds({ caseId }),
    select: ({ items }) => items,
    staleTime: 60_000,
  });
}

export function useOrder(orderId: string | null) {
  const { shopId } = useSeat();
  return useQuery({
    queryKey: shopKey(shopId, 'order', orderId),
    queryFn: () => api.orders.find({ orderId: orderId! }),
    enabled: orderId !== null,
    staleTime: 60_000,
  });
}

export function useEarlierCases(kase: Pick<CaseDetail, 'id' | 'customerId' | 'orderId'>) {
  const { shopId } = useSeat();
  const about = kase.customerId ? { customerId: kase.customerId } : { orderId: kase.orderId ?? undefined };
  return useQuery({
    queryKey: listKey(shopId, 'earlier', about),
    queryFn: () => api.cases.list({ ...about, view: 'all', limit: 20 }),
    select: ({ rows }) => rows.filter(({ id }) => id !== kase.id),
    enabled: Boolean(kase.customerId ?? kase.orderId),
  });
}
