import { useQueryClient, type InfiniteData } from '@tanstack/react-query';
import { useEffect } from 'react';

import { caseKey, listKey, type CaseDetail, type CaseRow } from '../api/case-queries.ts';
import { api } from '../api/client.ts';
import { useMay, useSeat } from '../session/me.tsx';

const SEEN_MS = 1200;

/** A case that stayed open for a moment was read: the dot goes, here at once and then on the server. */
export function useRead(kase: CaseDetail): void {
  const { shopId } = useSeat();
  const may = useMay('answer buyers');
  const queries = useQueryClient();
  const { id, unread } = kase;
  useEffect(() => {
    if (!unread || !may) return;
    const timer = setTimeout(() => {
      queries.setQueryData<CaseDetail>(caseKey(shopId, id, 'detail'), (now) => now && { ...now, unread: false });
      queries.setQueriesData<InfiniteData<{ rows: CaseRow[] }>>(
        { queryKey: listKey(shopId, 'list') },
        (now) =>
          now && {
            ...now,
            pages: now.pages.map((page) => ({
              ...page,
              rows: page.rows.map((row) => (row.id === id ? { ...row, unread: false } : row)),
            })),
          },
      );
      // Left unread on the server, the dot comes back with the next reading: nothing to say about it here.
      void api.cases.read({ caseId: id }).catch(() => undefined);
    }, SEEN_MS);
    return () => clearTimeout(timer);
  }, [id, unread, may, queries, shopId]);
}
