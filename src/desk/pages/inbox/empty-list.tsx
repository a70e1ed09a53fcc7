import { useChannels } from '../api/shop-queries.ts';
import { useSavedViews } from '../api/view-queries.ts';
import { Button } from '../parts/button.tsx';
import { Emptiness } from '../parts/states.tsx';
import { SearchHelp } from '../search/search-help.tsx';
import { say } from '../words/say.ts';
import { useWords } from '../words/words-context.tsx';
import { isSameView } from '../views/view-search.ts';
import { isNarrowed } from './inbox-search.ts';
import { unfiltered, useInboxSearch } from './use-inbox-search.ts';

/** An empty view says whether that is good news; an empty search how to widen it; an empty shop where cases come from. */
export function EmptyList() {
  const words = useWords();
  const [search, change] = useInboxSearch();
  const { data: channels } = useChannels();
  const { data: views } = useSavedViews();
  const { view = 'open' } = search;

  const saved = views?.find(({ id }) => id === search.saved);
  if (saved && isSameView(saved.filters, search)) {
    return (
      <Emptiness title={words.t('views.empty', { name: saved.name })}>
        <p>{words.t('views.empty.lead')}</p>
      </Emptiness>
    );
  }
  if (isNarrowed(search)) {
    return (
      <Emptiness title={words.t('desk.empty.search')}>
        {!search.search && <p>{words.t('views.empty.filtered')}</p>}
        <Button onClick={() => change({ ...unfiltered(search), view: 'all' })}>
          {words.t('desk.empty.search.all')}
        </Button>
        {search.search && <SearchHelp />}
      </Emptiness>
    );
  }
  const form = channels?.find(({ archivedAt }) => archivedAt === null)?.formUrl;
  return (
    <Emptiness title={say(words, 'desk.empty', view)}>
      <p>{say(words, 'desk.empty', `${view}.lead`)}</p>
      {(view === 'open' || view === 'all') && form && (
        <a href={form} target="_blank" rel="noreferrer">
          {form}
        </a>
      )}
    </Emptiness>
  );
}
