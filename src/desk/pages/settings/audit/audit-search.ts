import { auditKindNames, type AuditKind } from '../../../../analytics/audit-kinds.ts';
import { isDay, type Day } from '../../../../kit/day.ts';

export interface AuditSearch {
  readonly from?: Day;
  readonly to?: Day;
  readonly staffId?: string;
  readonly kind?: AuditKind;
}

/** What the address asks for; what is no filter is left out, and days turned round are put right. */
export function readAuditSearch(search: Readonly<Record<string, unknown>>): AuditSearch {
  const day = (value: unknown) => (typeof value === 'string' && isDay(value) ? value : undefined);
  const [from, to] = [day(search['from']), day(search['to'])];
  const turned = from && to && from > to;
  const kind = auditKindNames.find((each) => each === search['kind']);
  const staffId = typeof search['staffId'] === 'string' ? search['staffId'] : undefined;
  return {
    ...(from && (turned ? { to: from } : { from })),
    ...(to && (turned ? { from: to } : { to })),
    ...(staffId && /^[0-9a-f-]{36}$/i.test(staffId) && { staffId }),
    ...(kind && { kind }),
  };
}
