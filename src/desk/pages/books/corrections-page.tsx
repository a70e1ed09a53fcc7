import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';

import { MenuIcon } from '../../../ui/icons.tsx';
import { Button } from '../parts/button.tsx';
import { Emptiness, Loaded, Skeleton } from '../parts/states.tsx';
import { usePageTitle } from '../parts/use-page-title.ts';
import { TableFrame } from '../reports/table-frame.tsx';
import { useMay, useSeat } from '../session/me.tsx';
import { useSidebar } from '../shell/sidebar-state.ts';
import { useWords } from '../words/words-context.tsx';
import { useCorrections, type CorrectionState } from './book-queries.ts';
import { CorrectionRows } from './correction-rows.tsx';
import { ImportDialog } from './import-dialog.tsx';
import '../reports/reports.css';
import './books.css';

const states = ['open', 'done', 'not_needed'] as const;

/** What the books wait for: refunds without their correction invoice. */
export function CorrectionsPage() {
  const words = useWords();
  const { shopId } = useSeat();
  const may = useMay('read books');
  const mayKeep = useMay('keep books');
  const navigate = useNavigate();
  const { state = 'open' }: { state?: CorrectionState } = useSearch({ strict: false });
  const corrections = useCorrections(state, may);
  const rows = corrections.data?.pages.flatMap((page) => page.rows) ?? [];
  const [importing, setImporting] = useState(false);
  const { open } = useSidebar();
  usePageTitle(words.t('books.corrections'));
  const file = (kind: string) => `/api/v1/corrections.${kind}?${new URLSearchParams({ shop: shopId, state })}`;
  const locked = mayKeep ? null : words.t('desk.reason.not-allowed');
  if (!may)
    return (
      <div className="report">
        <Emptiness title={words.t('books.closed')}>
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
        <h1>{words.t('books.corrections')}</h1>
        <span className="push" />
        <Link to="/books/transfers" className="button">
          {words.t('bank.transfers')}
        </Link>
        <Link to="/books/claims" search={{}} className="button">
          {words.t('recovery.title')}
        </Link>
        <Link to="/books/returns" className="button">
          {words.t('books.returns')}
        </Link>
        <Button disabledBecause={locked} onClick={() => setImporting(true)}>
          {words.t('books.import')}
        </Button>
        {(['csv', 'xlsx'] as const).map((kind) => (
          <a key={kind} className="button" href={file(kind)} download>
            {words.t(`books.${kind}`)}
          </a>
        ))}
      </header>
      <p className="muted report-lead">{words.t('books.lead')}</p>
      <div className="report-period" role="group" aria-label={words.t('books.state')}>
        {states.map((each) => (
          <button
            key={each}
            type="button"
            className="button quiet"
            aria-pressed={each === state}
            onClick={() => void navigate({ to: '/books', search: each === 'open' ? {} : { state: each } })}
          >
            {words.t(`books.state.${each}`)}
          </button>
        ))}
      </div>
      <Loaded query={corrections} skeleton={<Skeleton height={320} />}>
        {rows.length === 0 ? (
          <Emptiness title={words.t(state === 'open' ? 'books.none' : `books.none.${state}`)}>
            {state === 'open' && <p>{words.t('books.none.lead')}</p>}
          </Emptiness>
        ) : (
          <TableFrame name={words.t('books.corrections')}>
            <CorrectionRows rows={rows} locked={locked} />
          </TableFrame>
        )}
        {corrections.hasNextPage && (
          <Button busy={corrections.isFetchingNextPage} onClick={() => void corrections.fetchNextPage()}>
            {words.t('books.more')}
          </Button>
        )}
      </Loaded>
      {importing && <ImportDialog onClose={() => setImporting(false)} />}
    </div>
  );
}
