import { useSeat } from '../session/me.tsx';
import { filtersOf, type InboxSearch } from './inbox-search.ts';

/** What the list shows, as a file. A link cannot set headers, so the shop stands in the address. */
export function useCsvLink(search: InboxSearch): string {
  const { shopId } = useSeat();
  const params = new URLSearchParams({ shop: shopId });
  for (const [name, value] of Object.entries(filtersOf(search)))
    for (const each of [value].flat()) if (each) params.append(name, each);
  return `/api/v1/cases.csv?${params.toString()}`;
}
