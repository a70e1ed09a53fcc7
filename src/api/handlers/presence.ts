import { requireCase } from '../../cases/require-case.ts';
import { leaveDesk, notePresence } from '../../identity/note-presence.ts';
import { whoIsHere } from '../../identity/who-is-here.ts';
import { requirePermission, type Actor } from '../../identity/actor.ts';
import { listStoppedSends } from '../../messages/list-sends.ts';
import { inShop } from '../../platform/shop-scope.ts';
import type { World } from '../../platform/world.ts';
import { member } from './base.ts';

const here = async (world: World, actor: Actor) => {
  requirePermission(actor, 'read cases');
  return {
    items: await inShop(world, actor.shopId, (tx) => whoIsHere(tx, actor.shopId, world.now())),
    stopped: await listStoppedSends(world, actor),
  };
};

export const presenceHandlers = {
  list: member.presence.list.handler(({ context: { world, actor } }) => here(world, actor)),
  beat: member.presence.beat.handler(async ({ context: { world, actor }, input }) => {
    if (input.caseId) await requireCase(world, actor, input.caseId);
    await notePresence(world, actor, input);
    return here(world, actor);
  }),
  leave: member.presence.leave.handler(({ context: { world, actor }, input }) => leaveDesk(world, actor, input)),
};
