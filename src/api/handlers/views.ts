import { countMatching } from '../../cases/count-cases.ts';
import {
  arrangeViews,
  changeView,
  countSavedViews,
  listSavedViews,
  removeView,
  restoreView,
  saveView,
} from '../../cases/saved-views.ts';
import { member } from './base.ts';

const MATCHED_TO = 50_000;

export const viewsHandlers = {
  list: member.views.list.handler(async ({ context: { world, actor } }) => ({
    items: await listSavedViews(world, actor),
  })),
  create: member.views.create.handler(({ context: { world, actor }, input }) => saveView(world, actor, input)),
  update: member.views.update.handler(({ context: { world, actor }, input }) => changeView(world, actor, input)),
  arrange: member.views.arrange.handler(({ context: { world, actor }, input }) => arrangeViews(world, actor, input)),
  remove: member.views.remove.handler(({ context: { world, actor }, input }) => removeView(world, actor, input)),
  restore: member.views.restore.handler(({ context: { world, actor }, input }) => restoreView(world, actor, input)),
  counts: member.views.counts.handler(async ({ context: { world, actor } }) => ({
    items: await countSavedViews(world, actor),
  })),
  matching: member.views.matching.handler(({ context: { world, actor }, input }) =>
    countMatching(world, actor, input, MATCHED_TO),
  ),
};
