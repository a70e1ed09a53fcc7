import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

import { caseKey, listKey } from './case-queries.ts';
import { shopKey } from './shop-queries.ts';

const POLL_MS = 5000;
const GATHER_MS = 800;

/**
 * The server says which case changed, or who came to one, and what is on the screen is read again. While the stream is down
 * the same is done every five seconds.
 */
export function useLive(shopId: string): void {
  const queries = useQueryClient();
  useEffect(() => {
    let gathered: ReturnType<typeof setTimeout> | undefined;
    let poll: ReturnType<typeof setInterval> | undefined;
    const readLists = () => {
      gathered ??= setTimeout(() => {
        gathered = undefined;
        void queries.invalidateQueries({ queryKey: listKey(shopId) });
        // A statement that was read in settles one refund after another.
        void queries.invalidateQueries({ queryKey: shopKey(shopId, 'bank') });
      }, GATHER_MS);
    };
    const readAll = () => {
      if (document.hidden) return;
      void queries.invalidateQueries({ queryKey: listKey(shopId) });
      void queries.invalidateQueries({ queryKey: caseKey(shopId, '').slice(0, -1) });
      void queries.invalidateQueries({ queryKey: shopKey(shopId, 'notices') });
    };

    const stream = new EventSource(`/api/v1/live?shop=${shopId}`);
    stream.addEventListener('case', (event) => {
      const { caseId } = JSON.parse((event as MessageEvent<string>).data) as { caseId: string };
      void queries.invalidateQueries({ queryKey: caseKey(shopId, caseId) });
      readLists();
    });
    stream.addEventListener('desk', (event) => {
      const { caseId } = JSON.parse((event as MessageEvent<string>).data) as { caseId: string };
      void queries.invalidateQueries({ queryKey: shopKey(shopId, 'presence') });
      void queries.invalidateQueries({ queryKey: caseKey(shopId, caseId, 'answering') });
    });
    stream.addEventListener('notice', () => void queries.invalidateQueries({ queryKey: shopKey(shopId, 'notices') }));
    stream.onopen = () => {
      clearInterval(poll);
      poll = undefined;
    };
    stream.onerror = () => {
      poll ??= setInterval(readAll, POLL_MS);
    };
    return () => {
      stream.close();
      clearTimeout(gathered);
      clearInterval(poll);
    };
  }, [queries, shopId]);
}
