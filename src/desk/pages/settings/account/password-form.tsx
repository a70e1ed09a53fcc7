import { useState } from 'react';

import { ApiProblem } from '../../../../api/client.ts';
import { Button } from '../../parts/button.tsx';
import { useForm } from '../../sign-in/use-form.ts';
import { refusalOfPassword } from '../../sign-in/password-rule.ts';
import { useWords } from '../../words/words-context.tsx';
import { sayField } from '../form/say-field.ts';
import { RefusalNote } from '../parts/refusal-note.tsx';
import { changePassword } from './account-requests.ts';
import { PasswordField } from './password-field.tsx';

export function PasswordForm({ email }: { email: string }) {
  const words = useWords();
  const [saved, setSaved] = useState(false);
  const [old, setOld] = useState('');
  const [fresh, setFresh] = useState('');
  const form = useForm({}, async () => {
    setSaved(false);
    const refusal = refusalOfPassword(fresh);
    if (refusal) throw new ApiProblem(422, 'invalid-input', [{ field: 'fresh', reason: refusal }]);
    await changePassword(old, fresh);
    setOld('');
    setFresh('');
    setSaved(true);
  });
  const { problem } = form;
  const wrongOld = problem?.reason === 'invalid-password';
  const atFresh = problem?.fields.find(({ field }) => field === 'fresh');
  return (
    <form
      className="settings-block"
      noValidate
      aria-labelledby="password"
      onSubmit={(event) => void form.submit(event)}
    >
      <h2 id="password">{words.t('settings.password')}</h2>
      <input
        type="text"
        className="spoken"
        autoComplete="username"
        value={email}
        readOnly
        tabIndex={-1}
        aria-hidden="true"
      />
      <div className="settings-row">
        <PasswordField
          label={words.t('settings.password.old')}
          hint={words.t('settings.password.old.hint')}
          error={wrongOld ? words.t('settings.reason.invalid-password') : undefined}
          value={old}
          onChange={setOld}
          autoComplete="current-password"
        />
        <PasswordField
          label={words.t('settings.password.new')}
          hint={words.t('settings.password.new.hint')}
          error={atFresh && sayField(words, atFresh.reason)}
          value={fresh}
          onChange={setFresh}
          autoComplete="new-password"
        />
      </div>
      {!wrongOld && !atFresh && <RefusalNote error={problem} />}
      <div className="bar">
        <Button
          type="submit"
          busy={form.busy}
          disabledBecause={old && fresh ? null : words.t('settings.password.both')}
        >
          {words.t('settings.password.change')}
        </Button>
        <span role="status" className="meta">
          {saved ? words.t('settings.password.changed') : ''}
        </span>
      </div>
    </form>
  );
}
