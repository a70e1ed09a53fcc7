import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

import { BEAT_MS, type Doing } from '../../../identity/presence.ts';
import { api } from '../api/client.ts';
import { newUuid } from '../api/new-uuid.ts';
import { shopKey } from '../api/shop-queries.ts';
import { useSeat } from '../session/me.tsx';

interface Place {
  readonly caseId: string | null;
  readonly doing: Doing;
}

/** This window, for as long as it lives. */
const clientId = newUuid();

let place: Place = { caseId: null, doing: 'looking' };
let moved: (() => void) | null = null;

function goTo(next: Place): void {
  if (next.caseId === place.caseId && next.doing === place.doing) return;
  place = next;
  moved?.();
}

const presenceKey = (shopId: string) => shopKey(shopId, 'presence');

/** Tells the server where this window is: every ten seconds while it is looked at, and at once when that changes. */
export function useBeat(shopId: string): void {
  const queries = useQueryClient();
  useEffect(() => {
    let soon: ReturnType<typeof setTimeout> | undefined;
    const beat = () => {
      if (document.hidden) return;
      // Presence is a courtesy: when it fails, the next beat tries again.
      api.presence
        .beat({ clientId, ...place })
        .then((here) => queries.setQueryData(presenceKey(shopId), here))
        .catch(() => undefined);
    };
    moved = () => {
      clearTimeout(soon);
      soon = setTimeout(beat, 150);
    };
    const leave = () =>
      void fetch(`/api/v1/presence/${clientId}`, {
        method: 'DELETE',
        keepalive: true,
        headers: { 'zwrotka-shop': shopId },
      }).catch(() => undefined);
    beat();
    const timer = setInterval(beat, BEAT_MS);
    document.addEventListener('visibilitychange', beat);
    addEventListener('pagehide', leave);
    return () => {
      moved = null;
      clearTimeout(soon);
      clearInterval(timer);
      document.removeEventListener('visibilitychange', beat);
      removeEventListener('pagehide', leave);
    };
  }, [queries, shopId]);
}

/** This window shows the case. */
export function useLookingAt(caseId: string): void {
  useEffect(() => {
    goTo({ caseId, doing: 'looking' });
    return () => goTo({ caseId: null, doing: 'looking' });
  }, [caseId]);
}

/** Somebody types in this window; told as long as letters come, and for a little after. */
export const nowDoing = (caseId: string, doing: Doing): void => goTo({ caseId, doing });

function useHere() {
  const { shopId } = useSeat();
  return useQuery({
    queryKey: presenceKey(shopId),
    queryFn: () => api.presence.list(),
    staleTime: BEAT_MS,
  });
}

/** This person's answers that did not leave, on whatever case, until they know of it. */
export const useStopped = () => useHere().data?.stopped ?? [];

/** Colleagues on this case now; oneself is left out, in whatever window. */
export function useColleaguesOn(caseId: string) {
  const { staffId: me } = useSeat();
  const here = useHere().data?.items ?? [];
  return here.filter((each) => each.caseId === caseId && each.staffId !== me);
}
