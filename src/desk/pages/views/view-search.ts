import { filtersOf, inboxSearch, type InboxSearch } from '../inbox/inbox-search.ts';

/** What the address holds when a saved view is opened. */
export const searchOf = (view: { id: string; filters: InboxSearch }): InboxSearch => ({
  ...inboxSearch(view.filters),
  saved: view.id,
});

/** Whether the list still shows what the view was saved with. */
export function isSameView(filters: InboxSearch, search: InboxSearch): boolean {
  const plain = (of: InboxSearch) =>
    JSON.stringify(
      Object.entries(inboxSearch(filtersOf(of)))
        .map(([name, value]) => [name, Array.isArray(value) ? [...value].sort() : value])
        .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
    );
  return plain(filters) === plain(search);
}
