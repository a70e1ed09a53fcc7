import { Link } from '@tanstack/react-router';

import { BookIcon, BoxIcon, ChartIcon, MoneyIcon, PersonIcon, SearchIcon, SettingsIcon } from '../../../ui/icons.tsx';
import { Bell } from '../notices/bell.tsx';
import { Button } from '../parts/button.tsx';
import { useMay } from '../session/me.tsx';
import { useWords } from '../words/words-context.tsx';
import { WelcomeLink } from '../welcome/welcome-link.tsx';
import { NewCaseLink } from './new-case-link.tsx';
import { ShopSwitcher } from './shop-switcher.tsx';
import { SideViews } from './side-views.tsx';
import { useSidebar } from './sidebar-state.ts';
import { UserMenu } from './user-menu.tsx';

export function Sidebar({ onPalette, onKeys }: { onPalette: () => void; onKeys: () => void }) {
  const words = useWords();
  const { close } = useSidebar();
  return (
    <aside className="sidebar" aria-label={words.t('desk.menu')}>
      <div className="side-top">
        <ShopSwitcher />
        <Bell onOpen={close} />
      </div>
      <Button className="palette-button" onClick={onPalette}>
        <SearchIcon />
        {words.t('desk.search')}
        <kbd className="push">{navigator.platform.startsWith('Mac') ? '⌘K' : 'Ctrl K'}</kbd>
      </Button>
      <NewCaseLink />
      <SideViews />
      <div className="side-end">
        <WelcomeLink />
        <BenchLink />
        <CustomersLink />
        <RefundsLink />
        <BooksLink />
        <ReportsLink />
        <SettingsLink />
        <UserMenu onKeys={onKeys} />
      </div>
    </aside>
  );
}

function RefundsLink() {
  const words = useWords();
  const may = useMay('record money');
  const { close } = useSidebar();
  if (!may) return null;
  return (
    <Link to="/refunds" search={{}} className="side-link" onClick={close}>
      <span className="bar">
        <MoneyIcon />
        {words.t('refund-run.title')}
      </span>
    </Link>
  );
}

function BooksLink() {
  const words = useWords();
  const may = useMay('read books');
  const { close } = useSidebar();
  if (!may) return null;
  return (
    <Link to="/books" search={{}} className="side-link" onClick={close}>
      <span className="bar">
        <BookIcon />
        {words.t('books.title')}
      </span>
    </Link>
  );
}

function BenchLink() {
  const words = useWords();
  const may = useMay('record goods');
  const { close } = useSidebar();
  if (!may) return null;
  return (
    <Link to="/bench" search={{}} className="side-link" activeProps={{ 'aria-current': 'page' }} onClick={close}>
      <span className="bar">
        <BoxIcon />
        {words.t('bench.title')}
      </span>
    </Link>
  );
}

function ReportsLink() {
  const words = useWords();
  const may = useMay('read reports');
  const { close } = useSidebar();
  if (!may) return null;
  return (
    <Link to="/reports" className="side-link" onClick={close}>
      <span className="bar">
        <ChartIcon />
        {words.t('reports.title')}
      </span>
    </Link>
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
