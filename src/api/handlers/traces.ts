import type { Actor } from '../../identity/actor.ts';
import type { World } from '../../platform/world.ts';
import { findTrace } from '../../recovery/find-trace.ts';
import { endTrace, noteTrace } from '../../recovery/note-trace.ts';
import { openTrace } from '../../recovery/open-trace.ts';
import { setLastDate, withdrawUndelivered } from '../../recovery/set-last-date.ts';
import { member } from './base.ts';
import { seen } from './cases.ts';

async function shown(world: World, actor: Actor, caseId: string) {
  const { trace, lastDate } = await findTrace(world, actor, { caseId });
  return { trace: trace && { ...trace, steps: [...trace.steps] }, lastDate };
}

export const tracesHandlers = {
  find: member.traces.find.handler(({ context: { world, actor }, input }) => shown(world, actor, input.caseId)),
  open: member.traces.open.handler(async ({ context, input }) => {
    await openTrace(context.world, context.actor, { ...input, expectedVersion: seen(context, input) });
    return shown(context.world, context.actor, input.caseId);
  }),
  note: member.traces.note.handler(async ({ context, input }) => {
    await noteTrace(context.world, context.actor, { ...input, expectedVersion: seen(context, input) });
    return shown(context.world, context.actor, input.caseId);
  }),
  end: member.traces.end.handler(async ({ context, input }) => {
    await endTrace(context.world, context.actor, { ...input, expectedVersion: seen(context, input) });
    return shown(context.world, context.actor, input.caseId);
  }),
  setLastDate: member.traces.setLastDate.handler(async ({ context: { world, actor }, input }) => {
    await setLastDate(world, actor, input);
    return shown(world, actor, input.caseId);
  }),
  withdraw: member.traces.withdraw.handler(async ({ context: { world, actor }, input }) => {
    await withdrawUndelivered(world, actor, input);
    return shown(world, actor, input.caseId);
  }),
};
