import { Checkbox, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';

import { Button } from '../parts/button.tsx';
import { sayProblem } from '../parts/problem-note.tsx';
import { useWords } from '../words/words-context.tsx';
import { verifyBackupCode, verifyTotp } from './auth-requests.ts';
import { useForm } from './use-form.ts';

/** The code of the authenticator app, or one of the spare codes when the phone is lost. */
export function SecondStep({ onDone, onBack }: { onDone: () => void; onBack: () => void }) {
  const words = useWords();
  const [spare, setSpare] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const [trust, setTrust] = useState(false);
  const form = useForm({ code: '' }, async ({ code }) => {
    const plain = code.replace(/\s/g, '');
    await (spare ? verifyBackupCode(plain) : verifyTotp(plain, trust));
    onDone();
  });
  return (
    <form className="stack" onSubmit={(event) => void form.submit(event)} noValidate>
      <TextInput
        size="sm"
        label={words.t(spare ? 'desk.sign-in.spare-code' : 'desk.sign-in.code')}
        description={words.t(spare ? 'desk.sign-in.spare-code.hint' : 'desk.sign-in.code.hint')}
        inputMode={spare ? 'text' : 'numeric'}
        autoComplete="one-time-code"
        ref={field}
        error={form.problem && sayProblem(words, form.problem)}
        {...form.field('code')}
      />
      {!spare && (
        <Checkbox
          size="xs"
          checked={trust}
          onChange={(event) => setTrust(event.currentTarget.checked)}
          label={words.t('desk.sign-in.trust')}
        />
      )}
      <Button type="submit" look="primary" className="wide" busy={form.busy}>
        {words.t('desk.sign-in.confirm')}
      </Button>
      <div className="bar">
        <button type="button" className="linklike" onClick={() => setSpare(!spare)}>
          {words.t(spare ? 'desk.sign-in.use-app' : 'desk.sign-in.use-spare')}
        </button>
        <button type="button" className="linklike push" onClick={onBack}>
          {words.t('desk.back')}
        </button>
      </div>
    </form>
  );
}
