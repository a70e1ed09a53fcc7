import { Modal } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';

import { Button } from '../../parts/button.tsx';
import { useWords } from '../../words/words-context.tsx';

/** Nobody loses what they typed by a click beside it, nor by closing the window. */
export function LeaveGuard({ isDirty }: { isDirty: () => boolean }) {
  const words = useWords();
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: isDirty,
    enableBeforeUnload: isDirty,
    withResolver: true,
  });
  if (status !== 'blocked') return null;
  return (
    <Modal
      opened
      onClose={reset}
      title={words.t('settings.leave.title')}
      closeButtonProps={{ 'aria-label': words.t('settings.close') }}
    >
      <p>{words.t('settings.leave.lead')}</p>
      <div className="bar settings-modal-foot">
        <Button look="primary" data-autofocus onClick={reset}>
          {words.t('settings.leave.stay')}
        </Button>
        <Button look="danger" onClick={proceed}>
          {words.t('settings.leave.go')}
        </Button>
      </div>
    </Modal>
  );
}
