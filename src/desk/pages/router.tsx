import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';

import { isDay, type Day } from '../../kit/day.ts';
import { welcomeSteps, type WelcomeStep } from '../../welcome/welcome.ts';
import { EmptyCasePane } from './case/empty-case-pane.tsx';
import { inboxSearch } from './inbox/inbox-search.ts';
import { parseSearch, writeSearch } from './inbox/search-text.ts';
import { InboxPage } from './inbox/inbox-page.tsx';
import { benchRoutes } from './bench/bench-routes.ts';
import { customersRoutes } from './customers/customers-routes.ts';
import { settingsRoutes } from './settings/settings-routes.ts';
import { Broken } from './shell/broken.tsx';
import { Home } from './shell/home.tsx';
import type { DueView } from './refunds/refund-queries.ts';
import { root, shell } from './shell/shell-route.ts';
import { ForgotPasswordPage } from './sign-in/forgot-password-page.tsx';
import { InvitationPage } from './sign-in/invitation-page.tsx';
import { ResetPasswordPage } from './sign-in/reset-password-page.tsx';
import { voucherSearch } from './goods/voucher-search.ts';
import { claimSearch } from './recovery/claim-search.ts';
import { payoutSearch } from './payouts/payout-search.ts';
import type { CorrectionState } from './books/book-queries.ts';

const forgot = createRoute({ getParentRoute: () => root, path: '/forgot-password', component: ForgotPasswordPage });
const reset = createRoute({ getParentRoute: () => root, path: '/reset-password/$token', component: ResetPasswordPage });
const invitation = createRoute({ getParentRoute: () => root, path: '/invitation/$token', component: InvitationPage });

const home = createRoute({ getParentRoute: () => shell, path: '/', component: Home });

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

const reports = createRoute({
  getParentRoute: () => shell,
  path: '/reports',
  component: lazyRouteComponent(() => import('./reports/reports-page.tsx'), 'ReportsPage'),
});
const register = createRoute({
  getParentRoute: () => shell,
  path: '/reports/complaints',
  component: lazyRouteComponent(() => import('./reports/register-page.tsx'), 'RegisterPage'),
});
const books = createRoute({
  getParentRoute: () => shell,
  path: '/books',
  validateSearch: ({ state }: Record<string, unknown>): { state?: CorrectionState } =>
    state === 'done' || state === 'not_needed' ? { state } : {},
  component: lazyRouteComponent(() => import('./books/corrections-page.tsx'), 'CorrectionsPage'),
});
const transfers = createRoute({
  getParentRoute: () => shell,
  path: '/books/transfers',
  component: lazyRouteComponent(() => import('./bank/transfers-page.tsx'), 'TransfersPage'),
});
const payouts = createRoute({
  getParentRoute: () => shell,
  path: '/books/payouts',
  validateSearch: payoutSearch,
  component: lazyRouteComponent(() => import('./payouts/payouts-page.tsx'), 'PayoutsPage'),
});
const claims = createRoute({
  getParentRoute: () => shell,
  path: '/books/claims',
  validateSearch: claimSearch,
  component: lazyRouteComponent(() => import('./recovery/claims-page.tsx'), 'ClaimsPage'),
});
const vouchers = createRoute({
  getParentRoute: () => shell,
  path: '/books/vouchers',
  validateSearch: voucherSearch,
  component: lazyRouteComponent(() => import('./goods/vouchers-page.tsx'), 'VouchersPage'),
});
const returnsRegister = createRoute({
  getParentRoute: () => shell,
  path: '/books/returns',
  component: lazyRouteComponent(() => import('./books/returns-page.tsx'), 'ReturnsPage'),
});
const refunds = createRoute({
  getParentRoute: () => shell,
  path: '/refunds',
  validateSearch: ({ show }: Record<string, unknown>): { show?: Exclude<DueView, 'due'> } =>
    show === 'second' || show === 'under_way' || show === 'problem' ? { show } : {},
  component: lazyRouteComponent(() => import('./refunds/refund-run-page.tsx'), 'RefundRunPage'),
});
const breaches = createRoute({
  getParentRoute: () => shell,
  path: '/reports/promises',
  validateSearch: ({ to }: Record<string, unknown>): { to?: Day } =>
    typeof to === 'string' && isDay(to) ? { to } : {},
  component: lazyRouteComponent(() => import('./promises/breaches-page.tsx'), 'BreachesPage'),
});

const welcome = createRoute({
  getParentRoute: () => shell,
  path: '/welcome',
  validateSearch: ({ step }: Record<string, unknown>): { step?: WelcomeStep } => {
    const known = welcomeSteps.find((each) => each === step);
    return known ? { step: known } : {};
  },
  component: lazyRouteComponent(() => import('./welcome/welcome-page.tsx'), 'WelcomePage'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    forgot,
    reset,
    invitation,
    shell.addChildren([
      home,
      newCase,
      reports,
      register,
      breaches,
      refunds,
      books,
      returnsRegister,
      welcome,
      transfers,
      payouts,
      claims,
      vouchers,
      work.addChildren([inbox, kase]),
      settingsRoutes,
      ...customersRoutes,
      ...benchRoutes,
    ]),
  ]),
  basepath: '/desk',
  parseSearch,
  stringifySearch: writeSearch,
  defaultErrorComponent: Broken, // the menu beside it stays
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
