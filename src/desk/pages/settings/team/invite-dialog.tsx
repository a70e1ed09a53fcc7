import { Modal } from '@mantine/core';
import { useState } from 'react';

import { roles, type Role } from '../../../../identity/permissions.ts';
import { refusalForRole } from '../../../../identity/staff.ts';
import { api } from '../../api/client.ts';
import { Button } from '../../parts/button.tsx';
import { useSeat } from '../../session/me.tsx';
import { say } from '../../words/say.ts';
import { useWords } from '../../words/words-context.tsx';
import { ChoiceField } from '../form/choice-field.tsx';
import { TextField } from '../form/text-field.tsx';
import { useDraft } from '../form/use-draft.ts';
import { RefusalNote } from '../parts/refusal-note.tsx';
import { useReread } from '../parts/use-reread.ts';
import { InvitationSent } from './invitation-sent.tsx';
import { useFocusBack } from '../../parts/use-focus-back.ts';

export function InviteDialog({ onClose }: { onClose: () => void }) {
  const words = useWords();
  useFocusBack();
  const { role: mine } = useSeat();
  const reread = useReread('staff');
  const [url, setUrl] = useState<string | null>(null);
  const draft = useDraft({ email: '', name: '', role: 'consultant' }, async ({ email, name, role }) => {
    const { invitationUrl } = await api.staff.invite({ email, name, role: role as Role });
    setUrl(invitationUrl);
    await reread();
  });
  if (url) return <InvitationSent email={draft.values.email} url={url} onClose={onClose} />;
  return (
    <Modal
      opened
      onClose={onClose}
      title={words.t('settings.team.invite')}
      closeButtonProps={{ 'aria-label': words.t('settings.close') }}
    >
      <form noValidate onSubmit={(event) => void draft.submit(event)}>
        <div className="settings-group">
          <TextField
            draft={draft}
            name="name"
            label={words.t('settings.team.name')}
            data-autofocus
            autoComplete="off"
          />
          <TextField
            draft={draft}
            name="email"
            type="email"
            label={words.t('settings.email')}
            hint={words.t('settings.team.email.hint')}
            autoComplete="off"
          />
          <ChoiceField
            draft={draft}
            name="role"
            label={words.t('settings.team.role')}
            options={roles
              .filter((role) => refusalForRole(mine, null, role) === null)
              .map((role) => ({
                value: role,
                text: say(words, 'identity.role', role),
                hint: words.t(`settings.role.${role}`),
              }))}
          />
        </div>
        {!draft.problem?.fields.length && <RefusalNote error={draft.problem} />}
        <div className="bar settings-modal-foot">
          <Button type="submit" look="primary" busy={draft.busy}>
            {words.t('settings.team.send')}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {words.t('settings.cancel')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
