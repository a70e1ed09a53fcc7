import { TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';

import { Button } from '../parts/button.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { useWords } from '../words/words-context.tsx';
import { requestReset } from './auth-requests.ts';
import { Door } from './door.tsx';
import { useForm } from './use-form.ts';

export function ForgotPasswordPage() {
  const words = useWords();
  const [sentTo, setSentTo] = useState<string | null>(null);
  const form = useForm({ email: '' }, async ({ email }) => {
    await requestReset(email.trim());
    setSentTo(email.trim());
  });
  const back = (
    <p className="meta">
      <Link to="/">{words.t('desk.sign-in.back')}</Link>
    </p>
  );
  // The same answer whether or not there is such an account.
  if (sentTo)
    return (
      <Door title={words.t('desk.forgot.sent')} lead={words.t('desk.forgot.sent.lead', { email: sentTo })}>
        {back}
      </Door>
    );
  return (
    <Door title={words.t('desk.forgot.title')} lead={words.t('desk.forgot.lead')}>
      <form className="stack" onSubmit={(event) => void form.submit(event)} noValidate>
        <ProblemNote error={form.problem} />
        <TextInput
          size="sm"
          type="email"
          label={words.t('desk.sign-in.email')}
          autoComplete="username"
          {...form.field('email')}
        />
        <Button type="submit" look="primary" className="wide" busy={form.busy}>
          {words.t('desk.forgot.do')}
        </Button>
      </form>
      {back}
    </Door>
  );
}
