import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

import { caseKey, listKey } from './case-queries.ts';
import { shopKey } from './shop-queries.ts';

const POLL_MS = 5000;
const GATHER_MS = 800;
/** When news do not stop (an act upon thousands, a night's sweep), reading again may take this part of the time, no more. */
const SHARE = 4;

/**
 * The server says which case changed, or who came to one, and what is on the screen is read again. While the stream is down
 * the same is done every five seconds.
 */
export function useLive(shopId: string): void {
  const queries = useQueryClient();
  useEffect(() => {
    let poll: ReturnType<typeof setInterval> | undefined;
    const lists = gathering(() =>
      Promise.all([
        queries.invalidateQueries({ queryKey: listKey(shopId) }),
        // A statement settles one refund after another; what was repaired is to be sent.
        queries.invalidateQueries({ queryKey: shopKey(shopId, 'bank') }),
        queries.invalidateQueries({ queryKey: shopKey(shopId, 'goods-out') }),
      ]),
    );
    const notices = gathering(() => queries.invalidateQueries({ queryKey: shopKey(shopId, 'notices') }));
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
      lists.news();
    });
    stream.addEventListener('desk', (event) => {
      const { caseId } = JSON.parse((event as MessageEvent<string>).data) as { caseId: string };
      void queries.invalidateQueries({ queryKey: shopKey(shopId, 'presence') });
      void queries.invalidateQueries({ queryKey: caseKey(shopId, caseId, 'answering') });
    });
    stream.addEventListener('notice', notices.news);
    stream.onopen = () => {
      clearInterval(poll);
      poll = undefined;
    };
    stream.onerror = () => {
      poll ??= setInterval(readAll, POLL_MS);
    };
    return () => {
      stream.close();
      lists.stop();
      notices.stop();
      clearInterval(poll);
    };
  }, [queries, shopId]);
}

/** News in a row are read once, a moment after the first; the next time not before the last has long been answered. */
function gathering(read: () => Promise<unknown>) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let reading = false;
  let more = false;
  let stopped = false;
  const after = (ms: number) => {
    timer = setTimeout(async () => {
      reading = true;
      more = false;
      const began = performance.now();
      await read();
      reading = false;
      timer = undefined;
      if (more && !stopped) after(Math.max(GATHER_MS, (performance.now() - began) * SHARE));
    }, ms);
  };
  return {
    news: () => {
      if (reading) more = true;
      else if (timer === undefined) after(GATHER_MS);
    },
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
