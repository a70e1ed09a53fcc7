import { Drawer } from '@mantine/core';
import { useDisclosure, useMediaQuery } from '@mantine/hooks';
import { Outlet } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';

import { BulkProgress } from '../bulk/bulk-progress.tsx';
import { workIn } from '../api/client.ts';
import { useLive } from '../api/use-live.ts';
import { StoppedToasts } from '../answering/stopped-toasts.tsx';
import { useBeat } from '../company/beat.ts';
import { problemFrom } from '../api/problem.ts';
import { useNoticesOpen } from '../notices/notices-open.ts';
import { ProblemNote } from '../parts/problem-note.tsx';
import { Emptiness, Skeleton } from '../parts/states.tsx';
import { whenIdle } from '../parts/when-idle.ts';
import { AwayBanner } from '../rota/away-banner.tsx';
import { seatAmong, SeatProvider, useMe, type Seat } from '../session/me.tsx';
import { SessionOverlay } from '../sign-in/session-overlay.tsx';
import { SignInPage } from '../sign-in/sign-in-page.tsx';
import { useWords } from '../words/words-context.tsx';
import { Offline } from './offline.tsx';
import { Sidebar } from './sidebar.tsx';
import { SidebarContext } from './sidebar-state.ts';
import { useShortcuts } from './shortcuts.ts';

const palettePage = () => import('./palette.tsx');
const Palette = lazy(() => palettePage().then(({ Palette }) => ({ default: Palette })));
const NoticesPanel = lazy(() =>
  import('../notices/notices-panel.tsx').then(({ NoticesPanel }) => ({ default: NoticesPanel })),
);
const SecondStepNeeded = lazy(() =>
  import('./second-step-needed.tsx').then(({ SecondStepNeeded }) => ({ default: SecondStepNeeded })),
);
const KeysPage = lazy(() => import('./keys-page.tsx').then(({ KeysPage }) => ({ default: KeysPage })));

/** Who is here decides what is shown: the sign-in, a word to somebody without a shop, or the desk. */
export function Shell() {
  const words = useWords();
  const me = useMe();
  const [settingUp, setSettingUp] = useState(false);
  if (me.error && !me.data) {
    if (problemFrom(me.error).status === 401) return <SignInPage />;
    return (
      <div className="door">
        <main>
          <ProblemNote error={me.error} onRetry={() => void me.refetch()} />
        </main>
      </div>
    );
  }
  if (!me.data)
    return (
      <div className="desk" aria-busy="true" aria-label={words.t('desk.loading')}>
        <div className="sidebar">
          <Skeleton height={28} />
          <Skeleton height={200} />
        </div>
      </div>
    );
  const seat = seatAmong(me.data.shops);
  if (!seat)
    return (
      <Emptiness title={words.t('desk.no-shop')}>
        <p>{words.t('desk.no-shop.lead', { email: me.data.email })}</p>
      </Emptiness>
    );
  workIn(seat.shopId);
  // until the codes are put away: that the step is on already is no reason to take them from the screen
  if (seat.secondStepNeeded && !settingUp) setSettingUp(true);
  if (seat.secondStepNeeded || settingUp)
    return (
      <Suspense>
        <SecondStepNeeded
          seat={seat}
          others={me.data.shops.filter(({ secondStepNeeded }) => !secondStepNeeded)}
          onDone={() => void me.refetch().then(() => setSettingUp(false))}
        />
      </Suspense>
    );
  return <Desk key={seat.shopId} seat={seat} />;
}

function Desk({ seat }: { seat: Seat }) {
  const words = useWords();
  const wide = useMediaQuery('(min-width: 1280px)', window.innerWidth >= 1280);
  const [menuOpen, menu] = useDisclosure(false);
  const [paletteOpen, palette] = useDisclosure(false);
  const [keysOpen, keys] = useDisclosure(false);
  const sidebar = useMemo(() => ({ open: menu.open, close: menu.close }), [menu.open, menu.close]);
  const noticesOpen = useNoticesOpen();
  useEffect(() => whenIdle(palettePage), []);
  useLive(seat.shopId);
  useBeat(seat.shopId);
  useShortcuts({ '?': keys.open, 'mod+k': palette.toggle });

  return (
    <SeatProvider seat={seat}>
      <SidebarContext value={sidebar}>
        <a className="skip" href="#main">
          {words.t('desk.skip')}
        </a>
        <div className="desk">
          {wide ? (
            <Sidebar onPalette={palette.open} onKeys={keys.open} />
          ) : (
            <Drawer
              opened={menuOpen}
              onClose={menu.close}
              size={280}
              title={words.t('desk.menu')}
              closeButtonProps={{ 'aria-label': words.t('desk.close') }}
            >
              <Sidebar onPalette={palette.open} onKeys={keys.open} />
            </Drawer>
          )}
          <main id="main" tabIndex={-1}>
            <Offline />
            <AwayBanner />
            <Outlet />
          </main>
        </div>
        <Suspense>
          {paletteOpen && <Palette onClose={palette.close} onKeys={keys.open} />}
          {keysOpen && <KeysPage onClose={keys.close} />}
          {noticesOpen && <NoticesPanel />}
        </Suspense>
        <BulkProgress />
        <SessionOverlay />
        <StoppedToasts />
      </SidebarContext>
    </SeatProvider>
  );
}
