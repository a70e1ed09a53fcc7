import { useQueryClient } from '@tanstack/react-query';

import { caseKey, listKey, type CaseDetail } from '../api/case-queries.ts';
import { useSeat } from '../session/me.tsx';
import { offerUndo } from '../settings/parts/undo-toast.tsx';
import { useWords } from '../words/words-context.tsx';

/** Says what was done to a case and offers to take it back, whatever happened to the case since. */
export function useUndo({ id }: Pick<CaseDetail, 'id'>): (message: string, undo: () => Promise<unknown>) => void {
  const words = useWords();
  const { shopId } = useSeat();
  const queries = useQueryClient();
  return (message, undo) =>
    offerUndo(words, message, async () => {
      await undo();
      await queries.invalidateQueries({ queryKey: caseKey(shopId, id) });
      await queries.invalidateQueries({ queryKey: listKey(shopId) });
    });
}
