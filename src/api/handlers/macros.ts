import { applyMacro, undoMacro } from '../../macros/apply-macro.ts';
import { caseMacros, previewTemplate } from '../../macros/case-macros.ts';
import { findBulk, listBulkRows, listBulks } from '../../macros/find-bulk.ts';
import { changeMacro, createMacro, putMacroAway } from '../../macros/keep-macro.ts';
import { listMacros } from '../../macros/list-macros.ts';
import { cancelBulk, startBulk, undoBulk } from '../../macros/start-bulk.ts';
import { addStarters } from '../../macros/starters.ts';
import { member, ofKnownCase } from './base.ts';

const { macros, bulk } = member;

export const macrosHandlers = {
  list: macros.list.handler(async ({ context: { world, actor } }) => ({
    items: mutable(await listMacros(world, actor)),
  })),
  create: macros.create.handler(async ({ context: { world, actor }, input }) =>
    one(await createMacro(world, actor, input)),
  ),
  addStarters: macros.addStarters.handler(async ({ context: { world, actor }, input }) => ({
    items: mutable(await addStarters(world, actor, input)),
  })),
  update: macros.update.handler(async ({ context: { world, actor }, input }) =>
    one(await changeMacro(world, actor, input)),
  ),
  archive: macros.archive.handler(({ context: { world, actor }, input }) =>
    putMacroAway(world, actor, { ...input, away: true }),
  ),
  restore: macros.restore.handler(({ context: { world, actor }, input }) =>
    putMacroAway(world, actor, { ...input, away: false }),
  ),
  forCase: macros.forCase.use(ofKnownCase).handler(async ({ context: { world, actor }, input }) => ({
    items: (await caseMacros(world, actor, input)).map((each) => ({
      ...each,
      actions: [...each.actions],
      gaps: [...each.gaps],
    })),
  })),
  preview: macros.preview.handler(async ({ context: { world, actor }, input }) => {
    const { text, gaps, unknown } = await previewTemplate(world, actor, input);
    return { text, gaps: [...gaps], unknown: [...unknown] };
  }),
  use: macros.use.handler(async ({ context: { world, actor, expectedVersion }, input }) => {
    const used = await applyMacro(world, actor, {
      ...input,
      expectedVersion: input.expectedVersion ?? expectedVersion ?? undefined,
    });
    return { ...used, gaps: [...used.gaps], left: [...used.left] };
  }),
  undo: macros.undo.handler(({ context: { world, actor, expectedVersion }, input }) =>
    undoMacro(world, actor, { ...input, expectedVersion: input.expectedVersion ?? expectedVersion ?? undefined }),
  ),
};

export const bulkHandlers = {
  list: bulk.list.handler(async ({ context: { world, actor } }) => ({ items: await listBulks(world, actor) })),
  start: bulk.start.handler(({ context: { world, actor }, input }) => startBulk(world, actor, input)),
  find: bulk.find.handler(({ context: { world, actor }, input }) => findBulk(world, actor, input)),
  rows: bulk.rows.handler(async ({ context: { world, actor }, input }) => ({
    items: await listBulkRows(world, actor, input),
  })),
  cancel: bulk.cancel.handler(({ context: { world, actor }, input }) => cancelBulk(world, actor, input)),
  undo: bulk.undo.handler(({ context: { world, actor }, input }) => undoBulk(world, actor, input)),
};

type Macro = Awaited<ReturnType<typeof createMacro>>;
const one = ({ actions, procedures, channelIds, ...macro }: Macro) => ({
  ...macro,
  actions: [...actions],
  procedures: [...procedures],
  channelIds: [...channelIds],
});
const mutable = (all: readonly Macro[]) => all.map(one);
