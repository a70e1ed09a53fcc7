import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';

import { Button } from '../parts/button.tsx';
import { Emptiness, Loaded, Skeleton } from '../parts/states.tsx';
import { TableFrame } from '../reports/table-frame.tsx';
import { useMay, useSeat } from '../session/me.tsx';
import { useWords } from '../words/words-context.tsx';
import { useCorrections, type CorrectionState } from './book-queries.ts';
import { BooksFrame, TableFiles } from './books-frame.tsx';
import { CorrectionRows } from './correction-rows.tsx';
import { ImportDialog } from './import-dialog.tsx';

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
  const file = (kind: string) => `/api/v1/corrections.${kind}?${new URLSearchParams({ shop: shopId, state })}`;
  const locked = mayKeep ? null : words.t('desk.reason.not-allowed');
  return (
    <BooksFrame
      title={words.t('books.corrections')}
      lead={words.t('books.lead')}
      closed={may ? null : words.t('books.closed')}
      acts={
        <>
          <Button disabledBecause={locked} onClick={() => setImporting(true)}>
            {words.t('books.import')}
          </Button>
          <TableFiles of={file} />
        </>
      }
    >
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
            <p>{words.t(state === 'open' ? 'books.none.lead' : `books.none.${state}.lead`)}</p>
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
    </BooksFrame>
  );
}
