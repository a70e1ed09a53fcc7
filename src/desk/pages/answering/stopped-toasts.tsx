import { notifications } from '@mantine/notifications';
import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';

import { useStopped } from '../company/beat.ts';
import { useWords } from '../words/words-context.tsx';

/** An answer did not leave while its writer was elsewhere: said wherever they are, until they open the case. */
export function StoppedToasts() {
  const words = useWords();
  const navigate = useNavigate();
  const stopped = useStopped();
  useEffect(() => {
    for (const { id, caseId, number } of stopped) {
      const open = () => {
        notifications.hide(`stopped-${id}`);
        void navigate({ to: '/cases/$caseId', params: { caseId }, search: (search) => search });
      };
      notifications.show({
        id: `stopped-${id}`,
        color: 'red',
        autoClose: false,
        role: 'alert',
        closeButtonProps: { 'aria-label': words.t('desk.close') },
        message: (
          <span className="toast-line">
            <span>{words.t('answering.stopped.toast', { number })}</span>
            <button type="button" className="linklike push" onClick={open}>
              {words.t('answering.stopped.open')}
            </button>
          </span>
        ),
      });
    }
  }, [navigate, stopped, words]);
  return null;
}
