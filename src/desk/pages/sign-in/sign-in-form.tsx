import { PasswordInput, TextInput } from '@mantine/core';
import { useState } from 'react';

import { Button } from '../parts/button.tsx';
import { ProblemNote, sayProblem } from '../parts/problem-note.tsx';
import { PasskeySignIn } from '../passkeys/passkey-sign-in.tsx';
import { useWords } from '../words/words-context.tsx';
import { signIn } from './auth-requests.ts';
import { SecondStep } from './second-step.tsx';
import { useForm } from './use-form.ts';

/** What better-auth says about the password: told at the field, not above the form. */
const aboutPassword = ['invalid-email-or-password', 'invalid-password'];

export function SignInForm({ email, onDone }: { email?: string; onDone: () => void }) {
  const words = useWords();
  const [second, setSecond] = useState(false);
  const form = useForm({ email: email ?? '', password: '' }, async (values) => {
    const { twoFactorRedirect } = await signIn(values.email.trim(), values.password);
    if (twoFactorRedirect) setSecond(true);
    else onDone();
  });
  if (second) return <SecondStep onDone={onDone} onBack={() => setSecond(false)} />;

  const atField = form.problem && aboutPassword.includes(form.problem.reason);
  return (
    <form className="stack" onSubmit={(event) => void form.submit(event)} noValidate>
      {!atField && <ProblemNote error={form.problem} />}
      <TextInput
        size="sm"
        type="email"
        label={words.t('desk.sign-in.email')}
        autoComplete="username webauthn"
        required
        withAsterisk={false}
        data-autofocus={!email || undefined}
        {...form.field('email')}
      />
      <PasswordInput
        label={words.t('desk.sign-in.password')}
        autoComplete="current-password"
        data-autofocus={email ? true : undefined}
        required
        withAsterisk={false}
        error={atField && sayProblem(words, form.problem)}
        visibilityToggleButtonProps={{ 'aria-label': words.t('desk.sign-in.show-password') }}
        {...form.field('password')}
      />
      <Button type="submit" look="primary" className="wide" busy={form.busy}>
        {words.t('desk.sign-in.do')}
      </Button>
      <PasskeySignIn onDone={onDone} quietly />
    </form>
  );
}
