import { PasswordInput } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';

import { ApiProblem } from '../../../api/client.ts';
import { Button } from '../parts/button.tsx';
import { fieldError, ProblemNote } from '../parts/problem-note.tsx';
import { useWords } from '../words/words-context.tsx';
import { resetPassword } from './auth-requests.ts';
import { Door } from './door.tsx';
import { refusalOfPassword } from './password-rule.ts';
import { useForm } from './use-form.ts';

export function ResetPasswordPage() {
  const words = useWords();
  const { token } = useParams({ from: '/reset-password/$token' });
  const [done, setDone] = useState(false);
  const form = useForm({ password: '' }, async ({ password }) => {
    const refusal = refusalOfPassword(password);
    if (refusal) throw new ApiProblem(422, 'invalid-input', [{ field: 'password', reason: refusal }]);
    await resetPassword(token, password);
    setDone(true);
  });
  if (done)
    return (
      <Door title={words.t('desk.reset.done')} lead={words.t('desk.reset.done.lead')}>
        <Link to="/" className="button primary wide">
          {words.t('desk.sign-in.do')}
        </Link>
      </Door>
    );
  const atField = fieldError(words, form.problem, 'password');
  return (
    <Door title={words.t('desk.reset.title')}>
      <form className="stack" onSubmit={(event) => void form.submit(event)} noValidate>
        {!atField && <ProblemNote error={form.problem} />}
        <PasswordInput
          label={words.t('desk.reset.password')}
          description={words.t('desk.reset.hint')}
          autoComplete="new-password"
          error={atField}
          visibilityToggleButtonProps={{ 'aria-label': words.t('desk.sign-in.show-password') }}
          {...form.field('password')}
        />
        <Button type="submit" look="primary" className="wide" busy={form.busy}>
          {words.t('desk.reset.do')}
        </Button>
      </form>
      {form.problem?.reason === 'invalid-token' && (
        <p className="meta">
          <Link to="/forgot-password">{words.t('desk.reset.again')}</Link>
        </p>
      )}
    </Door>
  );
}
