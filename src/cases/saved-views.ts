import type { z } from 'zod';

import { requirePermission, type Actor } from '../identity/actor.ts';
import { may } from '../identity/permissions.ts';
import { newId } from '../kit/id.ts';
import { found, Refusal } from '../kit/refusal.ts';
import type { Tx } from '../platform/db.ts';
import { writeShopEvents } from '../platform/events.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { caseFilters, type CaseFilters } from './case-list.ts';
import { countMatching } from './count-cases.ts';
import type { arrangeViewsInput, savedViewInput } from './saved-view-inputs.ts';

export interface SavedView {
  readonly id: string;
  readonly name: string;
  readonly shared: boolean;
  /** Whether this person may rename, change or remove it. */
  readonly mayChange: boolean;
  readonly filters: CaseFilters;
}

const MOST = 50;
const COUNTED_TO = 999;

/** A person's own views, and those of the shop: first the shop's, each in their order. */
export async function listSavedViews(world: World, actor: Actor): Promise<SavedView[]> {
  requirePermission(actor, 'read cases');
  const rows = await inShop(world, actor.shopId, (tx) =>
    seenBy(tx, actor)
      .select(['id', 'name', 'shared', 'ownerId', 'filters'])
      .where('removedAt', 'is', null)
      .orderBy('shared', 'desc')
      .orderBy('position')
      .orderBy('createdAt')
      .orderBy('id')
      .execute(),
  );
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    shared: row.shared,
    mayChange: mayChange(actor, row),
    // A filter of a newer or older version is left out, the rest of the view is kept.
    filters: caseFilters.catch(caseFilters.parse({})).parse(row.filters),
  }));
}

/** How many cases each view holds, to 999: an arbitrary filter has no counter of its own. */
export async function countSavedViews(
  world: World,
  actor: Actor,
): Promise<{ id: string; count: number; more: boolean }[]> {
  const counts = [];
  for (const { id, filters } of await listSavedViews(world, actor))
    counts.push({ id, ...(await countMatching(world, actor, filters, COUNTED_TO)) });
  return counts;
}

export function saveView(world: World, actor: Actor, input: z.output<typeof savedViewInput>): Promise<SavedView> {
  requirePermission(actor, input.shared ? 'share views' : 'keep views');
  if (actor.kind !== 'staff') throw new Refusal('conflict', 'people-only');
  const { name, shared, filters } = input;
  return inShop(world, actor.shopId, async (tx) => {
    const { count } = await seenBy(tx, actor)
      .where('removedAt', 'is', null)
      .select(({ fn }) => fn.countAll<string>().as('count'))
      .executeTakeFirstOrThrow();
    if (Number(count) >= MOST) throw new Refusal('conflict', 'too-many-views');
    const id = newId(world.now());
    await tx
      .insertInto('savedViews')
      .values({
        shopId: actor.shopId,
        id,
        ownerId: actor.id,
        name,
        shared,
        filters: JSON.stringify(filters),
        position: Number(count),
        createdAt: world.now(),
      })
      .execute();
    await writeShopEvents(world, tx, actor.shopId, actor, [{ type: 'view.saved', data: { viewId: id, shared } }]);
    return { id, name, shared, filters, mayChange: true };
  });
}

export function changeView(
  world: World,
  actor: Actor,
  { viewId, ...input }: z.output<typeof savedViewInput> & { viewId: string },
): Promise<SavedView> {
  requirePermission(actor, input.shared ? 'share views' : 'keep views');
  return inShop(world, actor.shopId, async (tx) => {
    await changeable(tx, actor, viewId);
    const { name, shared, filters } = input;
    await tx
      .updateTable('savedViews')
      .set({ name, shared, filters: JSON.stringify(filters) })
      .where('shopId', '=', actor.shopId)
      .where('id', '=', viewId)
      .execute();
    await writeShopEvents(world, tx, actor.shopId, actor, [{ type: 'view.changed', data: { viewId, shared } }]);
    return { id: viewId, name, shared, filters, mayChange: true };
  });
}

/** The order in the sidebar. Those not named stay where they are. */
export function arrangeViews(
  world: World,
  actor: Actor,
  { viewIds }: z.output<typeof arrangeViewsInput>,
): Promise<void> {
  requirePermission(actor, 'keep views');
  return inShop(world, actor.shopId, async (tx) => {
    for (const [position, viewId] of viewIds.entries()) {
      await changeable(tx, actor, viewId);
      await tx
        .updateTable('savedViews')
        .set({ position })
        .where('shopId', '=', actor.shopId)
        .where('id', '=', viewId)
        .execute();
    }
    await writeShopEvents(world, tx, actor.shopId, actor, [{ type: 'views.arranged', data: { viewIds } }]);
  });
}

/** Taken away, and kept for a while so that it can be brought back. */
export const removeView = (world: World, actor: Actor, { viewId }: { viewId: string }): Promise<void> =>
  putAway(world, actor, viewId, true);

export const restoreView = (world: World, actor: Actor, { viewId }: { viewId: string }): Promise<void> =>
  putAway(world, actor, viewId, false);

function putAway(world: World, actor: Actor, viewId: string, away: boolean): Promise<void> {
  requirePermission(actor, 'keep views');
  return inShop(world, actor.shopId, async (tx) => {
    await changeable(tx, actor, viewId, true);
    await tx
      .updateTable('savedViews')
      .set({ removedAt: away ? world.now() : null })
      .where('shopId', '=', actor.shopId)
      .where('id', '=', viewId)
      .execute();
    const type = away ? 'view.removed' : 'view.restored';
    await writeShopEvents(world, tx, actor.shopId, actor, [{ type, data: { viewId } }]);
  });
}

/** A colleague's own view is as missing as one of another shop. */
function seenBy(tx: Tx, actor: Actor) {
  const me = actor.kind === 'staff' ? actor.id : null;
  return tx
    .selectFrom('savedViews')
    .where('shopId', '=', actor.shopId)
    .where((is) => (me ? is.or([is('shared', '=', true), is('ownerId', '=', me)]) : is('shared', '=', true)));
}

const mayChange = (actor: Actor, view: { shared: boolean; ownerId: string }): boolean =>
  (actor.kind === 'staff' && actor.id === view.ownerId) ||
  (view.shared && 'role' in actor && may(actor.role, 'change shared views'));

async function changeable(tx: Tx, actor: Actor, viewId: string, removedAsWell = false): Promise<void> {
  const query = seenBy(tx, actor).select(['shared', 'ownerId', 'removedAt']).where('id', '=', viewId).forUpdate();
  const view = found(await query.executeTakeFirst(), 'view');
  if (view.removedAt && !removedAsWell) throw new Refusal('missing', 'view');
  if (!mayChange(actor, view)) throw new Refusal('forbidden', 'not-your-view');
}
