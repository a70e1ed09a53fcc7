import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { customerFlags } from '../../../customers/customer-inputs.ts';
import { shell } from '../shell/shell-route.ts';
import type { CustomerSearch } from './customer-queries.ts';

const list = createRoute({
  getParentRoute: () => shell,
  path: '/customers',
  validateSearch: (search: Record<string, unknown>): CustomerSearch => {
    const mark = customerFlags.find((each) => each === search['mark']);
    const text = typeof search['search'] === 'string' ? search['search'] : '';
    return { ...(text && { search: text }), ...(mark && { mark }) };
  },
  component: lazyRouteComponent(() => import('./customers-page.tsx'), 'CustomersPage'),
});
const duplicates = createRoute({
  getParentRoute: () => shell,
  path: '/customers/duplicates',
  component: lazyRouteComponent(() => import('./duplicates-page.tsx'), 'DuplicatesPage'),
});
const customer = createRoute({
  getParentRoute: () => shell,
  path: '/customers/$customerId',
  component: lazyRouteComponent(() => import('./customer-page.tsx'), 'CustomerPage'),
});

/** Everything under /customers. Each screen is loaded when it is first opened. */
export const customersRoutes = [list, duplicates, customer];
