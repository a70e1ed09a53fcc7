import { api } from '../api/client.ts';
import { useAct } from '../api/use-act.ts';
import type { CaseDetail } from '../api/case-queries.ts';
import type { SnoozeReason } from '../../../cases/snooze.ts';
import { useSeat } from '../session/me.tsx';
import { useWords } from '../words/words-context.tsx';
import { useUndo } from './use-undo.ts';

export interface Snoozing {
  readonly for: SnoozeReason;
  readonly until: Date | null;
}

/** Puts a case off, says when it is back, and takes it back when asked. */
export function useSnooze(kase: CaseDetail, onDone?: () => void) {
  const words = useWords();
  const { zone } = useSeat();
  const undo = useUndo(kase);
  const told = (wakes: string | null, reason: SnoozeReason) =>
    wakes && reason === 'date'
      ? words.t('sorting.snooze.done', { when: words.instant(new Date(wakes), zone, { short: true }) })
      : words.t(reason === 'parcel' ? 'sorting.snooze.done.parcel' : 'sorting.snooze.done.open');
  return useAct<Snoozing>(kase, async (input, call) => {
    const until = input.until?.toISOString() ?? null;
    const answer = await api.sorting.snooze({ caseId: kase.id, for: input.for, until }, call);
    undo(told(answer.snoozedUntil, input.for), () => api.sorting.wake({ caseId: kase.id }));
    onDone?.();
    return answer;
  });
}
