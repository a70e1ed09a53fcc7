import { notifications } from '@mantine/notifications';

import type { Words } from '../../../../kit/words.ts';
import { sayProblem } from '../../parts/problem-note.tsx';

/** Says what was done and offers to take it back, instead of asking beforehand. */
export function offerUndo(words: Words, message: string, undo: () => Promise<unknown>): void {
  const id = notifications.show({
    message: (
      <span className="toast-line">
        <span>{message}</span>
        <button
          type="button"
          className="linklike push"
          onClick={() => {
            notifications.hide(id);
            undo().catch((error: unknown) => tellProblem(words, error));
          }}
        >
          {words.t('settings.undo')}
        </button>
      </span>
    ),
    autoClose: 10_000,
    withCloseButton: true,
    closeButtonProps: { 'aria-label': words.t('settings.close') },
  });
}

export const tellProblem = (words: Words, error: unknown): void =>
  void notifications.show({ color: 'red', message: sayProblem(words, error), role: 'alert' });
