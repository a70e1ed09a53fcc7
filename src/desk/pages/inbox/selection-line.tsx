import { useMatching } from '../api/view-queries.ts';
import { Button } from '../parts/button.tsx';
import { useWords } from '../words/words-context.tsx';
import { sizeOf } from './selected.ts';
import { selection, useSelection } from './selection.ts';
import { useInboxSearch } from './use-inbox-search.ts';

/** The ways to choose more than one can see, or to stop choosing. What is done with it stands at the foot of the list. */
export function SelectionLine() {
  const words = useWords();
  const { selected, choosing } = useSelection();
  const [search] = useInboxSearch();
  const { data: matching } = useMatching(search, choosing);
  if (!choosing) return null;
  const size = sizeOf(selected, matching?.count ?? null);
  const more = selected.kind === 'ids' && matching && size !== null && matching.count > size;
  if (size !== 0 && !more) return null;
  return (
    <div className="selection-line">
      {size === 0 && <span>{words.t('views.select.hint')}</span>}
      {more && (
        <Button look="quiet" onClick={selection.all}>
          {words.t('views.select-all', { count: words.number(matching.count) + (matching.more ? '+' : '') })}
        </Button>
      )}
      {size === 0 && (
        <Button look="quiet" className="push" onClick={selection.clear}>
          {words.t('views.select-none')}
        </Button>
      )}
    </div>
  );
}
