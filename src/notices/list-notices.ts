import { Refusal } from '../kit/refusal.ts';
import type { Actor, StaffActor } from '../identity/actor.ts';
import { tellStaff } from '../platform/live.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import type { ListNotices, ReadNotices } from './notice-inputs.ts';

export interface Notice {
  readonly id: string;
  readonly kind: string;
  readonly at: Date;
  readonly readAt: Date | null;
  readonly caseId: string | null;
  readonly number: string | null;
  readonly contactName: string | null;
  /** Codes and ids, as in the event it tells of. */
  readonly data: Readonly<Record<string, unknown>>;
}

/** Notices are a person's own: nobody reads another's, and a key has none. */
export function requireStaff(actor: Actor): asserts actor is StaffActor {
  if (actor.kind !== 'staff') throw new Refusal('conflict', 'people-only');
}

/** One's own notices, newest first, with how many are unread. */
export async function listNotices(
  world: World,
  actor: Actor,
  input: ListNotices,
): Promise<{ items: Notice[]; next: string | null; unread: number }> {
  requireStaff(actor);
  return inShop(world, actor.shopId, async (tx) => {
    const mine = tx.selectFrom('notices as n').where('n.shopId', '=', actor.shopId).where('n.staffId', '=', actor.id);
    const { unread } = await mine
      .where('n.readAt', 'is', null)
      .select(({ fn }) => fn.countAll<number>().as('unread'))
      .executeTakeFirstOrThrow();
    let page = mine
      .leftJoin('cases as k', (join) => join.onRef('k.shopId', '=', 'n.shopId').onRef('k.id', '=', 'n.caseId'))
      .select(['n.id', 'n.kind', 'n.at', 'n.readAt', 'n.caseId', 'k.number', 'k.contactName', 'n.data'])
      .orderBy('n.id', 'desc')
      .limit(input.limit + 1);
    if (input.unread) page = page.where('n.readAt', 'is', null);
    if (input.after) page = page.where('n.id', '<', input.after);
    const rows = await page.execute();
    const items = rows.slice(0, input.limit).map((row) => ({ ...row, data: row.data as Record<string, unknown> }));
    return { items, next: rows.length > input.limit ? items.at(-1)!.id : null, unread };
  });
}

/** Seen: the ones named, those about one case, or all. */
export async function readNotices(world: World, actor: Actor, { ids, caseId }: ReadNotices): Promise<void> {
  requireStaff(actor);
  await inShop(world, actor.shopId, async (tx) => {
    let unread = tx
      .updateTable('notices')
      .set({ readAt: world.now() })
      .where('shopId', '=', actor.shopId)
      .where('staffId', '=', actor.id)
      .where('readAt', 'is', null);
    if (ids) unread = unread.where('id', 'in', ids.length ? ids : [actor.id]);
    if (caseId) unread = unread.where('caseId', '=', caseId);
    const { numUpdatedRows } = await unread.executeTakeFirst();
    if (numUpdatedRows > 0n) await tellStaff(tx, actor.shopId, actor.id);
  });
}
