import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

import { MenuIcon } from '../../../ui/icons.tsx';
import { Button } from '../parts/button.tsx';
import { Emptiness } from '../parts/states.tsx';
import { usePageTitle } from '../parts/use-page-title.ts';
import { useMay } from '../session/me.tsx';
import { useSidebar } from '../shell/sidebar-state.ts';
import { useWords } from '../words/words-context.tsx';
import '../reports/reports.css';
import './books.css';

interface Props {
  readonly title: string;
  readonly lead: string;
  /** Why this person sees nothing here; null: they may look. */
  readonly closed: string | null;
  readonly acts?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of every page an accountant works on: its name, the way to the others, what can be done with all of it. */
export function BooksFrame({ title, lead, closed, acts, children }: Props) {
  const words = useWords();
  const { open } = useSidebar();
  const mayBooks = useMay('read books');
  const mayClaims = useMay('read claims');
  usePageTitle(title);
  if (closed)
    return (
      <div className="report">
        <Emptiness title={closed}>
          <p>{words.t('desk.reason.not-allowed')}</p>
        </Emptiness>
      </div>
    );
  return (
    <div className="report books">
      <header className="report-head">
        <Button look="quiet" icon className="only-narrow" aria-label={words.t('desk.menu')} onClick={open}>
          <MenuIcon />
        </Button>
        <h1>{title}</h1>
        {acts && <div className="bar report-acts">{acts}</div>}
      </header>
      {mayBooks && (
        <nav className="page-tabs" aria-label={words.t('books.title')}>
          <Link to="/books" search={{}} activeOptions={{ exact: true, includeSearch: false }}>
            {words.t('books.corrections')}
          </Link>
          <Link to="/books/transfers">{words.t('bank.transfers')}</Link>
          <Link to="/books/payouts" search={{}} activeOptions={{ includeSearch: false }}>
            {words.t('payouts.title')}
          </Link>
          <Link to="/books/returns">{words.t('books.returns')}</Link>
          <Link to="/books/vouchers" search={{}} activeOptions={{ includeSearch: false }}>
            {words.t('vouchers.title')}
          </Link>
          {mayClaims && (
            <Link to="/books/claims" search={{}} activeOptions={{ includeSearch: false }}>
              {words.t('recovery.title')}
            </Link>
          )}
        </nav>
      )}
      <p className="muted report-lead">{lead}</p>
      {children}
    </div>
  );
}

/** The same list as files, for whoever keeps the books elsewhere. */
export const TableFiles = ({ of }: { of: (kind: 'csv' | 'xlsx') => string }) => {
  const words = useWords();
  return (['csv', 'xlsx'] as const).map((kind) => (
    <a key={kind} className="button" href={of(kind)} download>
      {words.t(`books.${kind}`)}
    </a>
  ));
};
