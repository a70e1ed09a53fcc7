import { requirePermission, type Actor } from '../identity/actor.ts';
import { addDays } from '../kit/day.ts';
import { found, Refusal, refuseIf } from '../kit/refusal.ts';
import type { Tx } from '../platform/db.ts';
import { writeShopEvents } from '../platform/events.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import type { MatchLineInput, ResolveLineInput } from './payout-inputs.ts';
import { isOpenLine, type Operator } from './payout.ts';
import { knownRefunds } from './sql/known-refunds.ts';

/** Looked at, and nothing is left to do: why stays on record. */
export function resolveLine(world: World, actor: Actor, input: ResolveLineInput): Promise<void> {
  requirePermission(actor, 'keep books');
  const { lineId, resolution, remark } = input;
  return inShop(world, actor.shopId, async (tx) => {
    refuseIf(isOpenLine(await lock(tx, actor.shopId, lineId)) ? null : 'answered-already');
    const by = { resolvedBy: actor.id, resolvedAt: world.now() };
    await change(tx, actor.shopId, lineId, { resolution, remark: remark ?? null, ...by });
    await tell(world, tx, actor, 'payout-line.resolved', { lineId, resolution });
  });
}

/** Taken back: it waits again. */
export function reopenLine(world: World, actor: Actor, { lineId }: { lineId: string }): Promise<void> {
  requirePermission(actor, 'keep books');
  return inShop(world, actor.shopId, async (tx) => {
    const line = await lock(tx, actor.shopId, lineId);
    refuseIf(line.resolvedAt && line.resolution !== 'found-later' ? null : 'wrong-state');
    await change(tx, actor.shopId, lineId, { resolution: null, remark: null, resolvedBy: null, resolvedAt: null });
    await tell(world, tx, actor, 'payout-line.reopened', { lineId });
  });
}

/** A refund may reach a report so long after it was asked for. */
const LOOK_BACK_DAYS = 400;

/**
 * A person says which of our refunds a row tells of. To the grosz it settles that refund, as any row does; of another
 * sum it stays to be looked at, with the refund beside it.
 */
export function matchLine(world: World, actor: Actor, { lineId, attemptId }: MatchLineInput): Promise<void> {
  requirePermission(actor, 'keep books');
  const { shopId } = actor;
  return inShop(world, shopId, async (tx) => {
    const line = await lock(tx, shopId, lineId);
    refuseIf(isOpenLine(line) && line.state === 'unknown' ? null : 'answered-already');
    const since = addDays(line.onDay, -LOOK_BACK_DAYS);
    const [refund] = await knownRefunds(tx, shopId, line.operator, since, { only: [attemptId] });
    if (!refund) throw new Refusal('conflict', 'not-a-candidate');
    if (refund.currency !== line.currency) throw fieldRefusal('other-currency');
    if (line.kind === 'refund' && (await isTold(tx, shopId, attemptId))) throw fieldRefusal('told-already');
    const same = refund.amount === line.amount;
    const state = !same
      ? ('differs' as const)
      : line.kind === 'refund_back'
        ? ('returned' as const)
        : refund.state === 'failed'
          ? ('held_failed' as const)
          : ('matched' as const);
    await change(tx, shopId, lineId, { state, attemptId, matchedBy: 'person', candidates: [] });
    await tell(world, tx, actor, 'payout-line.matched', { lineId });
  });
}

/** Whether another row tells of this refund: one refund is paid once. */
async function isTold(tx: Tx, shopId: string, attemptId: string): Promise<boolean> {
  const row = tx.selectFrom('payoutLines').select('id').where('shopId', '=', shopId).where('attemptId', '=', attemptId);
  return (await row.where('kind', '=', 'refund').executeTakeFirst()) !== undefined;
}

async function lock(tx: Tx, shopId: string, id: string) {
  const row = await tx
    .selectFrom('payoutLines')
    .select(['operator', 'kind', 'state', 'onDay', 'amount', 'currency', 'resolution', 'resolvedAt'])
    .where('shopId', '=', shopId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  const { operator, ...line } = found(row, 'payout-line');
  return { ...line, operator: operator as Operator };
}

type Change = Partial<{
  state: 'matched' | 'returned' | 'differs' | 'held_failed';
  attemptId: string;
  matchedBy: 'person';
  candidates: string[];
  resolution: string | null;
  remark: string | null;
  resolvedBy: string | null;
  resolvedAt: Date | null;
}>;

const change = (tx: Tx, shopId: string, id: string, set: Change) =>
  tx.updateTable('payoutLines').set(set).where('shopId', '=', shopId).where('id', '=', id).execute();

const tell = (world: World, tx: Tx, actor: Actor, type: string, data: Readonly<Record<string, unknown>>) =>
  writeShopEvents(world, tx, actor.shopId, actor, [{ type, data }]);

const fieldRefusal = (reason: string) => new Refusal('invalid', reason, { fields: [{ field: 'attemptId', reason }] });
