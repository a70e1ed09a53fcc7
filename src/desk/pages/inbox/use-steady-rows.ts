import { useCallback, useEffect, useState } from 'react';

import type { CaseRow } from '../api/case-queries.ts';
import { nothingYet, steady } from './steady-rows.ts';

/**
 * Rows that do not move under the cursor, and stay what they are while one of them is pressed, even when another list has
 * come; `settle` shows the list as it is now.
 */
export function useSteadyRows(
  rows: readonly CaseRow[] | undefined,
  listName: string,
  { watched, pressed }: { watched: boolean; pressed: boolean },
) {
  const [held, setHeld] = useState(nothingYet);
  const settle = useCallback(() => setHeld(nothingYet), []);

  // A page that lay hidden has no row under a cursor.
  useEffect(() => {
    const whenBack = () => document.visibilityState === 'visible' && settle();
    document.addEventListener('visibilitychange', whenBack);
    return () => document.removeEventListener('visibilitychange', whenBack);
  }, [settle]);

  let shown = held;
  const late = !watched && held.rows !== held.source;
  if (rows && !pressed && (held.source !== rows || held.name !== listName || late)) {
    shown = steady(held, rows, listName, watched);
    setHeld(shown);
  }
  return { rows: shown.rows, waiting: shown.waiting, settle };
}
