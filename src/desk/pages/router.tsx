import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';

import { EmptyCasePane } from './case/empty-case-pane.tsx';
import { inboxSearch } from './inbox/inbox-search.ts';
import { parseSearch, writeSearch } from './inbox/search-text.ts';
import { InboxPage } from './inbox/inbox-page.tsx';
import { NotFound } from './shell/not-found.tsx';
import { Shell } from './shell/shell.tsx';
import { ForgotPasswordPage } from './sign-in/forgot-password-page.tsx';
import { InvitationPage } from './sign-in/invitation-page.tsx';
import { ResetPasswordPage } from './sign-in/reset-password-page.tsx';

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFound });

const forgot = createRoute({ getParentRoute: () => root, path: '/forgot-password', component: ForgotPasswordPage });
const reset = createRoute({ getParentRoute: () => root, path: '/reset-password/$token', component: ResetPasswordPage });
const invitation = createRoute({ getParentRoute: () => root, path: '/invitation/$token', component: InvitationPage });

/** Everything below needs a person who is signed in and works for a shop. */
const shell = createRoute({ getParentRoute: () => root, id: 'shell', component: Shell });

const home = createRoute({
  getParentRoute: () => shell,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/inbox' });
  },
});

/** The list stays where it is while cases beside it open and close; what it shows is in the address. */
const work = createRoute({
  getParentRoute: () => shell,
  id: 'work',
  validateSearch: inboxSearch,
  component: InboxPage,
});
const inbox = createRoute({ getParentRoute: () => work, path: '/inbox', component: EmptyCasePane });
const kase = createRoute({
  getParentRoute: () => work,
  path: '/cases/$caseId',
  component: lazyRouteComponent(() => import('./case/case-page.tsx'), 'CasePage'),
});
const newCase = createRoute({
  getParentRoute: () => shell,
  path: '/cases/new',
  component: lazyRouteComponent(() => import('./new-case/new-case-page.tsx'), 'NewCasePage'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    forgot,
    reset,
    invitation,
    shell.addChildren([home, newCase, work.addChildren([inbox, kase])]),
  ]),
  basepath: '/desk',
  parseSearch,
  stringifySearch: writeSearch,
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
