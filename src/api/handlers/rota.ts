import { listLoads } from '../../cases/list-loads.ts';
import { tryRules } from '../../cases/try-rules.ts';
import { bookAbsence, callOffAbsence, changeAbsence } from '../../cover/book-absence.ts';
import { listAbsences } from '../../cover/list-absences.ts';
import { previewAbsence } from '../../cover/preview-absence.ts';
import { archiveRule, arrangeRules, changeRule, createRule, listRules, restoreRule } from '../../rota/rules.ts';
import { setCapacity } from '../../rota/set-capacity.ts';
import { member } from './base.ts';

/** The contract's arrays are not read-only; ours are. */
const open = <T>(value: T) => value as Open<T>;
type Open<T> = T extends Date ? T : T extends object ? { -readonly [K in keyof T]: Open<T[K]> } : T;

export const rotaHandlers = {
  rules: member.rota.rules.handler(async ({ context: { world, actor } }) => ({
    items: open(await listRules(world, actor)),
  })),
  createRule: member.rota.createRule.handler(async ({ context: { world, actor }, input }) =>
    open(await createRule(world, actor, input)),
  ),
  changeRule: member.rota.changeRule.handler(async ({ context: { world, actor }, input }) =>
    open(await changeRule(world, actor, input)),
  ),
  arrangeRules: member.rota.arrangeRules.handler(({ context: { world, actor }, input }) =>
    arrangeRules(world, actor, input),
  ),
  tryRules: member.rota.tryRules.handler(({ context: { world, actor }, input }) => tryRules(world, actor, input)),
  archiveRule: member.rota.archiveRule.handler(({ context: { world, actor }, input }) =>
    archiveRule(world, actor, input),
  ),
  restoreRule: member.rota.restoreRule.handler(({ context: { world, actor }, input }) =>
    restoreRule(world, actor, input),
  ),
  loads: member.rota.loads.handler(async ({ context: { world, actor } }) => ({
    items: await listLoads(world, actor),
  })),
  setCapacity: member.rota.setCapacity.handler(({ context: { world, actor }, input }) =>
    setCapacity(world, actor, input),
  ),
};

export const absencesHandlers = {
  list: member.absences.list.handler(async ({ context: { world, actor } }) => ({
    items: await listAbsences(world, actor),
  })),
  preview: member.absences.preview.handler(async ({ context: { world, actor }, input }) =>
    open(await previewAbsence(world, actor, input)),
  ),
  book: member.absences.book.handler(({ context: { world, actor }, input }) => bookAbsence(world, actor, input)),
  change: member.absences.change.handler(({ context: { world, actor }, input }) => changeAbsence(world, actor, input)),
  callOff: member.absences.callOff.handler(({ context: { world, actor }, input }) =>
    callOffAbsence(world, actor, input),
  ),
};
