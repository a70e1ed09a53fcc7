import { useQueryClient } from '@tanstack/react-query';

import { shopKey } from '../../api/shop-queries.ts';
import { useSeat } from '../../session/me.tsx';

/** Reads again what a change made old, and waits for it: the screen shows what the server has. */
export function useReread(...of: readonly string[]): () => Promise<void> {
  const { shopId } = useSeat();
  const queries = useQueryClient();
  return async () => {
    await Promise.all(of.map((each) => queries.invalidateQueries({ queryKey: shopKey(shopId, each) })));
  };
}
