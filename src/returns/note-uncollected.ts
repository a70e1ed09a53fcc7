import { statementInput } from '../cases/statement-inputs.ts';
import { submitCase } from '../cases/submit-case.ts';
import { withCase } from '../cases/in-case.ts';
import { shopOfChannelIn } from '../channels/shop-of-channel.ts';
import { system, type Actor } from '../identity/actor.ts';
import { newId } from '../kit/id.ts';
import { found } from '../kit/refusal.ts';
import { readBuyersOrder } from '../orders/buyers-order.ts';
import type { Tx } from '../platform/db.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { buyersContact } from './buyers-contact.ts';

interface CameBack {
  readonly shipmentId: string;
  readonly at?: Date;
}

/**
 * A parcel came back to the shop because nobody collected it. That is no withdrawal: the buyer declared nothing and never
 * had the goods, so no time runs (UPK 28(1), 30(1)); the contract stands until the two agree what is to become of it.
 * One case for one parcel, however often and by whomever it is told. Where the buyer withdrew or asks for the parcel
 * already, that case is told of it instead.
 */
export async function noteUncollected(
  world: World,
  shopId: string,
  { shipmentId, at }: CameBack,
  actor: Actor = system(shopId, 'carrier'),
): Promise<{ caseId: string }> {
  const { order, locale, parcel, againPrice } = await inShop(world, shopId, async (tx) => {
    const shipment = found(await findShipment(tx, shopId, shipmentId), 'shipment');
    const buyers = found(await readBuyersOrder(tx, shopId, shipment.orderId), 'order');
    const { channel, terms } = await shopOfChannelIn(tx, shopId, buyers.channelId);
    return {
      order: buyers,
      parcel: shipment,
      locale: channel.defaultLocale,
      againPrice: terms.chargesAgain ? shipment.deliveryPaid : 0,
    };
  });
  const keep = async (tx: Tx, caseId: string) => {
    await tx
      .insertInto('uncollectedParcels')
      .values({
        shopId,
        id: newId(world.now()),
        caseId,
        shipmentId,
        noticedAt: world.now(),
        againPrice,
        currency: order.currency,
      })
      .execute();
    await tx
      .updateTable('shipments')
      .set({ returnedAt: at ?? world.now(), checkAt: null })
      .where('shopId', '=', shopId)
      .where('id', '=', shipmentId)
      .execute();
    await withCase(world, tx, actor, { caseId }, async (open) =>
      open.announce({ type: 'case.not-collected', data: { shipmentId } }),
    );
  };
  const { caseId } = await submitCase(
    world,
    system(shopId, 'not-collected'),
    statementInput.parse({
      kind: 'report',
      channelId: order.channelId,
      locale,
      contact: buyersContact(order.contact),
      orderId: order.orderId,
      wholeOrder: parcel.lines.length === 0,
      lines: parcel.lines,
      issue: 'other',
    }),
    {
      neverCollected: true,
      once: {
        async caseOf(tx) {
          await lockShipment(tx, shopId, shipmentId);
          const known = await caseOfShipment(tx, shopId, shipmentId);
          if (known) return known;
          const asked = await caseThatAsks(tx, shopId, order.orderId);
          if (asked) await keep(tx, asked);
          return asked;
        },
        keep,
      },
    },
  );
  return { caseId };
}

async function findShipment(tx: Tx, shopId: string, id: string) {
  const row = await tx
    .selectFrom('shipments as s')
    .innerJoin('orders as o', (join) => join.onRef('o.shopId', '=', 's.shopId').onRef('o.id', '=', 's.orderId'))
    .select(['s.orderId', 's.lines', 'o.deliveryPaid'])
    .where('s.shopId', '=', shopId)
    .where('s.id', '=', id)
    .executeTakeFirst();
  if (!row) return undefined;
  const told = (row.lines ?? []) as readonly { readonly externalId?: string; readonly quantity: number }[];
  const known = await tx
    .selectFrom('orderLines')
    .select(['id', 'externalId'])
    .where('shopId', '=', shopId)
    .where('orderId', '=', row.orderId)
    .where('droppedAt', 'is', null)
    .execute();
  const lines = told.flatMap(({ externalId, quantity }) => {
    const line = known.find((each) => each.externalId === externalId);
    return line && quantity > 0 ? [{ orderLineId: line.id, quantity }] : [];
  });
  return { orderId: row.orderId, deliveryPaid: row.deliveryPaid, lines };
}

const lockShipment = (tx: Tx, shopId: string, id: string) =>
  tx.selectFrom('shipments').select('id').where('shopId', '=', shopId).where('id', '=', id).forUpdate().execute();

const caseOfShipment = async (tx: Tx, shopId: string, shipmentId: string): Promise<string | null> =>
  (
    await tx
      .selectFrom('uncollectedParcels')
      .select('caseId')
      .where('shopId', '=', shopId)
      .where('shipmentId', '=', shipmentId)
      .executeTakeFirst()
  )?.caseId ?? null;

/** A withdrawal from this order, or the question where it is: open, so somebody works on it. */
const caseThatAsks = async (tx: Tx, shopId: string, orderId: string): Promise<string | null> =>
  (
    await tx
      .selectFrom('cases')
      .select('id')
      .where('shopId', '=', shopId)
      .where('orderId', '=', orderId)
      .where('procedure', 'in', ['withdrawal', 'not_received'])
      .where('stage', 'not in', ['closed', 'cancelled', 'merged'])
      .orderBy('openedAt', 'desc')
      .orderBy('id', 'desc')
      .executeTakeFirst()
  )?.id ?? null;
