import { useSyncExternalStore } from 'react';

/** How this person likes the list; kept in the browser. */
const kept = {
  density: { key: 'zwrotka-density', options: ['roomy', 'dense'] },
  goOn: { key: 'zwrotka-go-on', options: ['next', 'list', 'stay'] },
} as const;
type Name = keyof typeof kept;
type Option<N extends Name> = (typeof kept)[N]['options'][number];

const watchers = new Set<() => void>();

export function preference<N extends Name>(name: N): Option<N> {
  const { key, options } = kept[name];
  return options.find((each) => each === localStorage.getItem(key)) ?? options[0];
}

export function prefer<N extends Name>(name: N, option: Option<N>): void {
  localStorage.setItem(kept[name].key, option);
  watchers.forEach((watcher) => watcher());
}

export const usePreference = <N extends Name>(name: N): Option<N> =>
  useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => preference(name),
  );
