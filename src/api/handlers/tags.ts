import { archiveTag, createTag, listTags, updateTag } from '../../cases/tags.ts';
import { member } from './base.ts';

export const tagsHandlers = {
  list: member.tags.list.handler(async ({ context: { world, actor }, input }) => ({
    items: await listTags(world, actor, input),
  })),
  create: member.tags.create.handler(({ context: { world, actor }, input }) => createTag(world, actor, input)),
  update: member.tags.update.handler(({ context: { world, actor }, input }) => updateTag(world, actor, input)),
  archive: member.tags.archive.handler(({ context: { world, actor }, input }) => archiveTag(world, actor, input)),
  restore: member.tags.restore.handler(({ context: { world, actor }, input }) =>
    archiveTag(world, actor, { ...input, archived: false }),
  ),
};
