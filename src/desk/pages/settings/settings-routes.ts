import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { shell } from '../shell/shell-route.ts';

const settings = createRoute({
  getParentRoute: () => shell,
  path: '/settings',
  component: lazyRouteComponent(() => import('./settings-page.tsx'), 'SettingsPage'),
});
const first = createRoute({
  getParentRoute: () => settings,
  path: '/',
  component: lazyRouteComponent(() => import('./settings-page.tsx'), 'FirstSection'),
});
const seller = createRoute({
  getParentRoute: () => settings,
  path: '/seller',
  component: lazyRouteComponent(() => import('./seller/seller-page.tsx'), 'SellerPage'),
});
const terms = createRoute({
  getParentRoute: () => settings,
  path: '/terms',
  component: lazyRouteComponent(() => import('./seller/terms-page.tsx'), 'TermsPage'),
});
const promises = createRoute({
  getParentRoute: () => settings,
  path: '/promises',
  component: lazyRouteComponent(() => import('./promises/promises-page.tsx'), 'PromisesPage'),
});
const channels = createRoute({
  getParentRoute: () => settings,
  path: '/channels',
  component: lazyRouteComponent(() => import('./channels/channels-page.tsx'), 'ChannelsPage'),
});
const returns = createRoute({
  getParentRoute: () => settings,
  path: '/returns',
  component: lazyRouteComponent(() => import('../parcels/returns-page.tsx'), 'ReturnsPage'),
});
const newChannel = createRoute({
  getParentRoute: () => settings,
  path: '/channels/new',
  component: lazyRouteComponent(() => import('./channels/new-channel-page.tsx'), 'NewChannelPage'),
});
const channel = createRoute({
  getParentRoute: () => settings,
  path: '/channels/$channelId',
  component: lazyRouteComponent(() => import('./channels/channel-page.tsx'), 'ChannelPage'),
});
const connections = createRoute({
  getParentRoute: () => settings,
  path: '/connections',
  component: lazyRouteComponent(() => import('./connections/connections-page.tsx'), 'ConnectionsPage'),
});
const statuses = createRoute({
  getParentRoute: () => settings,
  path: '/statuses',
  component: lazyRouteComponent(() => import('./statuses/statuses-page.tsx'), 'StatusesPage'),
});
const newStatus = createRoute({
  getParentRoute: () => settings,
  path: '/statuses/new',
  component: lazyRouteComponent(() => import('./statuses/status-pages.tsx'), 'NewStatusPage'),
});
const status = createRoute({
  getParentRoute: () => settings,
  path: '/statuses/$statusId',
  component: lazyRouteComponent(() => import('./statuses/status-pages.tsx'), 'StatusPage'),
});
const macros = createRoute({
  getParentRoute: () => settings,
  path: '/macros',
  component: lazyRouteComponent(() => import('./macros/macros-page.tsx'), 'MacrosPage'),
});
const newMacro = createRoute({
  getParentRoute: () => settings,
  path: '/macros/new',
  component: lazyRouteComponent(() => import('./macros/macro-pages.tsx'), 'NewMacroPage'),
});
const macro = createRoute({
  getParentRoute: () => settings,
  path: '/macros/$macroId',
  component: lazyRouteComponent(() => import('./macros/macro-pages.tsx'), 'MacroPage'),
});
const tags = createRoute({
  getParentRoute: () => settings,
  path: '/tags',
  component: lazyRouteComponent(() => import('./tags/tags-page.tsx'), 'TagsPage'),
});
const fields = createRoute({
  getParentRoute: () => settings,
  path: '/fields',
  component: lazyRouteComponent(() => import('./fields/fields-page.tsx'), 'FieldsPage'),
});
const team = createRoute({
  getParentRoute: () => settings,
  path: '/team',
  component: lazyRouteComponent(() => import('./team/team-page.tsx'), 'TeamPage'),
});
const departments = createRoute({
  getParentRoute: () => settings,
  path: '/departments',
  component: lazyRouteComponent(() => import('./departments/departments-page.tsx'), 'DepartmentsPage'),
});
const rota = createRoute({
  getParentRoute: () => settings,
  path: '/rota',
  component: lazyRouteComponent(() => import('../rota/rota-page.tsx'), 'RotaPage'),
});
const absences = createRoute({
  getParentRoute: () => settings,
  path: '/absences',
  component: lazyRouteComponent(() => import('../rota/absences-page.tsx'), 'AbsencesPage'),
});
const privacy = createRoute({
  getParentRoute: () => settings,
  path: '/privacy',
  component: lazyRouteComponent(() => import('./privacy/privacy-page.tsx'), 'PrivacyPage'),
});
const keys = createRoute({
  getParentRoute: () => settings,
  path: '/keys',
  component: lazyRouteComponent(() => import('./keys/keys-page.tsx'), 'KeysPage'),
});
const audit = createRoute({
  getParentRoute: () => settings,
  path: '/audit',
  component: lazyRouteComponent(() => import('./audit/audit-page.tsx'), 'AuditPage'),
});
const account = createRoute({
  getParentRoute: () => settings,
  path: '/account',
  component: lazyRouteComponent(() => import('./account/account-page.tsx'), 'AccountPage'),
});

/** Everything under /settings. Each screen is loaded when it is first opened. */
export const settingsRoutes = settings.addChildren([
  first,
  seller,
  terms,
  promises,
  channels,
  returns,
  newChannel,
  channel,
  connections,
  statuses,
  newStatus,
  status,
  macros,
  newMacro,
  macro,
  tags,
  fields,
  team,
  departments,
  rota,
  absences,
  privacy,
  keys,
  audit,
  account,
]);
