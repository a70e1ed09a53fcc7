import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';

import { isDay } from '../../../kit/day.ts';
import { api } from '../api/client.ts';
import { shopKey } from '../api/shop-queries.ts';
import { BooksFrame, TableFiles } from '../books/books-frame.tsx';
import { Button } from '../parts/button.tsx';
import { Emptiness, Loaded, Skeleton } from '../parts/states.tsx';
import { TableFrame } from '../reports/table-frame.tsx';
import { CaseLink } from '../parts/case-link.tsx';
import { TableHeads } from '../parts/table-heads.tsx';
import { useMay, useSeat } from '../session/me.tsx';
import { useReread } from '../settings/parts/use-reread.ts';
import { useWords } from '../words/words-context.tsx';
import { VoidVoucherDialog } from './void-voucher-dialog.tsx';
import { endOf, shownStandings, type VoucherSearch } from './voucher-search.ts';

export type ListedVoucher = Awaited<ReturnType<typeof api.vouchers.list>>['items'][number];

/** Every voucher the shop has sent: what is still owed in them, found by the end of its code. */
export function VouchersPage() {
  const words = useWords();
  const { shopId } = useSeat();
  const may = useMay('see money');
  const navigate = useNavigate();
  const reread = useReread('vouchers', 'case', 'refunds-due');
  const [voiding, setVoiding] = useState<ListedVoucher | null>(null);
  const asked: VoucherSearch = useSearch({ from: '/shell/books/vouchers' });
  const vouchers = useInfiniteQuery({
    queryKey: shopKey(shopId, 'vouchers', asked.standing ?? '', asked.end ?? ''),
    queryFn: ({ pageParam }) => api.vouchers.list({ ...asked, ...(pageParam && { after: pageParam }) }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
    enabled: may,
  });
  const rows = vouchers.data?.pages.flatMap(({ items }) => items) ?? [];
  const open = vouchers.data?.pages[0]?.open ?? [];
  const go = (search: VoucherSearch) => void navigate({ to: '/books/vouchers', search, replace: true });
  const file = (kind: string) => `/api/v1/vouchers.${kind}?${new URLSearchParams({ shop: shopId, ...asked })}`;
  return (
    <BooksFrame
      title={words.t('vouchers.title')}
      lead={words.t('vouchers.lead')}
      closed={may ? null : words.t('vouchers.title')}
      acts={<TableFiles of={file} />}
    >
      <div className="report-period" role="group" aria-label={words.t('vouchers.filter')}>
        {shownStandings.map((each) => (
          <button
            key={each}
            type="button"
            className="button quiet"
            aria-pressed={each === (asked.standing ?? 'all')}
            onClick={() => go({ ...(asked.end && { end: asked.end }), ...(each !== 'all' && { standing: each }) })}
          >
            {words.t(`vouchers.filter.${each}`)}
          </button>
        ))}
        <input
          type="search"
          className="native"
          aria-label={words.t('vouchers.seek')}
          placeholder={words.t('vouchers.seek')}
          maxLength={60}
          value={asked.end ?? ''}
          onChange={({ currentTarget: { value } }) =>
            go({ ...(asked.standing && { standing: asked.standing }), ...(value && { end: endOf(value) }) })
          }
        />
      </div>
      {open.map(({ currency, left, count }) => (
        <p key={currency}>{words.t('vouchers.open', { sum: words.money({ amount: left, currency }), count })}</p>
      ))}
      <Loaded query={vouchers} skeleton={<Skeleton height={320} />}>
        {rows.length === 0 ? (
          <Emptiness title={words.t('vouchers.none')}>
            <p>{words.t('vouchers.none.lead')}</p>
          </Emptiness>
        ) : (
          <TableFrame name={words.t('vouchers.title')}>
            <VoucherTable rows={rows} onVoid={setVoiding} />
          </TableFrame>
        )}
        {vouchers.hasNextPage && (
          <Button busy={vouchers.isFetchingNextPage} onClick={() => void vouchers.fetchNextPage()}>
            {words.t('books.more')}
          </Button>
        )}
      </Loaded>
      {voiding && (
        <VoidVoucherDialog
          voucher={voiding}
          onClose={() => setVoiding(null)}
          onDone={() => {
            setVoiding(null);
            void reread();
          }}
        />
      )}
    </BooksFrame>
  );
}

function VoucherTable({ rows, onVoid }: { rows: readonly ListedVoucher[]; onVoid: (voucher: ListedVoucher) => void }) {
  const words = useWords();
  const { zone } = useSeat();
  const locked = useMay('void vouchers') ? null : words.t('desk.reason.not-allowed');
  const day = (value: string) => (isDay(value) ? words.day(value) : value);
  return (
    <table className="report-table books-table stacks">
      <TableHeads
        heads={['end', 'case', 'left', 'issued-on', 'valid-until', 'standing', 'act']}
        say={(head) => words.t(`vouchers.head.${head}`)}
        figures={['left']}
      />
      <tbody>
        {rows.map((voucher) => (
          <tr key={voucher.id}>
            <th scope="row">…{voucher.codeEnd}</th>
            <td data-head={words.t('vouchers.head.case')}>
              <CaseLink caseId={voucher.caseId} number={voucher.caseNumber} />
            </td>
            <td className="figure" data-head={words.t('vouchers.head.left')}>
              {words.money({ amount: voucher.left, currency: voucher.currency })}
              <span className="meta">
                {words.t('vouchers.of', { value: words.money({ amount: voucher.value, currency: voucher.currency }) })}
              </span>
            </td>
            <td className="nowrap" data-head={words.t('vouchers.head.issued-on')}>
              {words.instant(new Date(voucher.issuedAt), zone)}
            </td>
            <td className="nowrap" data-head={words.t('vouchers.head.valid-until')}>
              {day(voucher.validUntil)}
            </td>
            <td data-head={words.t('vouchers.head.standing')}>
              {words.t(`vouchers.standing.${voucher.standing}`)}
              <span className="meta">{voucher.voidReason}</span>
            </td>
            <td className="whole acts">
              {voucher.standing === 'active' && (
                <Button
                  look="quiet"
                  disabledBecause={locked}
                  aria-label={`${words.t('vouchers.void')}: ${voucher.codeEnd}`}
                  onClick={() => onVoid(voucher)}
                >
                  {words.t('vouchers.void')}
                </Button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
