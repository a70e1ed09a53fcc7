import { Link, useLocation } from '@tanstack/react-router';

import { views } from '../../../cases/case-list.ts';
import { PersonIcon, SearchIcon, SettingsIcon } from '../../../ui/icons.tsx';
import { useCounts } from '../api/case-queries.ts';
import { useChannels } from '../api/shop-queries.ts';
import { useInboxSearch } from '../inbox/use-inbox-search.ts';
import { Button } from '../parts/button.tsx';
import { ChannelMark } from '../parts/channel-mark.tsx';
import { useMay } from '../session/me.tsx';
import { say } from '../words/say.ts';
import { useWords } from '../words/words-context.tsx';
import { NewCaseLink } from './new-case-link.tsx';
import { ShopSwitcher } from './shop-switcher.tsx';
import { useSidebar } from './sidebar-state.ts';
import { UserMenu } from './user-menu.tsx';

// Which view is shown is ours to say: the address may hold filters beside it.
const exactly = { exact: true, includeSearch: true };

export function Sidebar({ onPalette, onKeys }: { onPalette: () => void; onKeys: () => void }) {
  const words = useWords();
  const { data: counts } = useCounts();
  const { data: channels = [] } = useChannels();
  const [search] = useInboxSearch();
  const { pathname } = useLocation();
  const atList = pathname === '/inbox' || (pathname.startsWith('/cases/') && pathname !== '/cases/new');
  const { close } = useSidebar();
  const live = channels.filter(({ archivedAt }) => archivedAt === null);
  const loud = (view: string) => (view === 'overdue' && counts?.overdue ? 'figure bad' : 'figure muted');

  return (
    <aside className="sidebar" aria-label={words.t('desk.menu')}>
      <ShopSwitcher />
      <Button className="palette-button" onClick={onPalette}>
        <SearchIcon />
        {words.t('desk.search')}
        <kbd className="push">{navigator.platform.startsWith('Mac') ? '⌘K' : 'Ctrl K'}</kbd>
      </Button>
      <NewCaseLink />
      <nav aria-label={words.t('desk.views')}>
        <h2 className="meta">{words.t('desk.views')}</h2>
        <ul>
          {views.map((view) => (
            <li key={view}>
              <Link
                to="/inbox"
                search={view === 'open' ? {} : { view }}
                className="side-link"
                activeProps={{}}
                activeOptions={exactly}
                aria-current={atList && !search.channelId && (search.view ?? 'open') === view ? 'page' : undefined}
                onClick={close}
              >
                {say(words, 'desk.view', view)}
                {counts && <span className={loud(view)}>{words.number(counts[view] ?? 0)}</span>}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {live.length > 0 && (
        <nav aria-label={words.t('desk.channels')}>
          <h2 className="meta">{words.t('desk.channels')}</h2>
          <ul>
            {live.map((channel) => (
              <li key={channel.id}>
                <Link
                  to="/inbox"
                  search={{ channelId: [channel.id] }}
                  className="side-link"
                  activeProps={{}}
                  activeOptions={exactly}
                  aria-current={atList && search.channelId?.[0] === channel.id ? 'page' : undefined}
                  onClick={close}
                >
                  <span className="bar">
                    <ChannelMark channel={channel} />
                    {channel.name}
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <div className="side-end">
        <CustomersLink />
        <SettingsLink />
        <UserMenu onKeys={onKeys} />
      </div>
    </aside>
  );
}

function SettingsLink() {
  const words = useWords();
  const may = useMay('read settings');
  const { close } = useSidebar();
  if (!may) return null;
  return (
    <Link to="/settings" className="side-link" onClick={close}>
      <span className="bar">
        <SettingsIcon />
        {words.t('desk.settings')}
      </span>
    </Link>
  );
}

function CustomersLink() {
  const words = useWords();
  const may = useMay('read customers');
  const { close } = useSidebar();
  if (!may) return null;
  return (
    <Link to="/customers" className="side-link" activeProps={{ 'aria-current': 'page' }} onClick={close}>
      <span className="bar">
        <PersonIcon />
        {words.t('customers.title')}
      </span>
    </Link>
  );
}
