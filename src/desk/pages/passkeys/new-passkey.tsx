import { useEffect, useRef } from 'react';

import { Button } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { deviceOf } from '../settings/account/device-of.ts';
import { PasswordField } from '../settings/account/password-field.tsx';
import { RefusalNote } from '../settings/parts/refusal-note.tsx';
import { useForm } from '../sign-in/use-form.ts';
import { useWords } from '../words/words-context.tsx';
import { addPasskey } from './passkey-requests.ts';

/** A name to know it by and the password; then the browser asks for the finger, the face or the PIN. */
export function NewPasskey({ onDone, onCancel }: { onDone: () => void; onCancel: () => void }) {
  const words = useWords();
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const form = useForm({ name: deviceOf(navigator.userAgent) ?? '', password: '' }, async ({ name, password }) => {
    await addPasskey(name.trim() || words.t('passkeys.unnamed'), password);
    onDone();
  });
  const wrong = form.problem?.reason === 'invalid-password';
  return (
    <form className="settings-group" noValidate onSubmit={(event) => void form.submit(event)}>
      <Field label={words.t('passkeys.name')} hint={words.t('passkeys.name.hint')}>
        {(control) => (
          <input {...control} {...form.field('name')} className="native w-half" maxLength={60} ref={first} />
        )}
      </Field>
      <PasswordField
        label={words.t('settings.password.old')}
        error={wrong ? words.t('settings.reason.invalid-password') : undefined}
        value={form.values.password}
        onChange={(value) => form.field('password').onChange({ currentTarget: { value } })}
        autoComplete="current-password"
      />
      {!wrong && <RefusalNote error={form.problem} />}
      <div className="bar">
        <Button type="submit" look="primary" busy={form.busy}>
          {words.t('passkeys.add.do')}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {words.t('settings.cancel')}
        </Button>
      </div>
    </form>
  );
}
