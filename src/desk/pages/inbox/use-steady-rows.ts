import { useCallback, useEffect, useRef, useState } from 'react';

import type { CaseRow } from '../api/case-queries.ts';

/**
 * The row under the cursor never moves by itself: what arrives while somebody reads updates the rows where
 * they are. New order and new rows wait until they are asked for, or until the list is another one.
 */
export function useSteadyRows(rows: readonly CaseRow[] | undefined, listName: string) {
  const order = useRef<{ name: string; ids: string[] }>({ name: '', ids: [] });
  const kept = useRef(new Map<string, CaseRow>());
  const [, settleNow] = useState(0);

  const settle = useCallback(() => {
    order.current = { name: '', ids: [] };
    settleNow((n) => n + 1);
  }, []);

  // A page that lay hidden has no row under a cursor.
  useEffect(() => {
    const whenBack = () => document.visibilityState === 'visible' && settle();
    document.addEventListener('visibilitychange', whenBack);
    return () => document.removeEventListener('visibilitychange', whenBack);
  }, [settle]);

  if (!rows) return { rows: [], waiting: 0, settle };
  if (order.current.name !== listName || order.current.ids.length === 0) {
    order.current = { name: listName, ids: rows.map(({ id }) => id) };
    kept.current = new Map();
  }
  for (const row of rows) kept.current.set(row.id, row);

  const known = new Set(order.current.ids);
  const lastKnown = rows.findLastIndex(({ id }) => known.has(id));
  const fresh = rows.filter(({ id }) => !known.has(id));
  // Below the last known row is the next page: it may simply follow.
  const following = rows.slice(lastKnown + 1).filter(({ id }) => !known.has(id));
  order.current.ids.push(...following.map(({ id }) => id));

  return {
    rows: order.current.ids.map((id) => kept.current.get(id)).filter((row) => row !== undefined),
    waiting: fresh.length - following.length,
    settle,
  };
}
