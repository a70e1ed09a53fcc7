import { useNetwork } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

import { BackIcon, MenuIcon } from '../../../ui/icons.tsx';
import { Button } from '../parts/button.tsx';
import { Emptiness } from '../parts/states.tsx';
import { usePageTitle } from '../parts/use-page-title.ts';
import { useMay } from '../session/me.tsx';
import { useSidebar } from '../shell/sidebar-state.ts';
import { useWords } from '../words/words-context.tsx';
import { OutboxNote } from './outbox-note.tsx';
import './bench.css';

/** What every page of the bench has: the way back, whether there is a connection, and what waits to be sent. */
export function BenchFrame({ title, home = false, children }: { title: string; home?: boolean; children: ReactNode }) {
  const words = useWords();
  const { open } = useSidebar();
  const { online } = useNetwork();
  const may = useMay('record goods');
  usePageTitle(title);
  return (
    <div className="bench">
      <header className="bench-head">
        {home ? (
          <Button look="quiet" icon className="only-narrow" aria-label={words.t('desk.menu')} onClick={open}>
            <MenuIcon size={24} />
          </Button>
        ) : (
          <Link to="/bench" search={{}} className="button quiet icon" aria-label={words.t('bench.back')}>
            <BackIcon size={24} />
          </Link>
        )}
        <h1>{title}</h1>
      </header>
      {may ? (
        <div className="bench-body">
          {!online && (
            <p className="note warn" role="status">
              {words.t('bench.offline')}
            </p>
          )}
          <OutboxNote />
          {children}
        </div>
      ) : (
        <Emptiness title={words.t('bench.reason.not-allowed')} />
      )}
    </div>
  );
}
