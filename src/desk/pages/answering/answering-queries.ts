import { queryOptions, useQuery } from '@tanstack/react-query';

import { caseKey } from '../api/case-queries.ts';
import { api } from '../api/client.ts';
import { useSeat } from '../session/me.tsx';

export type Answering = Awaited<ReturnType<typeof api.answering.find>>;
export type Draft = Answering['drafts'][number];
export type HeldSend = Answering['sends'][number];

export const answeringKey = (shopId: string, caseId: string) => caseKey(shopId, caseId, 'answering');

export const answeringOf = (shopId: string, caseId: string) =>
  queryOptions({
    queryKey: answeringKey(shopId, caseId),
    queryFn: () => api.answering.find({ caseId }),
  });

/** Drafts of everybody on a case, and answers about to leave. */
export function useAnswering(caseId: string) {
  const { shopId } = useSeat();
  return useQuery(answeringOf(shopId, caseId));
}
