import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

import { BackIcon } from '../../../../ui/icons.tsx';
import { useWords } from '../../words/words-context.tsx';

interface Props {
  title: string;
  lead?: string;
  /** The list this one thing is from; else the list of sections, which only a phone needs a way back to. */
  back?: 'channels' | 'statuses' | 'macros';
  children?: ReactNode;
}

export function SectionHead({ title, lead, back, children }: Props) {
  const words = useWords();
  return (
    <header className="settings-head">
      <Link
        to={back ? `/settings/${back}` : '/settings'}
        className={back ? 'settings-back' : 'settings-back only-phone'}
      >
        <BackIcon size={12} />
        {back ? words.t(`settings.section.${back}`) : words.t('settings.title')}
      </Link>
      <div className="bar">
        <h1>{title}</h1>
        {children && <div className="bar push">{children}</div>}
      </div>
      {lead && <p className="muted">{lead}</p>}
    </header>
  );
}
