import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';

import type { InboxSearch } from './inbox-search.ts';

/** The filters of the address, and the way to change some of them. */
export function useInboxSearch(): [InboxSearch, (change: Partial<InboxSearch>, replace?: boolean) => void] {
  const search: InboxSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const change = useCallback(
    (part: Partial<InboxSearch>, replace = false) =>
      void navigate({ to: '.', replace, search: (now: InboxSearch) => ({ ...now, ...part }) } as never),
    [navigate],
  );
  return [search, change];
}

/** A change that takes every filter away and leaves the view and its order. */
export const unfiltered = (search: InboxSearch): Partial<InboxSearch> =>
  Object.fromEntries(
    Object.keys(search)
      .filter((name) => name !== 'view' && name !== 'sort')
      .map((name) => [name, undefined]),
  );
