import { filesUnder } from '../files/draft-files.ts';
import { requirePermission, type Actor } from '../identity/actor.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';

export interface HeldSend {
  readonly id: string;
  readonly staffId: string;
  readonly name: string;
  readonly body: string;
  readonly then: 'stay' | 'wait' | 'close';
  readonly state: 'held' | 'stopped';
  readonly reason: string | null;
  readonly dueAt: Date;
  /** The browser's clock may be wrong: it counts from this. */
  readonly leftMs: number;
  readonly files: readonly { readonly id: string; readonly name: string }[];
}

/** Answers about to leave, of everybody; and those of this person that were stopped, until they have seen it. */
export function listSends(world: World, actor: Actor, { caseId }: { caseId: string }): Promise<HeldSend[]> {
  requirePermission(actor, 'read cases');
  const { shopId, id: me } = actor;
  const now = world.now().getTime();
  return inShop(world, shopId, async (tx) => {
    const held = await tx
      .selectFrom('heldSends as h')
      .innerJoin('staff as s', (join) => join.onRef('s.shopId', '=', 'h.shopId').onRef('s.id', '=', 'h.staffId'))
      .select(['h.id', 'h.staffId', 's.name', 'h.body', 'h.afterwards', 'h.state', 'h.reason', 'h.dueAt'])
      .where('h.shopId', '=', shopId)
      .where('h.caseId', '=', caseId)
      .where((eb) =>
        eb.or([
          eb('h.state', '=', 'held'),
          eb.and([
            eb('h.state', '=', 'stopped'),
            eb('h.seenAt', 'is', null),
            eb(eb.cast<string>('h.staffId', 'text'), '=', me ?? ''),
          ]),
        ]),
      )
      .orderBy('h.heldAt')
      .orderBy('h.id')
      .execute();
    const files = await filesUnder(
      tx,
      shopId,
      held.map(({ id }) => id),
    );
    return held.map(({ afterwards, state, ...each }) => ({
      ...each,
      then: afterwards,
      state: state as 'held' | 'stopped',
      leftMs: Math.max(0, each.dueAt.getTime() - now),
      files: files.filter(({ draftId }) => draftId === each.id).map(({ id, name }) => ({ id, name })),
    }));
  });
}

export interface StoppedSend {
  readonly id: string;
  readonly caseId: string;
  readonly number: string;
  readonly reason: string;
}

/** This person's answers that did not leave, on whatever case. */
export function listStoppedSends(world: World, actor: Actor): Promise<StoppedSend[]> {
  requirePermission(actor, 'read cases');
  const { shopId } = actor;
  if (actor.kind !== 'staff') return Promise.resolve([]);
  return inShop(world, shopId, async (tx) => {
    const stopped = await tx
      .selectFrom('heldSends as h')
      .innerJoin('cases as k', (join) => join.onRef('k.shopId', '=', 'h.shopId').onRef('k.id', '=', 'h.caseId'))
      .select(['h.id', 'h.caseId', 'k.number', 'h.reason'])
      .where('h.shopId', '=', shopId)
      .where('h.staffId', '=', actor.id)
      .where('h.state', '=', 'stopped')
      .where('h.seenAt', 'is', null)
      .orderBy('h.heldAt')
      .orderBy('h.id')
      .execute();
    return stopped.map(({ reason, ...each }) => ({ ...each, reason: reason! }));
  });
}
