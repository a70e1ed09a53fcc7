import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';

import { money } from '../../../kit/money.ts';
import { claimKinds, claimStates } from '../../../recovery/claim.ts';
import { BooksFrame, TableFiles } from '../books/books-frame.tsx';
import { Button } from '../parts/button.tsx';
import { Emptiness, Loaded, Skeleton } from '../parts/states.tsx';
import { useToday } from '../parts/today.ts';
import { TableFrame } from '../reports/table-frame.tsx';
import { CaseLink } from '../parts/case-link.tsx';
import { TableHeads } from '../parts/table-heads.tsx';
import { useMay, useSeat } from '../session/me.tsx';
import { useWords } from '../words/words-context.tsx';
import { ClaimForm } from './claim-form.tsx';
import { useClaims, type Claim } from './claim-queries.ts';
import { ClaimSums } from './claim-sums.tsx';
import { isLate, sayDue } from './say-due.ts';
import type { ClaimSearch } from './claim-search.ts';
import './recovery.css';

const listed = ['live', ...claimStates, 'all'] as const;

/** The shop's own money: what carriers, suppliers and marketplaces owe it. */
export function ClaimsPage() {
  const words = useWords();
  const { shopId } = useSeat();
  const may = useMay('read claims');
  const keep = useMay('keep claims') ? null : words.t('desk.reason.not-allowed');
  const navigate = useNavigate();
  const today = useToday();
  const { kind, state = 'live', year = Number(today.slice(0, 4)) }: ClaimSearch = useSearch({ strict: false });
  const [edited, setEdited] = useState<Claim | null>(null);
  // What is open is shown whenever it was opened; what is over belongs to its year.
  const filters = { state, ...(kind && { kind }), ...(state !== 'live' && { year }) };
  const query = useClaims(filters, may);
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? [];
  const change = (part: ClaimSearch) =>
    void navigate({ to: '/books/claims', search: { ...(kind && { kind }), state, year, ...part }, replace: true });
  const file = (type: string) =>
    `/api/v1/claims.${type}?${new URLSearchParams({ shop: shopId, ...Object.fromEntries(Object.entries(filters).map(([name, value]) => [name, String(value)])) })}`;
  return (
    <BooksFrame
      title={words.t('recovery.title')}
      lead={words.t('recovery.lead')}
      closed={may ? null : words.t('recovery.closed')}
      acts={<TableFiles of={file} />}
    >
      <div className="recovery-filters">
        <label>
          {words.t('recovery.kind')}
          <select
            className="native"
            value={kind ?? ''}
            onChange={({ currentTarget: { value } }) => {
              const chosen = claimKinds.find((each) => each === value);
              void navigate({
                to: '/books/claims',
                search: { state, year, ...(chosen && { kind: chosen }) },
                replace: true,
              });
            }}
          >
            <option value="">{words.t('recovery.kind.all')}</option>
            {claimKinds.map((each) => (
              <option key={each} value={each}>
                {words.t(`recovery.kind.${each}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {words.t('recovery.state')}
          <select
            className="native"
            value={state}
            onChange={({ currentTarget: { value } }) =>
              change({ state: listed.find((each) => each === value) ?? 'live' })
            }
          >
            {listed.map((each) => (
              <option key={each} value={each}>
                {words.t(`recovery.state.${each}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {words.t('recovery.year')}
          <select
            className="native"
            value={year}
            onChange={({ currentTarget: { value } }) => change({ year: Number(value) })}
          >
            {[0, 1, 2, 3, 4].map((back) => {
              const each = Number(today.slice(0, 4)) - back;
              return (
                <option key={each} value={each}>
                  {each}
                </option>
              );
            })}
          </select>
        </label>
      </div>
      <ClaimSums year={year} />
      <Loaded query={query} skeleton={<Skeleton height={240} />}>
        {rows.length === 0 ? (
          <Emptiness title={words.t('recovery.list.none')}>
            <p>{words.t('recovery.list.none.lead')}</p>
          </Emptiness>
        ) : (
          <TableFrame name={words.t('recovery.title')}>
            <table className="report-table books-table stacks">
              <TableHeads
                heads={['case', 'against', 'state', 'due', 'amount', 'paid', 'act']}
                say={(head) => words.t(`recovery.head.${head}`)}
                figures={['amount', 'paid']}
              />
              <tbody>
                {rows.map((row) => (
                  <tr key={row.id}>
                    <th scope="row">
                      <CaseLink caseId={row.caseId} number={row.caseNumber} />
                      <span className="meta">{words.t(`recovery.because.${row.because}`)}</span>
                    </th>
                    <td data-head={words.t('recovery.head.against')}>
                      {row.against ?? words.t(`recovery.kind.${row.kind}`)}
                      <span className="meta">
                        {[row.against && words.t(`recovery.kind.${row.kind}`), row.reference]
                          .filter(Boolean)
                          .join(', ')}
                      </span>
                    </td>
                    <td data-head={words.t('recovery.head.state')}>{words.t(`recovery.state.${row.state}`)}</td>
                    <td data-head={words.t('recovery.head.due')} className={isLate(row, today) ? 'bad' : undefined}>
                      {sayDue(words, row)}
                    </td>
                    <td className="figure" data-head={words.t('recovery.head.amount')}>
                      {row.amount !== null && words.money(money(row.amount, row.currency))}
                    </td>
                    <td className="figure" data-head={words.t('recovery.head.paid')}>
                      {row.paid !== null && words.money(money(row.paid, row.currency))}
                    </td>
                    <td className="whole acts">
                      <Button
                        look="quiet"
                        disabledBecause={keep}
                        aria-label={`${words.t('recovery.claim.edit')}: ${row.caseNumber}`}
                        onClick={() => setEdited(row)}
                      >
                        {words.t('recovery.claim.edit')}
                      </Button>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </TableFrame>
        )}
        {query.hasNextPage && (
          <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {words.t('books.more')}
          </Button>
        )}
      </Loaded>
      {edited && (
        <ClaimForm
          caseId={edited.caseId}
          caseNumber={edited.caseNumber}
          claim={edited}
          onClose={() => setEdited(null)}
        />
      )}
    </BooksFrame>
  );
}
