import { useSyncExternalStore } from 'react';

/** Whether the server has stopped knowing us: the sign-in then lies over the page, and nothing typed is lost. */
let ended = false;
const watchers = new Set<() => void>();

function set(value: boolean): void {
  if (ended === value) return;
  ended = value;
  watchers.forEach((watcher) => watcher());
}

export const sessionEnded = (): void => set(true);
export const sessionResumed = (): void => set(false);

export const useSessionEnded = (): boolean =>
  useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => ended,
  );
