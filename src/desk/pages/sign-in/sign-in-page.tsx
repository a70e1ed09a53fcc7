import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';

import { meQuery } from '../session/me.tsx';
import { sessionResumed } from '../session/session-state.ts';
import { useWords } from '../words/words-context.tsx';
import { Door } from './door.tsx';
import { SignInForm } from './sign-in-form.tsx';

/** Shown in place of whatever was asked for: the address stays, and opens as soon as one is in. */
export function SignInPage() {
  const words = useWords();
  const queries = useQueryClient();
  return (
    <Door title={words.t('desk.sign-in.title')}>
      <SignInForm
        onDone={() => {
          sessionResumed();
          void queries.invalidateQueries({ queryKey: meQuery.queryKey });
        }}
      />
      <p className="meta">
        <Link to="/forgot-password">{words.t('desk.sign-in.forgot')}</Link>
      </p>
    </Door>
  );
}
