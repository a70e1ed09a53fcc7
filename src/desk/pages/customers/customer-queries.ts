import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

import type { CustomerFlag } from '../../../customers/customer-inputs.ts';
import { listKey } from '../api/case-queries.ts';
import { api } from '../api/client.ts';
import { problemFrom } from '../api/problem.ts';
import { shopKey } from '../api/shop-queries.ts';
import { useMay, useSeat } from '../session/me.tsx';

type Answer<F extends (...args: never[]) => Promise<unknown>> = Awaited<ReturnType<F>>;
export type Customer = Answer<typeof api.customers.find>;
export type CustomerRow = Answer<typeof api.customers.list>['rows'][number];
export type Duplicate = Answer<typeof api.customers.duplicates>['rows'][number];
export type ErasurePreview = Answer<typeof api.privacy.previewErasure>;

export const customersKey = (shopId: string, ...rest: unknown[]) => shopKey(shopId, 'customers', ...rest);

export interface CustomerSearch {
  search?: string;
  mark?: CustomerFlag;
}

export function useCustomers(search: CustomerSearch) {
  const { shopId } = useSeat();
  return useInfiniteQuery({
    queryKey: customersKey(shopId, 'list', search),
    queryFn: ({ pageParam, signal }) =>
      api.customers.list(
        { search: search.search, flag: search.mark, ...(pageParam && { after: pageParam }), limit: 50 },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
}

export function useCustomer(customerId: string | null) {
  const { shopId } = useSeat();
  const may = useMay('read customers');
  return useQuery({
    queryKey: customersKey(shopId, customerId),
    queryFn: () => api.customers.find({ customerId: customerId! }),
    enabled: may && customerId !== null,
    staleTime: 15_000,
  });
}

export function useDuplicates(customerId?: string) {
  const { shopId } = useSeat();
  return useInfiniteQuery({
    queryKey: customersKey(shopId, 'duplicates', customerId ?? null),
    queryFn: ({ pageParam }) =>
      api.customers.duplicates({
        ...(customerId && { customerId }),
        ...(pageParam && { after: pageParam }),
        limit: 30,
      }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
}

/** An act on customers: afterwards everything about customers and the lists of cases is read again. */
export function useCustomerAct<Input>(act: (input: Input) => Promise<unknown>, onDone?: (input: Input) => void) {
  const { shopId } = useSeat();
  const queries = useQueryClient();
  const mutation = useMutation({
    mutationFn: act,
    onSuccess: async (_, input) => {
      await queries.invalidateQueries({ queryKey: customersKey(shopId) });
      void queries.invalidateQueries({ queryKey: listKey(shopId) });
      onDone?.(input);
    },
  });
  return {
    run: (input: Input) => mutation.mutate(input),
    busy: mutation.isPending,
    problem: mutation.error ? problemFrom(mutation.error) : null,
  };
}
