import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';

import type { Day } from '../../../kit/day.ts';
import { caseKey, type CaseDetail } from '../api/case-queries.ts';
import { useStaff } from '../api/shop-queries.ts';
import { tellProblem } from '../settings/parts/undo-toast.tsx';
import { useSeat } from '../session/me.tsx';
import { useWords } from '../words/words-context.tsx';
import { awayNow, useAbsences } from './rota-queries.ts';

/**
 * Somebody assigned a case to a colleague who is away: says who has it instead, or, where the case stays with the
 * absent, offers the substitute with one key.
 */
export function useTellAway() {
  const words = useWords();
  const { shopId } = useSeat();
  const queries = useQueryClient();
  const { data: absences } = useAbsences();
  const { data: staff = [] } = useStaff();
  const nameOf = (id: string | null | undefined) => staff.find((each) => each.id === id)?.name;

  return (kase: CaseDetail, asked: string | null, assign: (staffId: string) => Promise<CaseDetail>): void => {
    const away = awayNow(absences, asked);
    const name = nameOf(asked);
    if (!away || !name) return;
    if (kase.assignee && kase.assignee.id !== asked) {
      notifications.show({ message: words.t('rota.away.went', { name, substitute: kase.assignee.name }) });
      return;
    }
    const { substituteId } = away;
    const substitute = nameOf(substituteId);
    const day = words.day(away.lastDay as Day, { year: false });
    const id = notifications.show({
      color: 'yellow',
      autoClose: 15_000,
      message: (
        <span className="toast-line">
          {words.t('rota.away.keeps', { name, day })}{' '}
          {substituteId && substitute && (
            <button
              type="button"
              className="linklike"
              onClick={() => {
                notifications.hide(id);
                assign(substituteId)
                  .then(() => queries.invalidateQueries({ queryKey: caseKey(shopId, kase.id) }))
                  .catch((error: unknown) => tellProblem(words, error));
              }}
            >
              {words.t('rota.away.to-substitute', { name: substitute })}
            </button>
          )}
        </span>
      ),
      withCloseButton: true,
      closeButtonProps: { 'aria-label': words.t('desk.close') },
    });
  };
}
