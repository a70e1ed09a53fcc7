/** Who may do what. One table, read by verbs, by the desk to grey its buttons, and by the permission tests. */
export const roles = ['owner', 'manager', 'consultant', 'warehouse', 'accountant', 'viewer'] as const;
export type Role = (typeof roles)[number];

const everybody = roles;
const answering = ['owner', 'manager', 'consultant'] as const;
const leading = ['owner', 'manager'] as const;

export const permissions = {
  'read cases': everybody,
  'open a case': answering,
  'answer buyers': answering,
  'write notes': ['owner', 'manager', 'consultant', 'warehouse', 'accountant'],
  'assign cases': answering,
  'move cases': answering,
  'sort cases': answering,
  're-qualify cases': answering,
  'decide cases': answering,
  'confirm silence': answering,
  'approve decisions': leading,
  'record goods': ['owner', 'manager', 'consultant', 'warehouse'],
  'approve refunds': ['owner', 'manager', 'accountant'],
  'record money': ['owner', 'manager', 'consultant', 'accountant'],
  'issue vouchers': answering,
  'redeem vouchers': answering,
  'void vouchers': leading,
  'record remedies': ['owner', 'manager', 'consultant', 'warehouse'],
  'trace parcels': ['owner', 'manager', 'consultant', 'warehouse'],
  'read claims': ['owner', 'manager', 'consultant', 'accountant'],
  'keep claims': ['owner', 'manager', 'consultant', 'accountant'],
  'add files': ['owner', 'manager', 'consultant', 'warehouse', 'accountant'],
  'read reports': ['owner', 'manager', 'accountant'],
  'see money': ['owner', 'manager', 'consultant', 'accountant', 'viewer'],
  'read books': ['owner', 'manager', 'accountant'],
  'keep books': ['owner', 'manager', 'accountant'],
  'read audit': leading,
  'export cases': ['owner', 'manager', 'accountant'],
  'read orders': everybody,
  'write orders': answering,
  'read customers': ['owner', 'manager', 'consultant', 'accountant'],
  'write customers': answering,
  'merge customers': leading,
  'export customers': leading,
  'erase customers': leading,
  'read settings': everybody,
  'change the shop': leading,
  'change channels': leading,
  'manage connections': leading,
  'change statuses': leading,
  'keep views': everybody,
  'share views': answering,
  'change shared views': leading,
  'change tags': leading,
  'change fields': leading,
  'change departments': leading,
  'change promises': leading,
  'manage macros': leading,
  'manage staff': leading,
  'change rules': leading,
  'be away': answering,
  'manage absence': leading,
  'manage keys': ['owner'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof permissions;
export const permissionNames = Object.keys(permissions) as [Permission, ...Permission[]];

export const may = (role: Role, permission: Permission): boolean =>
  (permissions[permission] as readonly Role[]).includes(role);
