import { Modal } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';

import { useMe } from '../session/me.tsx';
import { sessionResumed, useSessionEnded } from '../session/session-state.ts';
import { useWords } from '../words/words-context.tsx';
import { SignInForm } from './sign-in-form.tsx';

/** Lies over the desk when the session ran out. The page below stays as it is, with everything typed. */
export function SessionOverlay() {
  const words = useWords();
  const ended = useSessionEnded();
  const { data: me } = useMe();
  const queries = useQueryClient();
  return (
    <Modal
      opened={ended}
      onClose={() => {}}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={words.t('desk.session.title')}
      centered
    >
      <p className="muted session-lead">{words.t('desk.session.lead')}</p>
      <SignInForm
        {...(me && { email: me.email })}
        onDone={() => {
          sessionResumed();
          void queries.invalidateQueries();
        }}
      />
    </Modal>
  );
}
