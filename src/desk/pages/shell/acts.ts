import { useEffect, useSyncExternalStore } from 'react';

/** Something the palette can do right now. */
export interface PaletteAct {
  readonly id: string;
  readonly label: string;
  readonly key?: string;
  readonly disabledBecause?: string | null;
  run(): void;
}

let offered: readonly PaletteAct[] = [];
const watchers = new Set<() => void>();

function offer(acts: readonly PaletteAct[]): void {
  offered = acts;
  watchers.forEach((watcher) => watcher());
}

/** The open case tells the palette what can be done with it, as long as it is open. */
export function useOffer(acts: readonly PaletteAct[]): void {
  useEffect(() => {
    offer(acts);
  });
  useEffect(() => () => offer([]), []);
}

export const useOffered = (): readonly PaletteAct[] =>
  useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => offered,
  );
