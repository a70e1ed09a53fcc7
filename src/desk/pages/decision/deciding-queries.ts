import { useQuery } from '@tanstack/react-query';

import { caseKey } from '../api/case-queries.ts';
import { api } from '../api/client.ts';
import { useSeat } from '../session/me.tsx';

export type Proposal = Awaited<ReturnType<typeof api.proposals.list>>['items'][number];

export function useWaiting(caseId: string) {
  const { shopId } = useSeat();
  return useQuery({
    queryKey: caseKey(shopId, caseId, 'approval'),
    queryFn: () => api.approvals.find({ caseId }),
    select: ({ waiting }) => waiting,
  });
}

export function useProposals(caseId: string) {
  const { shopId } = useSeat();
  return useQuery({
    queryKey: caseKey(shopId, caseId, 'proposals'),
    queryFn: () => api.proposals.list({ caseId }),
    select: ({ items }) => items,
  });
}

export type Letter = Awaited<ReturnType<typeof api.letters.list>>['items'][number];

export function useLetters(caseId: string) {
  const { shopId } = useSeat();
  return useQuery({
    queryKey: caseKey(shopId, caseId, 'letters'),
    queryFn: () => api.letters.list({ caseId }),
  });
}
