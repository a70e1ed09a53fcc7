import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';

import type { Words } from '../../../kit/words.ts';
import { caseKey } from '../api/case-queries.ts';
import { api } from '../api/client.ts';
import { sayProblem } from '../parts/problem-note.tsx';
import { useSeat } from '../session/me.tsx';
import { useWords } from '../words/words-context.tsx';
import { answeringKey } from './answering-queries.ts';
import { useSecondsLeft } from './use-seconds-left.ts';

/** Takes an answer back before it leaves; its text is in the composer again. */
export function useUndo() {
  const words = useWords();
  const { shopId } = useSeat();
  const queries = useQueryClient();
  return async (heldId: string, caseId: string): Promise<boolean> => {
    notifications.hide(`held-${heldId}`);
    try {
      await api.answering.undo({ heldId });
      await queries.invalidateQueries({ queryKey: answeringKey(shopId, caseId) });
      return true;
    } catch (error) {
      void queries.invalidateQueries({ queryKey: caseKey(shopId, caseId) });
      notifications.show({ color: 'red', message: sayProblem(words, error), role: 'alert' });
      return false;
    }
  };
}

interface Props {
  words: Words;
  number: string;
  leftMs: number;
  onUndo: () => void;
}

/** Says that an answer is about to leave, wherever one has gone on to meanwhile. Stands outside the shell: no contexts. */
export function UndoToast({ words, number, leftMs, onUndo }: Props) {
  const seconds = useSecondsLeft(leftMs);
  return (
    <span className="toast-line">
      <span>{words.t('answering.leaves', { number, seconds })}</span>
      <button type="button" className="linklike push" onClick={onUndo}>
        {words.t('answering.undo')}
      </button>
    </span>
  );
}
