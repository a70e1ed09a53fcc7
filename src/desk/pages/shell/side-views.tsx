import { Link, useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';

import { complaintProcedures, returnProcedures, type View } from '../../../cases/case-list.ts';
import type { Procedure } from '../../../law/vocabulary.ts';
import { useCounts } from '../api/case-queries.ts';
import { useChannels } from '../api/shop-queries.ts';
import { useSavedViewCounts, useSavedViews } from '../api/view-queries.ts';
import { isNarrowed, type InboxSearch } from '../inbox/inbox-search.ts';
import { useInboxSearch } from '../inbox/use-inbox-search.ts';
import { ChannelMark } from '../parts/channel-mark.tsx';
import { searchOf } from '../views/view-search.ts';
import { say } from '../words/say.ts';
import { useWords } from '../words/words-context.tsx';
import { useSidebar } from './sidebar-state.ts';

const box: readonly View[] = [
  'open',
  'mine',
  'unassigned',
  'waiting-for-us',
  'waiting-for-customer',
  'due-today',
  'overdue',
  'flagged',
  'snoozed',
];
const archive: readonly View[] = ['closed', 'spam', 'all'];
const kinds = { returns: returnProcedures, complaints: complaintProcedures } as const;

// Which view is shown is ours to say: the address may hold filters beside it.
const exactly = { exact: true, includeSearch: true };

/** The views, in groups, each with how many cases it holds. */
export function SideViews() {
  const words = useWords();
  const { data: counts } = useCounts();
  const { data: channels = [] } = useChannels();
  const { data: saved = [] } = useSavedViews();
  const { data: savedCounts } = useSavedViewCounts(saved.length > 0);
  const current = useCurrent();
  const live = channels.filter(({ archivedAt }) => archivedAt === null);

  const view = (each: View) => (
    <SideLink
      key={each}
      search={each === 'open' ? {} : { view: each }}
      current={current.view === each}
      count={counts?.[each]}
      loud={each === 'overdue'}
    >
      {say(words, 'desk.view', each)}
    </SideLink>
  );
  const procedure = (each: Procedure, inside: boolean) => (
    <SideLink
      key={each}
      search={{ procedure: [each] }}
      current={current.procedure === each}
      count={counts?.procedures[each] ?? 0}
    >
      <span className={inside ? 'side-sub' : undefined}>
        {each === 'inquiry' ? words.t('views.inquiries') : say(words, 'cases.procedure', each)}
      </span>
    </SideLink>
  );
  const kind = (each: keyof typeof kinds) => {
    const inside = current.view === each || kinds[each].some((one) => one === current.procedure);
    return [
      view(each),
      ...(inside ? kinds[each].filter((one) => counts?.procedures[one]).map((one) => procedure(one, true)) : []),
    ];
  };

  return (
    <>
      <Group title={words.t('desk.views')}>{box.map(view)}</Group>
      <Group title={words.t('views.kinds')}>
        {kind('returns')}
        {kind('complaints')}
        {counts?.procedures.inquiry || current.procedure === 'inquiry' ? procedure('inquiry', false) : null}
        {view('awaiting-goods')}
      </Group>
      {saved.length > 0 && (
        <Group title={words.t('views.saved')}>
          {saved.map((each) => {
            const counted = savedCounts?.get(each.id);
            return (
              <SideLink
                key={each.id}
                search={searchOf(each)}
                current={current.saved === each.id}
                count={counted?.count}
                more={counted?.more}
              >
                <span className="cut" title={each.shared ? words.t('views.saved.shared') : undefined}>
                  {each.name}
                </span>
              </SideLink>
            );
          })}
        </Group>
      )}
      {live.length > 0 && (
        <Group title={words.t('desk.channels')}>
          {live.map((channel) => (
            <SideLink
              key={channel.id}
              search={{ channelId: [channel.id] }}
              current={current.channelId === channel.id}
              count={counts ? (counts.channels[channel.id] ?? 0) : undefined}
            >
              <span className="bar side-channel">
                <ChannelMark channel={channel} />
                <span className="cut">{channel.name}</span>
              </span>
            </SideLink>
          ))}
        </Group>
      )}
      <Group title={words.t('views.archive')}>{archive.map(view)}</Group>
    </>
  );
}

/** The one link that is where we are: a saved view before its filters, a filter of one value before the view. */
function useCurrent(): { view?: View; saved?: string; procedure?: Procedure; channelId?: string } {
  const [search] = useInboxSearch();
  const { pathname } = useLocation();
  const atList = pathname === '/inbox' || (pathname.startsWith('/cases/') && pathname !== '/cases/new');
  if (!atList) return {};
  if (search.saved) return { saved: search.saved };
  const only = (name: 'procedure' | 'channelId'): string | undefined =>
    search[name]?.length === 1 && !isNarrowed({ ...search, [name]: undefined }) && !search.view
      ? search[name][0]
      : undefined;
  const procedure = only('procedure') as Procedure | undefined;
  const channelId = only('channelId');
  if (procedure) return { procedure };
  return channelId ? { channelId } : { view: search.view ?? 'open' };
}

const Group = ({ title, children }: { title: string; children: ReactNode }) => (
  <nav aria-label={title}>
    <h2 className="meta">{title}</h2>
    <ul>{children}</ul>
  </nav>
);

interface LinkProps {
  search: InboxSearch;
  current: boolean;
  count: number | undefined;
  more?: boolean | undefined;
  loud?: boolean;
  children: ReactNode;
}

function SideLink({ search, current, count, more = false, loud = false, children }: LinkProps) {
  const words = useWords();
  const { close } = useSidebar();
  return (
    <li>
      <Link
        to="/inbox"
        search={search}
        className="side-link"
        activeProps={{}}
        activeOptions={exactly}
        aria-current={current ? 'page' : undefined}
        onClick={close}
      >
        {children}
        {count !== undefined && (
          <span className={loud && count > 0 ? 'figure bad' : 'figure muted'}>
            {more ? words.t('views.more-than', { count: words.number(count) }) : words.number(count)}
          </span>
        )}
      </Link>
    </li>
  );
}
