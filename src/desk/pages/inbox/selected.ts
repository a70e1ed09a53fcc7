import type { InboxSearch } from './inbox-search.ts';

/** What is chosen on the list: these cases, or all that the filters hold but for a few. */
export type Selected =
  | { readonly kind: 'ids'; readonly ids: ReadonlySet<string> }
  | { readonly kind: 'all'; readonly filters: InboxSearch; readonly except: ReadonlySet<string> };

export const nothingSelected: Selected = { kind: 'ids', ids: new Set() };

export const isSelected = (selected: Selected, id: string): boolean =>
  selected.kind === 'ids' ? selected.ids.has(id) : !selected.except.has(id);

/** How many that is, where `matching` is how many cases the filters hold; null while nobody knows. */
export const sizeOf = (selected: Selected, matching: number | null): number | null =>
  selected.kind === 'ids' ? selected.ids.size : matching === null ? null : Math.max(0, matching - selected.except.size);

/** One more, or one less. */
export function toggled(selected: Selected, id: string): Selected {
  return put(selected, [id], !isSelected(selected, id));
}

/** From the row that was chosen last to this one, in the order of the list; both ends are chosen. */
export function ranged(selected: Selected, order: readonly string[], from: string | null, to: string): Selected {
  const [a, b] = [order.indexOf(from ?? to), order.indexOf(to)];
  if (a === -1 || b === -1) return put(selected, [to], true);
  return put(selected, order.slice(Math.min(a, b), Math.max(a, b) + 1), true);
}

/** All that the list has read so far; once they are, all that match; then none. */
export function moreOf(selected: Selected, order: readonly string[], filters: InboxSearch, isWhole: boolean): Selected {
  const allRead = order.length > 0 && order.every((id) => isSelected(selected, id));
  if (!allRead) return put(selected, order, true);
  if (selected.kind === 'ids' && !isWhole) return { kind: 'all', filters, except: new Set() };
  return nothingSelected;
}

function put(selected: Selected, ids: readonly string[], on: boolean): Selected {
  const set = new Set(selected.kind === 'ids' ? selected.ids : selected.except);
  // what is chosen by name is added; what is left out of all is taken away
  for (const id of ids) {
    if (on === (selected.kind === 'ids')) set.add(id);
    else set.delete(id);
  }
  return selected.kind === 'ids' ? { kind: 'ids', ids: set } : { ...selected, except: set };
}
