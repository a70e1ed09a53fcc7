import { Button } from '../parts/button.tsx';
import { useMatching } from '../api/view-queries.ts';
import { useWords } from '../words/words-context.tsx';
import { sizeOf } from './selected.ts';
import { selection, useSelection } from './selection.ts';
import { useInboxSearch } from './use-inbox-search.ts';

/** How much is chosen, and the ways to choose more or nothing. What is done with it stands beside. */
export function SelectionLine() {
  const words = useWords();
  const { selected, choosing } = useSelection();
  const [search] = useInboxSearch();
  const matching = useMatching(search, choosing);
  if (!choosing) return null;
  const size = sizeOf(selected, matching.data?.count ?? null);
  const total = matching.data;
  return (
    <div className="selection-line" role="status">
      <span>
        {size === null ? words.t('desk.loading') : words.t('views.selected', { count: size })}
        {selected.kind === 'all' && total?.more && '+'}
      </span>
      {selected.kind === 'ids' && total && size !== null && total.count > size && (
        <Button look="quiet" onClick={selection.all}>
          {words.t('views.select-all', { count: words.number(total.count) + (total.more ? '+' : '') })}
        </Button>
      )}
      <Button look="quiet" className="push" onClick={selection.clear}>
        {words.t('views.select-none')}
      </Button>
    </div>
  );
}
