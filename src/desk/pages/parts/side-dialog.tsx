import { Drawer } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';

import { useWords } from '../words/words-context.tsx';
import { Button } from './button.tsx';
import { ProblemNote } from './problem-note.tsx';
import { useFocusBack } from './use-focus-back.ts';

interface Props {
  title: string;
  wide?: boolean;
  onClose: () => void;
  onSubmit: () => void;
  submit: string;
  busy: boolean;
  error: unknown;
  changes?: readonly string[];
  disabledBecause?: string | null;
  /** It has happened, and nothing is left to answer: there is nothing to cancel any more. */
  done?: boolean;
  children: ReactNode;
}

/** A form beside the case, so that what it is about stays in sight. Its answer lies at its foot, always seen. */
export function SideDialog({
  title,
  wide,
  onClose,
  onSubmit,
  submit,
  busy,
  error,
  changes,
  disabledBecause,
  done,
  children,
}: Props) {
  const words = useWords();
  useFocusBack();
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={wide ? 980 : 520}
      title={title}
      closeButtonProps={{ 'aria-label': words.t('desk.close') }}
      classNames={{ body: 'side-dialog', title: 'side-title' }}
    >
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Ctrl Enter answers from any field within */}
      <form
        noValidate
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          if (!busy && !disabledBecause && !done) onSubmit();
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          event.currentTarget.requestSubmit();
        }}
      >
        <div className="side-body" tabIndex={-1} data-autofocus>
          {children}
        </div>
        <footer>
          <ProblemNote error={error} changes={changes} />
          <div className="bar">
            <Button onClick={onClose}>{words.t(done ? 'desk.close' : 'desk.cancel')}</Button>
            {!done && (
              <Button type="submit" look="primary" className="push" busy={busy} disabledBecause={disabledBecause}>
                {submit}
              </Button>
            )}
          </div>
        </footer>
      </form>
    </Drawer>
  );
}
