import { Link, useNavigate, useSearch } from '@tanstack/react-router';

import { MenuIcon } from '../../../ui/icons.tsx';
import { Button } from '../parts/button.tsx';
import { Emptiness, Loaded, Skeleton } from '../parts/states.tsx';
import { usePageTitle } from '../parts/use-page-title.ts';
import { useMay } from '../session/me.tsx';
import { useSidebar } from '../shell/sidebar-state.ts';
import { useWords } from '../words/words-context.tsx';
import { ClocksKeptSection } from './clocks-section.tsx';
import { EffectsSection } from './effects-section.tsx';
import { OpenSection } from './open-section.tsx';
import { PeopleSection } from './people-section.tsx';
import { PeriodBar } from './period-bar.tsx';
import { useTeamReport } from './report-queries.ts';
import { readPeriod } from './report-period.ts';
import './reports.css';
import { useToday } from '../parts/today.ts';

/** The team's numbers: what is open now; and for a period the work, the clocks and the costs. */
export function ReportsPage() {
  const words = useWords();
  const may = useMay('read reports');
  const navigate = useNavigate();
  const period = readPeriod(useSearch({ strict: false }), useToday());
  const report = useTeamReport(period, may);
  const { open } = useSidebar();
  usePageTitle(words.t('reports.title'));
  return (
    <div className="report">
      <header className="report-head">
        <Button look="quiet" icon className="only-narrow" aria-label={words.t('desk.menu')} onClick={open}>
          <MenuIcon />
        </Button>
        <h1>{words.t('reports.title')}</h1>
        {may && (
          <div className="bar report-acts">
            <Link to="/reports/promises" search={{}} className="button">
              {words.t('promises.title')}
            </Link>
            <Link to="/reports/complaints" search={period} className="button">
              {words.t('reports.register')}
            </Link>
          </div>
        )}
      </header>
      {may ? (
        <>
          <PeriodBar
            period={period}
            onChange={(next) => void navigate({ to: '/reports', search: next, replace: true })}
          />
          <Loaded query={report} skeleton={<Skeleton height={320} />}>
            {report.data && (
              <div aria-busy={report.isPlaceholderData}>
                <OpenSection open={report.data.open} />
                <EffectsSection effects={report.data.effects} />
                <PeopleSection people={report.data.people} />
                <ClocksKeptSection clocks={report.data.clocks} />
              </div>
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
