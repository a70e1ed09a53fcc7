import { requirePermission, type Actor } from '../identity/actor.ts';
import { found, Refusal } from '../kit/refusal.ts';
import type { Tx } from '../platform/db.ts';
import { writeShopEvents } from '../platform/events.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import type { CorrectionDoneInput } from './correction-inputs.ts';

/** The correction was issued, under a number of the shop. One document may correct several refunds. */
export function numberCorrection(world: World, actor: Actor, input: CorrectionDoneInput): Promise<void> {
  requirePermission(actor, 'keep books');
  return inShop(world, actor.shopId, (tx) => numberIn(world, tx, actor, input));
}

/** The same inside a transaction that is open. */
export async function numberIn(world: World, tx: Tx, actor: Actor, input: CorrectionDoneInput): Promise<void> {
  const { correctionId: id, number, ksefId, issuedOn, newSale } = input;
  const kind = await lock(tx, actor.shopId, id);
  if (kind === 'exchange' && !newSale)
    throw new Refusal('invalid', 'required', { fields: [{ field: 'newSale', reason: 'required' }] });
  await set(world, tx, actor, id, {
    state: 'done',
    number,
    ksefId: ksefId ?? null,
    issuedOn,
    newSale: newSale ?? null,
    remark: null,
  });
}

/** No correction is needed, for a reason that stays on record. */
export function waiveCorrection(
  world: World,
  actor: Actor,
  { correctionId, remark }: { correctionId: string; remark: string },
): Promise<void> {
  requirePermission(actor, 'keep books');
  return inShop(world, actor.shopId, async (tx) => {
    await lock(tx, actor.shopId, correctionId);
    await set(world, tx, actor, correctionId, { ...nothing, state: 'not_needed', remark });
  });
}

/** Taken back: it waits again. */
export function reopenCorrection(
  world: World,
  actor: Actor,
  { correctionId }: { correctionId: string },
): Promise<void> {
  requirePermission(actor, 'keep books');
  return inShop(world, actor.shopId, async (tx) => {
    await lock(tx, actor.shopId, correctionId);
    await set(world, tx, actor, correctionId, { ...nothing, state: 'open', remark: null });
  });
}

const nothing = { number: null, ksefId: null, issuedOn: null, newSale: null } as const;

async function lock(tx: Tx, shopId: string, id: string): Promise<string> {
  const row = await tx
    .selectFrom('corrections')
    .select('kind')
    .where('shopId', '=', shopId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return found(row, 'correction').kind;
}

interface Settled {
  readonly state: 'open' | 'done' | 'not_needed';
  readonly number: string | null;
  readonly ksefId: string | null;
  readonly issuedOn: CorrectionDoneInput['issuedOn'] | null;
  readonly newSale: string | null;
  readonly remark: string | null;
}

async function set(world: World, tx: Tx, actor: Actor, id: string, settled: Settled): Promise<void> {
  const open = settled.state === 'open';
  await tx
    .updateTable('corrections')
    .set({ ...settled, doneBy: open ? null : (actor.id ?? actor.kind), doneAt: open ? null : world.now() })
    .where('shopId', '=', actor.shopId)
    .where('id', '=', id)
    .execute();
  await writeShopEvents(world, tx, actor.shopId, actor, [
    { type: 'correction.settled', data: { correctionId: id, state: settled.state, number: settled.number } },
  ]);
}
