import { useEffect, useRef, type ReactNode } from 'react';

import { Button } from '../../parts/button.tsx';
import { useWords } from '../../words/words-context.tsx';
import { RefusalNote } from '../parts/refusal-note.tsx';
import { LeaveGuard } from './leave-guard.tsx';
import type { Draft, Values } from './use-draft.ts';

interface Props<T extends Values> {
  draft: Draft<T>;
  submit?: string;
  children: ReactNode;
}

/** The fields, and at the foot, always in sight, what becomes of them. */
export function SettingsForm<T extends Values>({ draft, submit, children }: Props<T>) {
  const words = useWords();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (draft.refusals > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [draft.refusals]);
  const { dirty, busy, saved, locked, problem } = draft;
  const atFields = problem?.reason === 'invalid-input' && problem.fields.length > 0;

  return (
    <form ref={form} className="settings-form" noValidate onSubmit={(event) => void draft.submit(event)}>
      {locked && (
        <div className="note info">
          <p className="body">{locked}</p>
        </div>
      )}
      {children}
      <footer className="settings-foot">
        {atFields ? (
          <p className="bad" role="alert">
            {words.t('settings.fix', { count: problem.fields.length })}
          </p>
        ) : (
          <RefusalNote error={problem} />
        )}
        <div className="bar">
          <Button
            type="submit"
            look="primary"
            busy={busy}
            disabledBecause={locked ?? (dirty ? null : words.t('settings.nothing-to-save'))}
          >
            {submit ?? words.t('settings.save')}
          </Button>
          {dirty && (
            <Button look="quiet" onClick={draft.discard}>
              {words.t('settings.discard')}
            </Button>
          )}
          <span role="status" className="meta">
            {dirty ? words.t('settings.unsaved') : saved ? words.t('settings.saved') : ''}
          </span>
        </div>
      </footer>
      <LeaveGuard isDirty={draft.isDirty} />
    </form>
  );
}
