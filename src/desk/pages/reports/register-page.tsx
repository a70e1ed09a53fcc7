import { Link, useNavigate, useSearch } from '@tanstack/react-router';

import { dayIn, isDay } from '../../../kit/day.ts';
import { BackIcon } from '../../../ui/icons.tsx';
import { Button } from '../parts/button.tsx';
import { Emptiness, Loaded, Skeleton } from '../parts/states.tsx';
import { usePageTitle } from '../parts/use-page-title.ts';
import { CaseLink } from '../parts/case-link.tsx';
import { useMay, useSeat } from '../session/me.tsx';
import { say } from '../words/say.ts';
import { useWords } from '../words/words-context.tsx';
import { PeriodBar } from './period-bar.tsx';
import { TableFrame } from './table-frame.tsx';
import { useComplaintRegister, type RegisterRow } from './report-queries.ts';
import { readPeriod } from './report-period.ts';
import './reports.css';
import { useToday } from '../parts/today.ts';

/** The register of complaints as an inspection asks for it; prints as a list. */
export function RegisterPage() {
  const words = useWords();
  const { shopId } = useSeat();
  const may = useMay('read reports');
  const mayExport = useMay('export cases');
  const navigate = useNavigate();
  const period = readPeriod(useSearch({ strict: false }), useToday());
  const register = useComplaintRegister(period, may);
  const rows = register.data?.pages.flatMap((page) => page.rows) ?? [];
  usePageTitle(words.t('reports.register'));
  const csv = `/api/v1/reports/complaints.csv?${new URLSearchParams({ shop: shopId, ...period })}`;
  return (
    <div className="report">
      <header className="report-head">
        <Link to="/reports" search={period} className="button quiet icon" aria-label={words.t('reports.back')}>
          <BackIcon />
        </Link>
        <h1>{words.t('reports.register')}</h1>
        <div className="bar report-acts">
          <Button onClick={() => window.print()}>{words.t('reports.print')}</Button>
          {mayExport && (
            <a className="button" href={csv} download>
              {words.t('desk.list.csv')}
            </a>
          )}
        </div>
      </header>
      {may ? (
        <>
          <PeriodBar
            period={period}
            onChange={(next) => void navigate({ to: '/reports/complaints', search: next, replace: true })}
          />
          <p className="muted report-lead">{words.t('reports.register.lead')}</p>
          <Loaded query={register} skeleton={<Skeleton height={320} />}>
            {rows.length === 0 ? (
              <Emptiness title={words.t('reports.register.none')}>
                <p>{words.t('reports.register.none.lead')}</p>
              </Emptiness>
            ) : (
              <RegisterTable rows={rows} />
            )}
            {register.hasNextPage && (
              <Button busy={register.isFetchingNextPage} onClick={() => void register.fetchNextPage()}>
                {words.t('reports.more')}
              </Button>
            )}
          </Loaded>
        </>
      ) : (
        <Emptiness title={words.t('reports.closed')}>
          <p>{words.t('desk.reason.not-allowed')}</p>
        </Emptiness>
      )}
    </div>
  );
}

const columns = ['number', 'received', 'buyer', 'about', 'demand', 'reply-by', 'replied-on', 'outcome'] as const;

function RegisterTable({ rows }: { rows: readonly RegisterRow[] }) {
  const words = useWords();
  const { zone } = useSeat();
  const day = (value: string | null) => (value && isDay(value) ? words.day(value) : '–');
  return (
    <TableFrame name={words.t('reports.register')}>
      <table className="report-table register stacks">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {words.t(`reports.register.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.caseId}>
              <th scope="row">
                <CaseLink caseId={row.caseId} number={row.number} />
              </th>
              <td data-head={words.t('reports.register.received')}>
                {words.day(dayIn(zone, new Date(row.receivedAt)))}
              </td>
              <td data-head={words.t('reports.register.buyer')}>{row.buyer ?? '–'}</td>
              <td className="whole" data-head={words.t('reports.register.about')}>
                {row.about}
              </td>
              <td data-head={words.t('reports.register.demand')}>
                {row.demand ? say(words, 'cases.demand', row.demand) : '–'}
              </td>
              <td data-head={words.t('reports.register.reply-by')}>{day(row.replyBy)}</td>
              <td
                data-head={words.t('reports.register.replied-on')}
                className={row.inTime === false ? 'bad' : undefined}
              >
                {day(row.repliedOn)}
                {row.inTime === false && <span className="meta bad">{words.t('reports.register.late')}</span>}
              </td>
              <td data-head={words.t('reports.register.outcome')}>
                {row.outcome === 'none'
                  ? say(words, 'cases.stage', row.stage)
                  : say(words, 'cases.outcome', row.outcome)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
