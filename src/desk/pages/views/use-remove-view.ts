import { useQueryClient } from '@tanstack/react-query';

import { api } from '../api/client.ts';
import { viewsKey, type SavedView } from '../api/view-queries.ts';
import { offerUndo, tellProblem } from '../settings/parts/undo-toast.tsx';
import { useSeat } from '../session/me.tsx';
import { useWords } from '../words/words-context.tsx';

/** Gone at once, with a word and a way back. */
export function useRemoveView(): (view: Pick<SavedView, 'id' | 'name'>) => void {
  const words = useWords();
  const { shopId } = useSeat();
  const queries = useQueryClient();
  const reread = () => queries.invalidateQueries({ queryKey: viewsKey(shopId) });
  return ({ id, name }) => {
    api.views
      .remove({ viewId: id })
      .then(() => {
        offerUndo(words, words.t('views.removed', { name }), () => api.views.restore({ viewId: id }).then(reread));
        return reread();
      })
      .catch((error: unknown) => tellProblem(words, error));
  };
}
