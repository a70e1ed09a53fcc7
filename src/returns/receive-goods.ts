import { requirePermission, type Actor } from '../identity/actor.ts';
import { inCase } from '../cases/in-case.ts';
import { recordCustody } from '../cases/record-axes.ts';
import { dayIn } from '../kit/day.ts';
import { newId } from '../kit/id.ts';
import { found, Refusal, refuseIf } from '../kit/refusal.ts';
import type { World } from '../platform/world.ts';
import type { GoodsInput } from './return-inputs.ts';
import { goodsOrProofCame } from './unlock-refund.ts';
import { mayComeBack, wakeDormant } from './wake-dormant.ts';

/** Goods came back: what was counted, what is done with it. More than was claimed is counted too, never refused. Independent of paying. */
export function receiveGoods(world: World, actor: Actor, input: GoodsInput): Promise<void> {
  requirePermission(actor, 'record goods');
  return inCase(world, actor, input, async (open) => {
    const { tx, kase, at } = open;
    refuseIf(mayComeBack(kase) ? null : 'wrong-stage');
    const { zone } = await tx
      .selectFrom('shops')
      .select('zone')
      .where('id', '=', kase.shopId)
      .executeTakeFirstOrThrow();
    if (input.receivedOn > dayIn(zone, at))
      throw new Refusal('invalid', 'day-to-come', { fields: [{ field: 'receivedOn', reason: 'day-to-come' }] });

    const counted: { id: string; received: number; undecided: number | null }[] = [];
    for (const line of input.lines) {
      const count = tx
        .updateTable('caseLines')
        .set((eb) => ({
          received: eb('received', '+', line.received),
          restocked: eb('restocked', '+', line.restocked),
          scrapped: eb('scrapped', '+', line.scrapped),
          toSupplier: eb('toSupplier', '+', line.toSupplier),
          backToBuyer: eb('backToBuyer', '+', line.backToBuyer),
        }))
        .where('shopId', '=', kase.shopId)
        .where('caseId', '=', kase.id)
        .where('id', '=', line.caseLineId);
      counted.push(found(await count.returning(['id', 'received', 'undecided']).executeTakeFirst(), 'case-line'));
    }
    const id = newId(at);
    await tx
      .insertInto('receipts')
      .values({
        shopId: kase.shopId,
        id,
        caseId: kase.id,
        receivedOn: input.receivedOn,
        lines: JSON.stringify(input.lines),
        condition: input.condition ?? null,
        receivedBy: actor.id,
        at,
      })
      .execute();

    const came = input.lines.filter(({ received }) => received > 0);
    const here = counted.filter(({ received }) => received > 0);
    const ids = (lines: typeof here) => lines.map(({ id: lineId }) => lineId);
    const undecided = ids(here.filter((line) => line.undecided !== 0));
    const disposed = ids(here.filter((line) => line.undecided === 0));
    if (undecided.length) await recordCustody(open, 'received', undecided);
    if (disposed.length) await recordCustody(open, 'disposed', disposed);
    await wakeDormant(open);
    if (came.length) await goodsOrProofCame(open, { goodsReceived: input.receivedOn, proofOfSending: null });
    open.announce({ type: 'case.goods-received', data: { receiptId: id, receivedOn: input.receivedOn } });
  });
}
