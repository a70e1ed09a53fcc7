import { useState } from 'react';

import { PlusIcon } from '../../../ui/icons.tsx';
import { useMay, useSeat } from '../session/me.tsx';
import { Button } from '../parts/button.tsx';
import { Emptiness, Loaded } from '../parts/states.tsx';
import { FormSkeleton } from '../settings/parts/form-skeleton.tsx';
import { SectionHead } from '../settings/parts/section-head.tsx';
import { useLock } from '../settings/parts/use-lock.ts';
import { useWords } from '../words/words-context.tsx';
import { AbsenceDialog } from './absence-dialog.tsx';
import { AbsenceRow } from './absence-row.tsx';
import { MonthStrip } from './month-strip.tsx';
import { useAbsences, type Absence } from './rota-queries.ts';
import './rota.css';

/** Who is away, who will be, and who stands in. */
export function AbsencesPage() {
  const words = useWords();
  const { staffId } = useSeat();
  const locked = useLock('be away');
  const foreign = useLock('manage absence');
  const mayManage = useMay('manage absence');
  const query = useAbsences();
  const [edited, setEdited] = useState<Absence | 'new' | null>(null);
  const all = query.data ?? [];
  const lockOf = (absence: Absence) => (absence.staffId === staffId || mayManage ? locked : foreign);
  const groups = [
    ['rota.abs.running', all.filter(({ state }) => state === 'running')],
    ['rota.abs.planned', all.filter(({ state }) => state === 'planned')],
    ['rota.abs.over', all.filter(({ state }) => state === 'over').toReversed()],
  ] as const;
  return (
    <>
      <SectionHead title={words.t('rota.abs.title')} lead={words.t('rota.abs.lead')}>
        <Button look="primary" disabledBecause={locked} onClick={() => setEdited('new')}>
          <PlusIcon />
          {words.t('rota.abs.new')}
        </Button>
      </SectionHead>
      <Loaded query={query} skeleton={<FormSkeleton />}>
        {all.length === 0 && (
          <Emptiness title={words.t('rota.abs.empty')}>
            <p>{words.t('rota.abs.empty.lead')}</p>
          </Emptiness>
        )}
        <MonthStrip absences={all.filter(({ state }) => state !== 'over')} />
        {groups.map(
          ([title, absences]) =>
            absences.length > 0 && (
              <section key={title} className="settings-rest" aria-label={words.t(title)}>
                <h2>{words.t(title)}</h2>
                <ul className="settings-items">
                  {absences.map((absence) => (
                    <AbsenceRow
                      key={absence.id}
                      absence={absence}
                      locked={lockOf(absence)}
                      onEdit={() => setEdited(absence)}
                    />
                  ))}
                </ul>
              </section>
            ),
        )}
      </Loaded>
      {edited && <AbsenceDialog absence={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
    </>
  );
}
