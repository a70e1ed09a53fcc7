import type { Day } from '../../../kit/day.ts';
import { useStaff } from '../api/shop-queries.ts';
import { useWords } from '../words/words-context.tsx';
import { awayNow, useAbsences } from './rota-queries.ts';

/** Beside the name of somebody who is away: until when, and who stands in. Nothing for who is there. */
export function AwayNote({ staffId }: { staffId: string }) {
  const words = useWords();
  const { data: absences } = useAbsences();
  const { data: staff = [] } = useStaff();
  const away = awayNow(absences, staffId);
  if (!away) return null;
  const name = staff.find(({ id }) => id === away.substituteId)?.name;
  return (
    <span className="meta rota-away">
      {words.t('rota.away.until', { day: words.day(away.lastDay as Day, { year: false }) })}
      {name && `, ${words.t('rota.away.substitute', { name })}`}
    </span>
  );
}
