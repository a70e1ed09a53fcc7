import { notifications } from '@mantine/notifications';

import type { Day } from '../../../kit/day.ts';
import { api } from '../api/client.ts';
import { useStaff } from '../api/shop-queries.ts';
import { Button } from '../parts/button.tsx';
import { useReread } from '../settings/parts/use-reread.ts';
import { useWork } from '../settings/parts/use-work.ts';
import { useWords } from '../words/words-context.tsx';
import type { Absence } from './rota-queries.ts';

interface Props {
  absence: Absence;
  locked: string | null;
  onEdit: () => void;
}

export function AbsenceRow({ absence, locked, onEdit }: Props) {
  const words = useWords();
  const reread = useReread('absences', 'loads');
  const { data: staff = [] } = useStaff();
  const { busy, run } = useWork();
  const nameOf = (id: string | null) => staff.find((each) => each.id === id)?.name;
  const name = nameOf(absence.staffId) ?? '';
  const substitute = nameOf(absence.substituteId);
  const day = (of: string) => words.day(of as Day, { year: false });
  const [from, to] = [day(absence.firstDay), day(absence.lastDay)];
  const days = from === to ? from : words.t('rota.abs.days', { from, to });
  const running = absence.state === 'running';
  const callOff = () =>
    run(async () => {
      await api.absences.callOff({ absenceId: absence.id });
      await reread();
      notifications.show({ message: words.t('rota.abs.was-called-off', { name }), withCloseButton: false });
    });
  return (
    <li className="settings-item rota-rule">
      <p className="grow">
        <span className="name">
          {name} <span className="meta">{days}</span>
        </span>
        <span className="meta">
          {[
            substitute ? words.t('rota.abs.substitute', { name: substitute }) : words.t('rota.abs.no-substitute'),
            absence.lookedAfter > 0 && words.t('rota.abs.looked-after', { count: absence.lookedAfter }),
            absence.calledOffAt && words.t('rota.abs.called-off'),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </p>
      {absence.state !== 'over' && (
        <span className="bar">
          <Button aria-label={words.t('rota.abs.change-what', { name })} disabledBecause={locked} onClick={onEdit}>
            {words.t('rota.abs.change')}
          </Button>
          <Button
            look="quiet"
            busy={busy}
            aria-label={words.t(running ? 'rota.abs.back-what' : 'rota.abs.call-off-what', { name })}
            disabledBecause={locked}
            onClick={callOff}
          >
            {words.t(running ? 'rota.abs.back' : 'rota.abs.call-off')}
          </Button>
        </span>
      )}
    </li>
  );
}
