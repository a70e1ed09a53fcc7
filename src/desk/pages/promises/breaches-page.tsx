import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';

import { MenuIcon } from '../../../ui/icons.tsx';
import { addDays, isDay } from '../../../kit/day.ts';
import { api } from '../api/client.ts';
import { shopKey, useChannels, useStaff } from '../api/shop-queries.ts';
import { Button } from '../parts/button.tsx';
import { Emptiness, Loaded } from '../parts/states.tsx';
import { useToday } from '../parts/today.ts';
import { usePageTitle } from '../parts/use-page-title.ts';
import { useMay, useSeat } from '../session/me.tsx';
import { useSidebar } from '../shell/sidebar-state.ts';
import { useWords } from '../words/words-context.tsx';
import { BreachCounts } from './breach-counts.tsx';
import { BreachList } from './breach-list.tsx';
import './breaches.css';

/** What was not done in time in a week: whose, where, why, and whether it was made good. */
export function BreachesPage() {
  const words = useWords();
  const { shopId } = useSeat();
  const sidebar = useSidebar();
  const today = useToday();
  const { to = today } = useSearch({ from: '/shell/reports/promises' });
  const { data: staff = [] } = useStaff();
  const { data: channels = [] } = useChannels();
  const may = useMay('read reports');
  usePageTitle(words.t('promises.title'));
  const query = useInfiniteQuery({
    queryKey: shopKey(shopId, 'breaches', to),
    queryFn: ({ pageParam }) => api.promises.breaches({ to, ...(pageParam && { after: pageParam }) }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
    enabled: may,
  });
  const first = query.data?.pages[0];
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const span = first && isDay(first.from) && isDay(first.to) ? { from: first.from, to: first.to } : null;
  const nameOf = (id: string | null) => staff.find((each) => each.id === id)?.name ?? words.t('desk.unassigned');
  const channelOf = (id: string) => channels.find((each) => each.id === id)?.name ?? '';
  const later = addDays(to, 7);
  if (!may)
    return (
      <Emptiness title={words.t('promises.title')}>
        <p>{words.t('desk.reason.not-allowed')}</p>
      </Emptiness>
    );
  return (
    <div className="page breaches">
      <header className="bar">
        <Button look="quiet" icon className="only-narrow" aria-label={words.t('desk.menu')} onClick={sidebar.open}>
          <MenuIcon />
        </Button>
        <h1>{words.t('promises.title')}</h1>
      </header>
      <p className="muted">{words.t('promises.lead')}</p>
      <nav className="bar" aria-label={words.t('promises.week')}>
        <Link to="/reports/promises" search={{ to: addDays(to, -7) }} className="button">
          {words.t('promises.week.before')}
        </Link>
        {span && (
          <strong>
            {words.t('promises.week.span', { from: words.day(span.from, { year: false }), to: words.day(span.to) })}
          </strong>
        )}
        {to < today && (
          <Link to="/reports/promises" search={later >= today ? {} : { to: later }} className="button">
            {words.t('promises.week.after')}
          </Link>
        )}
      </nav>
      <Loaded query={query}>
        {first && items.length === 0 ? (
          <Emptiness title={words.t('promises.none')}>
            <p>{words.t('promises.none.lead')}</p>
          </Emptiness>
        ) : (
          first && (
            <>
              <div className="breach-tables">
                <BreachCounts
                  title={words.t('promises.by-person')}
                  counts={first.counts.map((each) => ({ ...each, name: nameOf(each.assigneeId) }))}
                />
                <BreachCounts
                  title={words.t('promises.by-channel')}
                  counts={first.counts.map((each) => ({ ...each, name: channelOf(each.channelId) }))}
                />
              </div>
              <BreachList items={items} nameOf={nameOf} channelOf={channelOf} />
              {query.hasNextPage && (
                <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                  {words.t('promises.more')}
                </Button>
              )}
            </>
          )
        )}
      </Loaded>
    </div>
  );
}
