import { listAudit } from '../../analytics/list-audit.ts';
import { member } from './base.ts';

export const auditHandlers = {
  list: member.audit.list.handler(async ({ context: { world, actor }, input }) => {
    const { rows, next } = await listAudit(world, actor, input);
    return { rows: rows.map(({ parts, ...row }) => ({ ...row, parts: [...parts] })), next };
  }),
};
