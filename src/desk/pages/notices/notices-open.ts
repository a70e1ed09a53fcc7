import { useSyncExternalStore } from 'react';

/** Whether the panel is open: the bell opens it, and so does the palette. */
let open = false;
const watchers = new Set<() => void>();

export function showNotices(value: boolean): void {
  open = value;
  watchers.forEach((watcher) => watcher());
}

export const useNoticesOpen = (): boolean =>
  useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => open,
  );
