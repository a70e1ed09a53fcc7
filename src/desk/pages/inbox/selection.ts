import { useSyncExternalStore } from 'react';

import type { InboxSearch } from './inbox-search.ts';
import { isSelected, moreOf, nothingSelected, ranged, toggled, type Selected } from './selected.ts';

/**
 * What is chosen on the list, for whoever acts on many cases at once. Outside React, so that a press of x draws two rows
 * and a bar, not the list. It belongs to one set of filters: other filters start with nothing chosen.
 */
export interface Selection {
  readonly selected: Selected;
  /** Boxes are shown on every row, though nothing may be chosen yet. */
  readonly choosing: boolean;
}

interface Shown {
  readonly filters: InboxSearch;
  readonly ids: readonly string[];
  /** There are no pages beyond. */
  readonly isWhole: boolean;
}

let now: Selection = { selected: nothingSelected, choosing: false };
let shown: Shown = { filters: {}, ids: [], isWhole: true };
let anchor: string | null = null;
const watchers = new Set<() => void>();

function become(next: Selection): void {
  now = next;
  watchers.forEach((watcher) => watcher());
}
const choose = (selected: Selected) => {
  const none = selected.kind === 'ids' && selected.ids.size === 0;
  become({ selected, choosing: !none });
};

export const selection = {
  now: (): Selection => now,
  toggle(id: string): void {
    anchor = id;
    choose(toggled(now.selected, id));
  },
  range(to: string): void {
    choose(ranged(now.selected, shown.ids, anchor, to));
    anchor = to;
  },
  /** All rows that were read; pressed again, all that match the filters; and again, none. */
  more: (): void => choose(moreOf(now.selected, shown.ids, shown.filters, shown.isWhole)),
  /** All that match, also those not read yet. */
  all: (): void => choose({ kind: 'all', filters: shown.filters, except: new Set() }),
  /** Boxes on every row, for hands without keys. */
  begin: (): void => become({ ...now, choosing: true }),
  clear(): void {
    anchor = null;
    become({ selected: nothingSelected, choosing: false });
  },
  /** The list says what it shows. */
  shows(list: Shown): void {
    if (JSON.stringify(list.filters) !== JSON.stringify(shown.filters)) selection.clear();
    shown = list;
  },
};

const subscribe = (watcher: () => void) => {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
};

/** What is chosen on the list; `sizeOf` of selected.ts says how many that is. */
export const useSelection = (): Selection => useSyncExternalStore(subscribe, selection.now);
export const useIsSelected = (id: string): boolean =>
  useSyncExternalStore(subscribe, () => isSelected(now.selected, id));
export const useIsChoosing = (): boolean => useSyncExternalStore(subscribe, () => now.choosing);
