/** Who may do what. One table, read by verbs, by the desk to grey its buttons, and by the permission tests. */
export const roles = ['owner', 'manager', 'consultant', 'warehouse', 'accountant', 'viewer'] as const;
export type Role = (typeof roles)[number];

const everybody = roles;
const answering = ['owner', 'manager', 'consultant'] as const;
const leading = ['owner', 'manager'] as const;

/** As an administrator reads them: what belongs together stands together. */
export const permissionGroups = {
  cases: {
    'read cases': everybody,
    'open a case': answering,
    'answer buyers': answering,
    'write notes': ['owner', 'manager', 'consultant', 'warehouse', 'accountant'],
    'add files': ['owner', 'manager', 'consultant', 'warehouse', 'accountant'],
    'assign cases': answering,
    'move cases': answering,
    'sort cases': answering,
    'keep views': everybody,
    'share views': answering,
    'change shared views': leading,
    'export cases': ['owner', 'manager', 'accountant'],
  },
  decisions: {
    're-qualify cases': answering,
    'decide cases': answering,
    'approve decisions': leading,
    'confirm silence': answering,
  },
  goods: {
    'read orders': everybody,
    'write orders': answering,
    'record goods': ['owner', 'manager', 'consultant', 'warehouse'],
    'record remedies': ['owner', 'manager', 'consultant', 'warehouse'],
    'trace parcels': ['owner', 'manager', 'consultant', 'warehouse'],
  },
  money: {
    'see money': ['owner', 'manager', 'consultant', 'accountant', 'viewer'],
    'approve refunds': ['owner', 'manager', 'accountant'],
    'record money': ['owner', 'manager', 'consultant', 'accountant'],
    'issue vouchers': answering,
    'redeem vouchers': answering,
    'void vouchers': leading,
    'read claims': ['owner', 'manager', 'consultant', 'accountant'],
    'keep claims': ['owner', 'manager', 'consultant', 'accountant'],
    'read books': ['owner', 'manager', 'accountant'],
    'keep books': ['owner', 'manager', 'accountant'],
  },
  customers: {
    'read customers': ['owner', 'manager', 'consultant', 'accountant'],
    'write customers': answering,
    'merge customers': leading,
    'export customers': leading,
    'erase customers': leading,
  },
  team: {
    'be away': answering,
    'manage absence': leading,
    'change rules': leading,
    'manage staff': leading,
    'read reports': ['owner', 'manager', 'accountant'],
    'read audit': leading,
  },
  shop: {
    'read settings': everybody,
    'change the shop': leading,
    'change channels': leading,
    'manage connections': leading,
    'change promises': leading,
    'change statuses': leading,
    'change tags': leading,
    'change fields': leading,
    'change departments': leading,
    'manage macros': leading,
    'manage keys': ['owner'],
  },
} as const satisfies Record<string, Record<string, readonly Role[]>>;

export const permissions = {
  ...permissionGroups.cases,
  ...permissionGroups.decisions,
  ...permissionGroups.goods,
  ...permissionGroups.money,
  ...permissionGroups.customers,
  ...permissionGroups.team,
  ...permissionGroups.shop,
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof permissions;
export const permissionNames = Object.keys(permissions) as [Permission, ...Permission[]];

export const may = (role: Role, permission: Permission): boolean =>
  (permissions[permission] as readonly Role[]).includes(role);

/** Whom cases are given to by themselves: who works here and may answer buyers. */
export const answersBuyers = ({ active, role }: { readonly active: boolean; readonly role: Role }): boolean =>
  active && may(role, 'answer buyers');

/** The same for a question; `staff` is the name the row of a person has in it. */
export const answersBuyersSql = (staff: string): string =>
  `${staff}.active and ${staff}.role in (${permissions['answer buyers'].map((role) => `'${role}'`).join(', ')})`;
