import { findCase } from '../../cases/find-case.ts';
import type { Actor } from '../../identity/actor.ts';
import type { World } from '../../platform/world.ts';
import { chooseUncollected } from '../../returns/choose-uncollected.ts';
import { listUncollected } from '../../returns/list-uncollected.ts';
import { openUncollected } from '../../returns/open-uncollected.ts';
import { sendUncollectedAgain } from '../../returns/send-uncollected-again.ts';
import { refusalOfChoice, refusalOfSendingAgain } from '../../returns/uncollected.ts';
import { member } from './base.ts';
import { seen } from './cases.ts';

async function shown(world: World, actor: Actor, caseId: string) {
  const parcels = await listUncollected(world, actor, { caseId });
  if (parcels.length === 0) return { items: [] };
  const kase = await findCase(world, actor, { caseId });
  return {
    items: parcels.map((parcel) => ({
      ...parcel,
      choiceRefusal: refusalOfChoice(kase, parcel),
      againRefusal: refusalOfSendingAgain(kase, parcel),
    })),
  };
}

export const uncollectedHandlers = {
  list: member.uncollected.list.handler(({ context: { world, actor }, input }) => shown(world, actor, input.caseId)),
  open: member.uncollected.open.handler(({ context: { world, actor }, input }) => openUncollected(world, actor, input)),
  choose: member.uncollected.choose.handler(async ({ context, input }) => {
    await chooseUncollected(context.world, context.actor, { ...input, expectedVersion: seen(context, input) });
    return shown(context.world, context.actor, input.caseId);
  }),
  sendAgain: member.uncollected.sendAgain.handler(async ({ context, input }) => {
    await sendUncollectedAgain(context.world, context.actor, { ...input, expectedVersion: seen(context, input) });
    return shown(context.world, context.actor, input.caseId);
  }),
};
