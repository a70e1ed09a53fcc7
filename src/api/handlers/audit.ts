import type { SettingChange, SettingValue } from '../../identity/setting-changes.ts';
import { listAudit } from '../../analytics/list-audit.ts';
import { member } from './base.ts';

const own = (value: SettingValue) =>
  Array.isArray(value) ? [...(value as readonly string[])] : (value as Exclude<SettingValue, readonly string[]>);
const shown = ({ part, from, to }: SettingChange) => ({ part, from: own(from), to: own(to) });

export const auditHandlers = {
  list: member.audit.list.handler(async ({ context: { world, actor }, input }) => {
    const { rows, next } = await listAudit(world, actor, input);
    return {
      rows: rows.map(({ parts, changes, ...row }) => ({ ...row, parts: [...parts], changes: changes.map(shown) })),
      next,
    };
  }),
};
