import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import type { Day } from '../../../kit/day.ts';
import { api } from '../api/client.ts';
import { shopKey, useStaff } from '../api/shop-queries.ts';
import { Button } from '../parts/button.tsx';
import { sayProblem } from '../parts/problem-note.tsx';
import { useSeat } from '../session/me.tsx';
import { useWords } from '../words/words-context.tsx';
import { awayNow, useAbsences } from './rota-queries.ts';
import './rota.css';

/** For somebody who signs in on their holiday: until when, who stands in, and how to say that they are back. */
export function AwayBanner() {
  const words = useWords();
  const { shopId, staffId } = useSeat();
  const queries = useQueryClient();
  const { data: absences } = useAbsences();
  const { data: staff = [] } = useStaff();
  const [busy, setBusy] = useState(false);
  const away = awayNow(absences, staffId);
  if (!away) return null;
  const day = words.day(away.lastDay as Day, { year: false });
  const name = staff.find(({ id }) => id === away.substituteId)?.name;
  const back = () => {
    setBusy(true);
    api.absences
      .callOff({ absenceId: away.id })
      .then(async () => {
        notifications.show({ message: words.t('rota.banner.was-back'), withCloseButton: false });
        await queries.invalidateQueries({ queryKey: shopKey(shopId) });
      })
      .catch((error: unknown) => notifications.show({ color: 'red', message: sayProblem(words, error), role: 'alert' }))
      .finally(() => setBusy(false));
  };
  return (
    <div className="note info rota-banner" role="status">
      <p className="body">
        {name ? words.t('rota.banner.substitute', { day, name }) : words.t('rota.banner', { day })}
      </p>
      <Button busy={busy} onClick={back}>
        {words.t('rota.banner.back')}
      </Button>
    </div>
  );
}
