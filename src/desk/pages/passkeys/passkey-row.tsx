import { useState } from 'react';

import { Button } from '../parts/button.tsx';
import { RefusalNote } from '../settings/parts/refusal-note.tsx';
import { useForm } from '../sign-in/use-form.ts';
import { useWords } from '../words/words-context.tsx';
import { renamePasskey, type Passkey } from './passkey-requests.ts';

interface Props {
  passkey: Passkey;
  zone: string;
  onRenamed: () => void;
  /** Why it cannot be removed now. */
  removing: string | null;
  onRemove: () => void;
}

export function PasskeyRow({ passkey, zone, onRenamed, removing, onRemove }: Props) {
  const words = useWords();
  const [naming, setNaming] = useState(false);
  const form = useForm({ name: passkey.name }, async ({ name }) => {
    if (name.trim() && name.trim() !== passkey.name) await renamePasskey(passkey.id, name.trim());
    setNaming(false);
    onRenamed();
  });
  const day = (text: string) => words.instant(new Date(text), zone, { short: true });
  if (naming)
    return (
      <li className="settings-item wraps">
        <form className="bar grow" noValidate onSubmit={(event) => void form.submit(event)}>
          <input
            {...form.field('name')}
            className="native grow"
            aria-label={words.t('passkeys.name')}
            maxLength={60}
            ref={(input) => input?.focus()}
            onKeyDown={(event) => event.key === 'Escape' && setNaming(false)}
          />
          <Button type="submit" busy={form.busy}>
            {words.t('passkeys.rename.do')}
          </Button>
          <RefusalNote error={form.problem} />
        </form>
      </li>
    );
  return (
    <li className="settings-item wraps">
      <span className="grow">
        <span className="name">{passkey.name}</span>
        <span className="meta">
          {[
            words.t('passkeys.since', { when: day(passkey.createdAt) }),
            passkey.usedAt ? words.t('passkeys.used', { when: day(passkey.usedAt) }) : words.t('passkeys.never-used'),
            passkey.synced && words.t('passkeys.synced'),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </span>
      <Button
        look="quiet"
        aria-label={words.t('passkeys.rename.of', { name: passkey.name })}
        onClick={() => setNaming(true)}
      >
        {words.t('passkeys.rename')}
      </Button>
      <Button
        look="danger"
        disabledBecause={removing}
        aria-label={words.t('passkeys.remove.of', { name: passkey.name })}
        onClick={onRemove}
      >
        {words.t('passkeys.remove')}
      </Button>
    </li>
  );
}
