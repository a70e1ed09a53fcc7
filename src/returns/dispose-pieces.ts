import { inCase, type OpenCase } from '../cases/in-case.ts';
import { requirePermission, type Actor } from '../identity/actor.ts';
import { newId } from '../kit/id.ts';
import { found, Refusal, refuseIf } from '../kit/refusal.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import type { DisposeInput } from './bench-inputs.ts';
import { judgePlain } from './judge-plain.ts';
import { countLines } from './line-counts.ts';
import type { Condition, Decided, Disposition } from './pieces.ts';
import { changeStock } from './stock.ts';
import { lastNumber } from './take-receipt.ts';

/** What becomes of pieces that are here: now or later, and put right when it was wrong. Says which case it was. */
export async function disposePieces(world: World, actor: Actor, input: DisposeInput): Promise<{ caseId: string }> {
  requirePermission(actor, 'record goods');
  const unit = await inShop(world, actor.shopId, (tx) =>
    tx
      .selectFrom('receiptUnits')
      .select('caseId')
      .where('shopId', '=', actor.shopId)
      .where('id', '=', input.unitId)
      .executeTakeFirst(),
  );
  const { caseId } = found(unit, 'pieces');
  await inCase(world, actor, { caseId }, async (open) => {
    if (input.partId && (await readUnit(open, input.partId))) return; // arrived before
    await dispose(open, input);
    await judgePlain(open);
  });
  return { caseId };
}

/** The oldest pieces of a line nobody decided about yet. */
export async function disposeEarlier(open: OpenCase, lineId: string, to: Decided, quantity: number): Promise<void> {
  if ((await disposeWaiting(open, lineId, to, quantity)) > 0)
    throw new Refusal('invalid', 'more-disposed-than-received');
  await judgePlain(open);
}

/** What was repaired leaves for the buyer: it lies on no table any more. What was never counted in is not missed. */
export async function giveBack(open: OpenCase, lineId: string, quantity: number): Promise<void> {
  await disposeWaiting(open, lineId, 'back_to_buyer', quantity);
}

/** How many of them there were too few of. */
async function disposeWaiting(open: OpenCase, lineId: string, to: Decided, quantity: number): Promise<number> {
  const waiting = await open.tx
    .selectFrom('receiptUnits')
    .select(['id', 'quantity'])
    .where('shopId', '=', open.kase.shopId)
    .where('caseId', '=', open.kase.id)
    .where('caseLineId', '=', lineId)
    .where('disposition', '=', 'undecided')
    .where('undoneAt', 'is', null)
    .orderBy('number')
    .execute();
  let left = quantity;
  for (const unit of waiting) {
    const take = Math.min(left, unit.quantity);
    if (take > 0) await dispose(open, { unitId: unit.id, disposition: to, quantity: take });
    left -= take;
  }
  return left;
}

async function dispose(open: OpenCase, input: DisposeInput): Promise<void> {
  const { tx, kase, at } = open;
  const unit = found(await readUnit(open, input.unitId), 'pieces');
  refuseIf(unit.undoneAt ? 'receipt-undone' : null);
  const quantity = input.quantity ?? unit.quantity;
  if (quantity > unit.quantity)
    throw new Refusal('invalid', 'too-many', { fields: [{ field: 'quantity', reason: 'too-many' }] });
  const { disposition } = input;
  const changed = {
    disposition,
    condition: input.condition ?? unit.condition,
    disposedAt: disposition === 'undecided' ? null : at,
  };
  if (unit.disposition === disposition && changed.condition === unit.condition) return;

  const part = quantity < unit.quantity ? (input.partId ?? newId(at)) : null;
  const own = (id: string) => ({ shopId: kase.shopId, id });
  if (part) {
    await tx
      .updateTable('receiptUnits')
      .set({ quantity: unit.quantity - quantity })
      .where((eb) => eb.and(own(unit.id)))
      .execute();
    const { receiptId, caseLineId } = unit;
    const number = (await lastNumber(open)) + 1;
    await tx
      .insertInto('receiptUnits')
      .values({ ...own(part), receiptId, caseId: kase.id, caseLineId, number, quantity, ...changed })
      .execute();
  } else
    await tx
      .updateTable('receiptUnits')
      .set(changed)
      .where((eb) => eb.and(own(unit.id)))
      .execute();

  // What was told of the whole stays told under its own sticker; the part is put right under the new one.
  await changeStock(open, {
    unitId: part ?? unit.id,
    caseLineId: unit.caseLineId,
    quantity,
    from: unit.disposition,
    to: disposition,
  });
  await countLines(open, [unit.caseLineId]);
  open.announce({
    type: 'case.goods-disposed',
    data: { unitId: part ?? unit.id, caseLineId: unit.caseLineId, quantity, from: unit.disposition, to: disposition },
  });
}

interface Unit {
  readonly id: string;
  readonly receiptId: string;
  readonly caseLineId: string;
  readonly quantity: number;
  readonly condition: Condition | null;
  readonly disposition: Disposition;
  readonly undoneAt: Date | null;
}

const readUnit = ({ tx, kase }: OpenCase, id: string): Promise<Unit | undefined> =>
  tx
    .selectFrom('receiptUnits')
    .select(['id', 'receiptId', 'caseLineId', 'quantity', 'condition', 'disposition', 'undoneAt'])
    .where('shopId', '=', kase.shopId)
    .where('caseId', '=', kase.id)
    .where('id', '=', id)
    .executeTakeFirst();
