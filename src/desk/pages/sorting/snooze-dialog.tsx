import { useState } from 'react';

import { refusalOfSnooze, wakesAt } from '../../../cases/snooze.ts';
import { addDays, dayIn, isDay } from '../../../kit/day.ts';
import type { CaseDialog } from '../case/dialogs.tsx';
import { SideDialog } from '../parts/side-dialog.tsx';
import { useNow } from '../parts/use-now.ts';
import { LineField } from '../parts/typed-fields.tsx';
import { useSeat } from '../session/me.tsx';
import { say } from '../words/say.ts';
import { useWords } from '../words/words-context.tsx';
import { morningOf, nextOwed } from './snooze-presets.ts';
import { useSnooze } from './use-snooze.ts';

export function SnoozeDialog({ kase, onClose }: CaseDialog) {
  const words = useWords();
  const { zone } = useSeat();
  const now = useNow();
  const tomorrow = addDays(dayIn(zone, now), 1);
  const [day, setDay] = useState<string>(tomorrow);
  const act = useSnooze(kase, onClose);
  const until = isDay(day) ? morningOf(zone, day) : null;
  const owed = nextOwed(kase);
  const refusal = refusalOfSnooze(kase, { for: 'date', until }, now, owed);
  const wakes = wakesAt(until, now, owed);
  return (
    <SideDialog
      title={words.t('sorting.snooze')}
      onClose={onClose}
      submit={words.t('sorting.snooze')}
      busy={act.busy}
      error={act.problem}
      changes={act.changes}
      disabledBecause={refusal && say(words, 'desk.reason', refusal)}
      onSubmit={() => act.run({ for: 'date', until })}
    >
      <LineField
        label={words.t('sorting.snooze.day')}
        hint={words.t('sorting.snooze.day.hint')}
        type="date"
        min={tomorrow}
        value={day}
        onType={setDay}
      />
      {until && wakes && wakes < until && (
        <p className="note warn">
          <span className="body">
            {words.t('sorting.snooze.at-latest', { when: words.instant(wakes, zone, { short: true }) })}
          </span>
        </p>
      )}
    </SideDialog>
  );
}
