import { Button } from '../../parts/button.tsx';
import { useForm } from '../../sign-in/use-form.ts';
import { useWords } from '../../words/words-context.tsx';
import { RefusalNote } from '../parts/refusal-note.tsx';
import { PasswordField } from './password-field.tsx';

interface Props {
  about: string;
  answer: (password: string) => Promise<void>;
  onCancel: () => void;
}

/** Whoever found the computer unlocked does not get past this. */
export function PasswordPrompt({ about, answer, onCancel }: Props) {
  const words = useWords();
  const form = useForm({ password: '' }, ({ password }) => answer(password));
  const wrong = form.problem?.reason === 'invalid-password';
  return (
    <form className="settings-group" noValidate onSubmit={(event) => void form.submit(event)}>
      <p>{about}</p>
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
          {words.t('settings.next')}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {words.t('settings.cancel')}
        </Button>
      </div>
    </form>
  );
}
