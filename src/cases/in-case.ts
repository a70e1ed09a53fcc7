import type { Actor } from '../identity/actor.ts';
import { Refusal } from '../kit/refusal.ts';
import type { Tx } from '../platform/db.ts';
import { chainEvents, type NewEvent } from '../platform/events.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import type { Case } from './case.ts';
import { lockCase, saveChain } from './sql/case-rows.ts';

/**
 * A case under its lock, inside the open transaction. Verbs of this room and of later ones change it
 * through the narrow functions that take one of these, and say what happened with `announce`.
 */
export interface OpenCase {
  readonly world: World;
  readonly tx: Tx;
  readonly actor: Actor;
  readonly at: Date;
  /** As it was when the lock was taken. */
  readonly kase: Case;
  announce(event: NewEvent): void;
}

export interface OnCase {
  readonly caseId: string;
  /** The version the actor last saw; when somebody was faster the verb is refused as `stale`. */
  readonly expectedVersion?: number | undefined;
}

/**
 * Opens a case, runs the work, and writes its events, its new version and the end of its chain: one
 * transaction for the change and what starts from it.
 */
export function inCase<T>(world: World, actor: Actor, on: OnCase, work: (open: OpenCase) => Promise<T>): Promise<T> {
  return inShop(world, actor.shopId, (tx) => withCase(world, tx, actor, on, work));
}

/** The same in a transaction that is already open. */
export async function withCase<T>(
  world: World,
  tx: Tx,
  actor: Actor,
  { caseId, expectedVersion }: OnCase,
  work: (open: OpenCase) => Promise<T>,
): Promise<T> {
  const locked = await lockCase(tx, actor.shopId, caseId);
  if (!locked) throw new Refusal('missing', 'case');
  const { kase, end } = locked;
  if (expectedVersion !== undefined && expectedVersion !== kase.version) throw new Refusal('stale', 'case-changed');

  const events: NewEvent[] = [];
  const at = world.now();
  const result = await work({ world, tx, actor, at, kase, announce: (event) => void events.push(event) });

  if (events.length) {
    const chained = chainEvents(actor.shopId, caseId, end, { kind: actor.kind, id: actor.id }, at, events);
    await saveChain(world, tx, kase, chained, at);
  }
  return result;
}
