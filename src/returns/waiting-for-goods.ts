import type { Tx } from '../platform/db.ts';

/** A withdrawal from this order whose goods are awaited, or were given up: the parcel is its parcel. */
export const caseWaitingForGoods = (
  tx: Tx,
  shopId: string,
  orderId: string,
): Promise<{ id: string; number: string } | undefined> =>
  tx
    .selectFrom('cases')
    .select(['id', 'number'])
    .where('shopId', '=', shopId)
    .where('orderId', '=', orderId)
    .where('procedure', 'in', ['withdrawal', 'voluntary_return'])
    .where('custody', 'in', ['expected', 'label_issued', 'in_transit', 'delivered', 'not_returned', 'lost'])
    .where((eb) =>
      eb.or([
        eb('stage', 'not in', ['closed', 'cancelled', 'merged']),
        eb.and([eb('stage', '=', 'closed'), eb(eb.val('dormant'), '=', eb.fn.any('flags'))]),
      ]),
    )
    .orderBy('openedAt', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst();
