import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { shell } from '../shell/shell-route.ts';

const text = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined;

const home = createRoute({
  getParentRoute: () => shell,
  path: '/bench',
  validateSearch: ({ code }: Record<string, unknown>): { code?: string } => (text(code) ? { code: text(code)! } : {}),
  component: lazyRouteComponent(() => import('./bench-page.tsx'), 'BenchPage'),
});
const count = createRoute({
  getParentRoute: () => shell,
  path: '/bench/cases/$caseId',
  validateSearch: ({ unit, orphan }: Record<string, unknown>): { unit?: string; orphan?: string } => ({
    ...(text(unit) && { unit: text(unit)! }),
    ...(text(orphan) && { orphan: text(orphan)! }),
  }),
  component: lazyRouteComponent(() => import('./count-page.tsx'), 'CountPage'),
});
const orphans = createRoute({
  getParentRoute: () => shell,
  path: '/bench/orphans',
  component: lazyRouteComponent(() => import('./orphans-page.tsx'), 'OrphansPage'),
});
const orphan = createRoute({
  getParentRoute: () => shell,
  path: '/bench/orphans/$orphanId',
  component: lazyRouteComponent(() => import('./orphans-page.tsx'), 'OrphanPage'),
});
const stock = createRoute({
  getParentRoute: () => shell,
  path: '/bench/stock',
  component: lazyRouteComponent(() => import('./stock-page.tsx'), 'StockPage'),
});

const goodsOut = createRoute({
  getParentRoute: () => shell,
  path: '/bench/goods-out',
  component: lazyRouteComponent(() => import('../goods/goods-out-page.tsx'), 'GoodsOutPage'),
});

const slips = createRoute({
  getParentRoute: () => shell,
  path: '/bench/slips',
  component: lazyRouteComponent(() => import('./slips-page.tsx'), 'SlipsPage'),
});

export const benchRoutes = [home, count, orphans, orphan, stock, goodsOut, slips];
