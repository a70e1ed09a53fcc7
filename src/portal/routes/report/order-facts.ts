import type { Channel } from '../../../channels/channel.ts';
import { system } from '../../../identity/actor.ts';
import type { Shop } from '../../../identity/shop.ts';
import { calendarOf } from '../../../law/calendars.ts';
import { polishCalendar } from '../../../law/holidays.ts';
import { withdrawalWindow, type WithdrawalWindow } from '../../../law/withdrawal.ts';
import type { LinkedOrder } from '../../../orders/buyers-order.ts';
import { findOrder } from '../../../orders/find-order.ts';
import type { Order } from '../../../orders/order.ts';
import { isPaidOnDelivery } from '../../../orders/paid-on-delivery.ts';
import type { World } from '../../../platform/world.ts';
import type { Visit } from '../../visit/channel-visit.ts';
import type { OrderTerms } from './steps.ts';

/** The order a report is about, with what the way on and the roads depend on. */
export interface ReportOrder extends OrderTerms {
  readonly shown: LinkedOrder;
  /** As in the order; null unless the buyer came by the mail. */
  readonly company: { readonly name: string | null; readonly nip: string | null };
  readonly delivered: boolean;
  readonly window: WithdrawalWindow;
}

export async function orderFactsOf(world: World, visit: Visit, shown: LinkedOrder): Promise<ReportOrder> {
  const order = await findOrder(world, system(visit.shop.id, 'report form'), shown.orderId);
  const { company, nip } = order.buyer;
  // Whoever only knows a number and a postcode is shown nothing that the order says of the buyer.
  const byMail = Object.values(shown.contact).some((known) => known !== null);
  const deliveries = deliveriesOf(order);
  return {
    shown,
    capacity: order.capacity,
    ofCompany: order.capacity === 'business' || company !== null || nip !== null,
    paidOnDelivery: isPaidOnDelivery(order.payment.method),
    company: byMail ? { name: company, nip } : { name: null, nip: null },
    delivered: deliveries.every((at) => at !== null),
    window: windowOf(order, deliveries, visit.shop, visit.channel),
  };
}

const deliveriesOf = ({ deliveredAt, shipments }: Order): (Date | null)[] =>
  deliveredAt || shipments.length === 0 ? [deliveredAt] : shipments.map((parcel) => parcel.deliveredAt);

function windowOf(order: Order, deliveries: (Date | null)[], shop: Shop, channel: Channel): WithdrawalWindow {
  return withdrawalWindow(
    {
      start: 'goods',
      deliveries,
      contractDate: order.contractDate,
      ...(!shop.policy.informsOfWithdrawal && { informedOn: order.informedOn }),
      offeredDays: Math.max(shop.policy.withdrawalDays, channel.withdrawalDays ?? 0),
    },
    { zone: shop.zone, calendar: calendarOf(shop.country) ?? polishCalendar },
  );
}
