import { Modal } from '@mantine/core';

import { Button } from '../../parts/button.tsx';
import { useWords } from '../../words/words-context.tsx';
import { CopyLine } from '../parts/copy-line.tsx';
import { useFocusBack } from '../../parts/use-focus-back.ts';

/** The link is told here once: the mail may be slow, or lost. */
export function InvitationSent({ email, url, onClose }: { email: string; url: string; onClose: () => void }) {
  const words = useWords();
  useFocusBack();
  return (
    <Modal
      opened
      onClose={onClose}
      title={words.t('settings.team.sent')}
      closeButtonProps={{ 'aria-label': words.t('settings.close') }}
    >
      <div className="settings-group">
        <p>{words.t('settings.team.sent.lead', { email })}</p>
        <CopyLine label={words.t('settings.team.link')} hint={words.t('settings.team.link.hint')} text={url} />
      </div>
      <div className="bar settings-modal-foot">
        <Button look="primary" onClick={onClose}>
          {words.t('settings.done')}
        </Button>
      </div>
    </Modal>
  );
}
