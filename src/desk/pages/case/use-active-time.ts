import { useEffect } from 'react';

import { api } from '../api/client.ts';
import { activeSeconds } from './active-seconds.ts';

const EVERY_MS = 30_000;
const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart'] as const;

/**
 * Tells how long this person really worked on the open case: the window is seen, and a key, the pointer or a finger
 * moved within the last minute. Measured for the report of effects; losing half a minute harms nobody.
 */
export function useActiveTime(caseId: string): void {
  useEffect(() => {
    const counter = activeSeconds(Date.now());
    const moved = () => counter.moved(Date.now());
    const tick = () => counter.tick(Date.now(), !document.hidden);
    const tell = () => {
      tick();
      const seconds = counter.take();
      if (seconds >= 1) void api.reports.recordTime({ caseId, seconds }).catch(() => {});
    };
    const ticking = setInterval(tick, 1000);
    const telling = setInterval(tell, EVERY_MS);
    const hidden = () => document.hidden && tell();
    for (const sign of signs) document.addEventListener(sign, moved, { passive: true });
    document.addEventListener('visibilitychange', hidden);
    return () => {
      clearInterval(ticking);
      clearInterval(telling);
      for (const sign of signs) document.removeEventListener(sign, moved);
      document.removeEventListener('visibilitychange', hidden);
      tell();
    };
  }, [caseId]);
}
