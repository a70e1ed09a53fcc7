import { addDays, daysBetween, weekdayOf, type Day } from '../../../kit/day.ts';
import { useStaff } from '../api/shop-queries.ts';
import { useToday } from '../parts/today.ts';
import { useWords } from '../words/words-context.tsx';
import type { Absence } from './rota-queries.ts';

const DAYS = 35;

/** Five weeks at a glance. The list below says the same in words, so a reader of the screen loses nothing here. */
export function MonthStrip({ absences }: { absences: readonly Absence[] }) {
  const words = useWords();
  const { data: staff = [] } = useStaff();
  const today = useToday();
  const first = addDays(today, 1 - weekdayOf(today));
  const last = addDays(first, DAYS - 1);
  const shown = absences.filter(({ firstDay, lastDay }) => firstDay <= last && lastDay >= first);
  if (shown.length === 0) return null;
  const people = staff.filter(({ id }) => shown.some(({ staffId }) => staffId === id));
  const days = Array.from({ length: DAYS }, (_, n) => addDays(first, n));
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be scrolled by keys too
    <div className="rota-strip sideways" role="region" aria-label={words.t('rota.abs.strip')} tabIndex={0}>
      <div className="rota-strip-row" aria-hidden="true">
        <span />
        {days.map((day) => (
          <span
            key={day}
            className="rota-day"
            data-weekend={weekdayOf(day) > 5 || undefined}
            data-today={day === today || undefined}
          >
            {Number(day.slice(8))}
          </span>
        ))}
      </div>
      {people.map(({ id, name }) => (
        <div key={id} className="rota-strip-row">
          <span className="name">{name}</span>
          {shown
            .filter(({ staffId }) => staffId === id)
            .map((absence) => {
              const from = Math.max(0, daysBetween(first, absence.firstDay as Day));
              const to = Math.min(DAYS - 1, daysBetween(first, absence.lastDay as Day));
              const substitute = staff.find((each) => each.id === absence.substituteId)?.name;
              return (
                <span
                  key={absence.id}
                  className="rota-out"
                  style={{ gridColumn: `${from + 2} / ${to + 3}`, gridRow: 1 }}
                  title={substitute && words.t('rota.abs.substitute', { name: substitute })}
                >
                  {substitute ?? ' '}
                </span>
              );
            })}
        </div>
      ))}
    </div>
  );
}
