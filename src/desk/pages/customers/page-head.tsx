import type { ReactNode } from 'react';

import { MenuIcon } from '../../../ui/icons.tsx';
import { Button } from '../parts/button.tsx';
import { useSidebar } from '../shell/sidebar-state.ts';
import { useWords } from '../words/words-context.tsx';

/** The heading of a page that takes the whole width, with the way to the menu where there is no room for it. */
export function PageHead({ title, children }: { title: ReactNode; children?: ReactNode }) {
  const words = useWords();
  const sidebar = useSidebar();
  return (
    <header className="bar people-head">
      <Button look="quiet" icon className="only-narrow" aria-label={words.t('desk.menu')} onClick={sidebar.open}>
        <MenuIcon />
      </Button>
      <h1>{title}</h1>
      <div className="bar push">{children}</div>
    </header>
  );
}
