import { Menu } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useRef } from 'react';

import { sortOf, sorts, sortsOf, usualSort } from '../../../cases/case-list.ts';
import { MenuIcon, MoreIcon } from '../../../ui/icons.tsx';
import { useCounts } from '../api/case-queries.ts';
import { Button } from '../parts/button.tsx';
import { usePageTitle } from '../parts/use-page-title.ts';
import { useSidebar } from '../shell/sidebar-state.ts';
import { useShortcuts } from '../shell/shortcuts.ts';
import { useMay } from '../session/me.tsx';
import { say } from '../words/say.ts';
import { useWords } from '../words/words-context.tsx';
import { useCsvLink } from './csv-link.ts';
import { FilterMenu } from './filter-menu.tsx';
import { SearchField } from './search-field.tsx';
import { useInboxSearch } from './use-inbox-search.ts';

export function ListHead() {
  const words = useWords();
  const [search, change] = useInboxSearch();
  const { data: counts } = useCounts();
  const sidebar = useSidebar();
  const field = useRef<HTMLInputElement>(null);
  const csv = useCsvLink(search);
  const mayExport = useMay('export cases');
  useShortcuts({ '/': () => field.current?.focus() });

  const view = search.view ?? 'open';
  const open = useParams({ strict: false }).caseId;
  usePageTitle(open ? null : say(words, 'desk.view', view));
  const sort = sortOf({ view, sort: search.sort, search: search.search });
  const orders = search.search ? sorts : sortsOf(view);
  return (
    <header className="list-head">
      <div className="bar">
        <Button look="quiet" icon className="only-narrow" aria-label={words.t('desk.menu')} onClick={sidebar.open}>
          <MenuIcon />
        </Button>
        <h1>{say(words, 'desk.view', view)}</h1>
        {counts && <span className="muted figure">{words.number(counts[view] ?? 0)}</span>}
        <span className="push" />
        <Menu position="bottom-end">
          <Menu.Target>
            <Button look="quiet" icon aria-label={words.t('desk.list.more')}>
              <MoreIcon />
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Label>{words.t('desk.sort')}</Menu.Label>
            {orders.map((each) => (
              <Menu.Item
                key={each}
                role="menuitemradio"
                aria-checked={each === sort}
                onClick={() => change({ sort: each === usualSort(view) ? undefined : each })}
              >
                {each === sort ? '✓ ' : ''}
                {say(words, 'desk.sort', each)}
              </Menu.Item>
            ))}
            <Menu.Divider />
            {mayExport ? (
              <Menu.Item component="a" href={csv} download>
                {words.t('desk.list.csv')}
              </Menu.Item>
            ) : (
              <Menu.Item disabled>{words.t('desk.list.csv.not-allowed')}</Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      </div>
      <div className="bar list-tools">
        <SearchField ref={field} />
        <FilterMenu />
      </div>
    </header>
  );
}
