import { useChannels } from '../api/shop-queries.ts';
import { Button } from '../parts/button.tsx';
import { Emptiness } from '../parts/states.tsx';
import { say } from '../words/say.ts';
import { useWords } from '../words/words-context.tsx';
import { useInboxSearch } from './use-inbox-search.ts';

/** An empty view says whether that is good news; an empty search how to widen it; an empty shop where cases come from. */
export function EmptyList() {
  const words = useWords();
  const [search, change] = useInboxSearch();
  const { data: channels } = useChannels();
  const { view = 'open', sort: _, ...narrowing } = search;

  if (Object.values(narrowing).some((value) => value !== undefined && value.length > 0)) {
    return (
      <Emptiness title={words.t('desk.empty.search')}>
        <p>{words.t('desk.empty.search.lead')}</p>
        <Button
          onClick={() =>
            change({
              stage: undefined,
              procedure: undefined,
              channelId: undefined,
              assigneeId: undefined,
              orderId: undefined,
              customerId: undefined,
              search: undefined,
              view: 'all',
            })
          }
        >
          {words.t('desk.empty.search.all')}
        </Button>
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
