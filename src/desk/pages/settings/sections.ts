/** The screens of the settings, in the order a new shop fills them in. */
export const sections = [
  'seller',
  'terms',
  'promises',
  'channels',
  'returns',
  'connections',
  'statuses',
  'tags',
  'fields',
  'macros',
  'team',
  'departments',
  'rota',
  'absences',
  'privacy',
  'keys',
  'audit',
  'account',
] as const;
export type Section = (typeof sections)[number];
