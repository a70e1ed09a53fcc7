import { lazy, Suspense, useEffect, useRef } from 'react';

import { Button } from '../../parts/button.tsx';
import { Field } from '../../parts/field.tsx';
import { Skeleton } from '../../parts/states.tsx';
import { useForm } from '../../sign-in/use-form.ts';
import { useWords } from '../../words/words-context.tsx';
import { CopyLine } from '../parts/copy-line.tsx';
import { RefusalNote } from '../parts/refusal-note.tsx';
import { confirmTotp } from './account-requests.ts';

const TotpPicture = lazy(() => import('./totp-picture.tsx').then(({ TotpPicture }) => ({ default: TotpPicture })));

/** It is switched on only by a code from the app: nobody is locked out by a picture that did not scan. */
export function TotpSetUp({ uri, onDone, onCancel }: { uri: string; onDone: () => void; onCancel: () => void }) {
  const words = useWords();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const secret = new URL(uri).searchParams.get('secret') ?? '';
  const form = useForm({ code: '' }, async ({ code }) => {
    await confirmTotp(code.replace(/\s/g, ''));
    onDone();
  });
  const wrong = form.problem?.reason === 'invalid-code';
  return (
    <form className="settings-group" noValidate onSubmit={(event) => void form.submit(event)}>
      <p>{words.t('settings.totp.scan')}</p>
      <Suspense fallback={<Skeleton height={176} width={176} />}>
        <TotpPicture uri={uri} />
      </Suspense>
      <CopyLine label={words.t('settings.totp.secret')} text={secret} />
      <Field
        label={words.t('settings.totp.code')}
        hint={words.t('settings.totp.code.hint')}
        error={wrong ? words.t('settings.reason.invalid-code') : undefined}
      >
        {(control) => (
          <input
            {...control}
            {...form.field('code')}
            className="native figure w-code"
            inputMode="numeric"
            autoComplete="one-time-code"
            ref={field}
          />
        )}
      </Field>
      {!wrong && <RefusalNote error={form.problem} />}
      <div className="bar">
        <Button type="submit" look="primary" busy={form.busy}>
          {words.t('settings.totp.confirm')}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {words.t('settings.cancel')}
        </Button>
      </div>
    </form>
  );
}
