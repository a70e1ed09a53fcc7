import { useQueryClient } from '@tanstack/react-query';

import { caseFilters } from '../../../cases/case-list.ts';
import { api } from '../api/client.ts';
import { viewsKey, type SavedView } from '../api/view-queries.ts';
import type { InboxSearch } from '../inbox/inbox-search.ts';
import { offerUndo, tellProblem } from '../settings/parts/undo-toast.tsx';
import { useSeat } from '../session/me.tsx';
import { useWords } from '../words/words-context.tsx';

/** What the list shows now becomes what the view shows; its former filters can be brought back. */
export function useUpdateView(): (view: SavedView & { search: InboxSearch }) => void {
  const words = useWords();
  const { shopId } = useSeat();
  const queries = useQueryClient();
  return ({ id, name, shared, filters: before, search }) => {
    const put = async (filters: InboxSearch) => {
      await api.views.update({ viewId: id, name, shared, filters: caseFilters.parse(filters) });
      await queries.invalidateQueries({ queryKey: viewsKey(shopId) });
    };
    put(search)
      .then(() => offerUndo(words, words.t('views.save.done', { name }), () => put(before)))
      .catch((error: unknown) => tellProblem(words, error));
  };
}
