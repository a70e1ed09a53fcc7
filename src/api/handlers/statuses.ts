import { arrangeStatuses } from '../../cases/arrange-statuses.ts';
import { restoreStatus } from '../../cases/restore-status.ts';
import { archiveStatus, createStatus, listStatuses, updateStatus } from '../../cases/statuses.ts';
import { previewStatusMail } from '../../messages/preview-status-mail.ts';
import { member } from './base.ts';

export const statusesHandlers = {
  list: member.statuses.list.handler(async ({ context: { world, actor } }) => ({
    items: await listStatuses(world, actor),
  })),
  create: member.statuses.create.handler(({ context: { world, actor }, input }) => createStatus(world, actor, input)),
  update: member.statuses.update.handler(({ context: { world, actor }, input }) => updateStatus(world, actor, input)),
  arrange: member.statuses.arrange.handler(({ context: { world, actor }, input }) =>
    arrangeStatuses(world, actor, input),
  ),
  previewMail: member.statuses.previewMail.handler(({ context: { world, actor }, input }) =>
    previewStatusMail(world, actor, input),
  ),
  restore: member.statuses.restore.handler(({ context: { world, actor }, input }) =>
    restoreStatus(world, actor, input),
  ),
  archive: member.statuses.archive.handler(({ context: { world, actor }, input }) =>
    archiveStatus(world, actor, input),
  ),
};
