import { archiveStatus, createStatus, listStatuses, updateStatus } from '../../cases/statuses.ts';
import { member } from './base.ts';

export const statusesHandlers = {
  list: member.statuses.list.handler(async ({ context: { world, actor } }) => ({
    items: await listStatuses(world, actor),
  })),
  create: member.statuses.create.handler(({ context: { world, actor }, input }) => createStatus(world, actor, input)),
  update: member.statuses.update.handler(({ context: { world, actor }, input }) => updateStatus(world, actor, input)),
  archive: member.statuses.archive.handler(({ context: { world, actor }, input }) =>
    archiveStatus(world, actor, input),
  ),
};
