import { useMediaQuery } from '@mantine/hooks';
import { Link, Navigate, Outlet, useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';

import { MenuIcon } from '../../../ui/icons.tsx';
import { Button } from '../parts/button.tsx';
import { useMay } from '../session/me.tsx';
import { useSidebar } from '../shell/sidebar-state.ts';
import { say } from '../words/say.ts';
import { useWords } from '../words/words-context.tsx';
import { sections } from './sections.ts';
import './settings.css';

/** The list of sections beside the section that is open; on a phone one or the other. */
export function SettingsPage() {
  const words = useWords();
  const sidebar = useSidebar();
  const maySetUp = useMay('change the shop');
  const { pathname } = useLocation();
  const atList = /\/settings\/?$/.test(pathname);
  // Come to by its address, a section far down the list is marked where it can be seen.
  const list = useRef<HTMLElement>(null);
  const section = /\/settings\/([a-z]+)/.exec(pathname)?.[1];
  useEffect(
    () => list.current?.querySelector(`[href$="/settings/${section}"]`)?.scrollIntoView({ block: 'nearest' }),
    [section],
  );
  return (
    <div className="settings" data-at={atList ? 'list' : 'section'}>
      <nav ref={list} className="settings-list" aria-label={words.t('settings.title')}>
        <div className="bar">
          <Button
            look="quiet"
            icon
            className="only-narrow"
            aria-label={words.t('settings.menu')}
            onClick={sidebar.open}
          >
            <MenuIcon />
          </Button>
          {atList ? (
            <h1>{words.t('settings.title')}</h1>
          ) : (
            <p className="settings-title">{words.t('settings.title')}</p>
          )}
        </div>
        <ul>
          {maySetUp && (
            <li>
              <Link to="/welcome" search={{}} className="settings-link">
                <span>{words.t('welcome.title')}</span>
                <span className="meta">{words.t('welcome.about')}</span>
              </Link>
            </li>
          )}
          {sections.map((each) => (
            <li key={each}>
              <Link to={`/settings/${each}`} className="settings-link" activeProps={{ 'aria-current': 'page' }}>
                <span>{say(words, 'settings.section', each)}</span>
                <span className="meta">{say(words, 'settings.section', `${each}.about`)}</span>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className="settings-section">
        <Outlet />
      </div>
    </div>
  );
}

/** Beside the list there is always something; alone, the list is enough. */
export function FirstSection() {
  const beside = useMediaQuery('(min-width: 768px)', window.innerWidth >= 768);
  return beside ? <Navigate to="/settings/seller" replace /> : null;
}
