import { newId } from '../kit/id.ts';
import type { OpenCase } from '../cases/in-case.ts';
import type { Disposition } from './pieces.ts';

interface Moved {
  readonly unitId: string;
  readonly caseLineId: string;
  readonly quantity: number;
  readonly from: Disposition;
  readonly to: Disposition;
}

/**
 * Pieces put on the shelf, or taken off it again, are written down for the shop's stock. What was not told yet is dropped;
 * what was is put right by its opposite.
 */
export async function changeStock(open: OpenCase, moved: Moved): Promise<void> {
  const { tx, kase, at } = open;
  if ((moved.from === 'restocked') === (moved.to === 'restocked')) return;
  const back = moved.from === 'restocked';
  if (back && (await dropUntold(open, moved))) return;
  const line = await tx
    .selectFrom('caseLines')
    .select(['name', 'sku', 'orderLineId'])
    .where('shopId', '=', kase.shopId)
    .where('id', '=', moved.caseLineId)
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('stockChanges')
    .values({
      shopId: kase.shopId,
      id: newId(at),
      channelId: kase.channelId,
      caseId: kase.id,
      caseLineId: moved.caseLineId,
      unitId: moved.unitId,
      ...line,
      quantity: back ? -moved.quantity : moved.quantity,
      createdAt: at,
    })
    .execute();
}

/** True when exactly these pieces were still untold: a change under way is not dropped, its answer may yet be "done". */
async function dropUntold({ tx, kase, actor, at }: OpenCase, { unitId, quantity }: Moved): Promise<boolean> {
  const dropped = await tx
    .updateTable('stockChanges')
    .set({ state: 'void', settledAt: at, settledBy: actor.id })
    .where('shopId', '=', kase.shopId)
    .where('unitId', '=', unitId)
    .where('quantity', '=', quantity)
    .where('state', '=', 'pending')
    .where('tries', '=', 0)
    .returning('id')
    .executeTakeFirst();
  return dropped !== undefined;
}
