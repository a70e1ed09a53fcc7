import { PasswordInput, TextInput } from '@mantine/core';

import { ApiProblem } from '../../../api/client.ts';
import { Button } from '../parts/button.tsx';
import { fieldError, ProblemNote } from '../parts/problem-note.tsx';
import { useWords } from '../words/words-context.tsx';
import { refusalOfPassword } from './password-rule.ts';
import { useForm } from './use-form.ts';

interface Props {
  name: string;
  email: string;
  accept: (given: { name: string; password: string }) => Promise<void>;
}

export function InvitationForm({ name, email, accept }: Props) {
  const words = useWords();
  const form = useForm({ name, password: '' }, async (values) => {
    const refusal = refusalOfPassword(values.password);
    if (refusal) throw new ApiProblem(422, 'invalid-input', [{ field: 'password', reason: refusal }]);
    await accept(values);
  });
  return (
    <form className="stack" onSubmit={(event) => void form.submit(event)} noValidate>
      {!form.problem?.fields.length && <ProblemNote error={form.problem} />}
      <TextInput
        size="sm"
        type="email"
        label={words.t('desk.sign-in.email')}
        value={email}
        readOnly
        autoComplete="username"
      />
      <TextInput
        size="sm"
        label={words.t('desk.invitation.name')}
        autoComplete="name"
        error={fieldError(words, form.problem, 'name')}
        {...form.field('name')}
      />
      <PasswordInput
        label={words.t('desk.reset.password')}
        description={words.t('desk.reset.hint')}
        autoComplete="new-password"
        error={fieldError(words, form.problem, 'password')}
        visibilityToggleButtonProps={{ 'aria-label': words.t('desk.sign-in.show-password') }}
        {...form.field('password')}
      />
      <Button type="submit" look="primary" className="wide" busy={form.busy}>
        {words.t('desk.invitation.join')}
      </Button>
    </form>
  );
}
