import { Modal } from '@mantine/core';
import { useState } from 'react';

import { roles, type Role } from '../../../../identity/permissions.ts';
import { api } from '../../api/client.ts';
import { Button } from '../../parts/button.tsx';
import { say } from '../../words/say.ts';
import { useWords } from '../../words/words-context.tsx';
import { ChoiceField } from '../form/choice-field.tsx';
import { TextField } from '../form/text-field.tsx';
import { useDraft } from '../form/use-draft.ts';
import { CopyLine } from '../parts/copy-line.tsx';
import { RefusalNote } from '../parts/refusal-note.tsx';
import { useReread } from '../parts/use-reread.ts';
import { useFocusBack } from '../../parts/use-focus-back.ts';

/** The token is on the screen once. The dialog is closed by its button only: a click beside it must not lose it. */
export function NewKeyDialog({ onClose }: { onClose: () => void }) {
  const words = useWords();
  useFocusBack();
  const reread = useReread('keys');
  const [token, setToken] = useState<string | null>(null);
  const draft = useDraft({ name: '', role: 'consultant' }, async ({ name, role }) => {
    const made = await api.keys.create({ name, role: role as Role });
    setToken(made.token);
    await reread();
  });
  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={token === null}
      closeOnEscape={token === null}
      withCloseButton={token === null}
      title={words.t(token ? 'settings.keys.made-title' : 'settings.keys.new')}
      closeButtonProps={{ 'aria-label': words.t('settings.close') }}
    >
      {token ? (
        <>
          <div className="settings-group">
            <div className="note warn">
              <p className="body">{words.t('settings.keys.once')}</p>
            </div>
            <CopyLine label={words.t('settings.keys.token')} text={token} />
            <p className="meta">{words.t('settings.keys.use')}</p>
            <code className="settings-code">Authorization: Bearer {token}</code>
          </div>
          <div className="bar settings-modal-foot">
            <Button look="primary" onClick={onClose}>
              {words.t('settings.keys.kept')}
            </Button>
          </div>
        </>
      ) : (
        <form noValidate onSubmit={(event) => void draft.submit(event)}>
          <div className="settings-group">
            <TextField
              draft={draft}
              name="name"
              label={words.t('settings.keys.name')}
              hint={words.t('settings.keys.name.hint')}
              data-autofocus
              autoComplete="off"
            />
            <ChoiceField
              draft={draft}
              name="role"
              label={words.t('settings.keys.may')}
              hint={words.t('settings.keys.may.hint')}
              options={roles.map((role) => ({
                value: role,
                text: say(words, 'identity.role', role),
                hint: words.t(`settings.role.${role}`),
              }))}
            />
          </div>
          {!draft.problem?.fields.length && <RefusalNote error={draft.problem} />}
          <div className="bar settings-modal-foot">
            <Button type="submit" look="primary" busy={draft.busy}>
              {words.t('settings.keys.create')}
            </Button>
            <Button look="quiet" onClick={onClose}>
              {words.t('settings.cancel')}
            </Button>
          </div>
        </form>
      )}
    </Modal>
  );
}
