import { useParams } from '@tanstack/react-router';
import { lazy, Suspense, useRef, useState } from 'react';

import { MenuIcon } from '../../../ui/icons.tsx';
import { useCounts } from '../api/case-queries.ts';
import { useMatching, useSavedViews } from '../api/view-queries.ts';
import { Bell } from '../notices/bell.tsx';
import { Button } from '../parts/button.tsx';
import { usePageTitle } from '../parts/use-page-title.ts';
import { useSidebar } from '../shell/sidebar-state.ts';
import { useShortcuts } from '../shell/shortcuts.ts';
import { isSameView } from '../views/view-search.ts';
import { useUpdateView } from '../views/use-update-view.ts';
import { say } from '../words/say.ts';
import { useWords } from '../words/words-context.tsx';
import { FilterMenu } from './filter-menu.tsx';
import { isNarrowed } from './inbox-search.ts';
import { ListMenu } from './list-menu.tsx';
import { SearchField } from './search-field.tsx';
import { useInboxSearch } from './use-inbox-search.ts';

const SaveViewDialog = lazy(() =>
  import('../views/save-view-dialog.tsx').then(({ SaveViewDialog: Dialog }) => ({ default: Dialog })),
);
const ArrangeViewsDialog = lazy(() =>
  import('../views/arrange-views-dialog.tsx').then(({ ArrangeViewsDialog: Dialog }) => ({ default: Dialog })),
);

export function ListHead() {
  const words = useWords();
  const [search] = useInboxSearch();
  const { data: views } = useSavedViews();
  const [dialog, setDialog] = useState<'save' | 'arrange' | null>(null);
  const sidebar = useSidebar();
  const field = useRef<HTMLInputElement>(null);
  const update = useUpdateView();
  useShortcuts({ '/': () => field.current?.focus() });

  const saved = views?.find(({ id }) => id === search.saved);
  const changed = saved && !isSameView(saved.filters, search);
  // what is looked for may lie anywhere, whatever view one looked from
  const name = saved?.name ?? (search.search ? words.t('views.found') : say(words, 'desk.view', search.view ?? 'open'));
  const open = useParams({ strict: false }).caseId;
  usePageTitle(open ? null : name);
  const close = () => setDialog(null);
  return (
    <header className="list-head">
      <div className="bar">
        <Button look="quiet" icon className="only-narrow" aria-label={words.t('desk.menu')} onClick={sidebar.open}>
          <MenuIcon />
        </Button>
        <h1>{name}</h1>
        <HowMany />
        {changed && <span className="view-changed">{words.t('views.changed')}</span>}
        <span className="push" />
        {changed && saved.mayChange && (
          <Button look="quiet" onClick={() => update({ ...saved, search })}>
            {words.t('views.update')}
          </Button>
        )}
        <Bell className="only-narrow" />
        <ListMenu onSave={() => setDialog('save')} onArrange={() => setDialog('arrange')} />
      </div>
      <div className="bar list-tools">
        <SearchField ref={field} />
        <FilterMenu />
      </div>
      <Suspense>
        {dialog === 'save' && <SaveViewDialog search={search} onClose={close} />}
        {dialog === 'arrange' && <ArrangeViewsDialog onClose={close} />}
      </Suspense>
    </header>
  );
}

/** Of a view its own count; of anything narrower, as far as it was counted. */
function HowMany() {
  const words = useWords();
  const [search] = useInboxSearch();
  const narrowed = isNarrowed(search);
  const { data: counts } = useCounts();
  const { data: matching } = useMatching(search, narrowed);
  if (narrowed)
    return matching ? (
      <span className="muted figure">
        {words.number(matching.count)}
        {matching.more && '+'}
      </span>
    ) : null;
  return counts ? <span className="muted figure">{words.number(counts[search.view ?? 'open'])}</span> : null;
}
