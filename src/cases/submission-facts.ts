import { sql } from 'kysely';

import { shopPolicy, type Shop } from '../identity/shop.ts';
import type { Day } from '../kit/day.ts';
import { calendarOf } from '../law/calendars.ts';
import { polishCalendar } from '../law/holidays.ts';
import type { Capacity } from '../law/vocabulary.ts';
import type { Tx } from '../platform/db.ts';

/** The channel a statement came to, as far as the case depends on it. */
export interface ReceivingChannel {
  readonly id: string;
  readonly country: string;
  readonly casePrefix: string;
  readonly withdrawalDays: number | null;
  /** The channel's consultant, else the shop's first owner: every case has somebody from the first second. */
  readonly responsibleId: string | null;
}

export interface ClaimedOrderLine {
  readonly id: string;
  readonly name: string;
  readonly sku: string | null;
  readonly quantity: number;
  readonly claimed: number;
  readonly withdrawalException: string | null;
  /** A newer revision of the order no longer has it. */
  readonly droppedAt: Date | null;
}

export interface ClaimedOrder {
  readonly id: string;
  readonly number: string;
  readonly capacity: Capacity;
  readonly email: string | null;
  readonly contractDate: Day;
  readonly informedOn: Day | null;
  readonly shipped: boolean;
  /** When each parcel was handed over; null where not yet, or nobody knows. */
  readonly deliveries: readonly (Date | null)[];
  readonly lines: readonly ClaimedOrderLine[];
}

/** What clocks depend on beside the statement itself: the shop's terms, and what is known of the order. */
export function clockTerms(shop: Shop, channel: ReceivingChannel, order: ClaimedOrder | null) {
  return {
    country: channel.country,
    calendar: calendarOf(shop.country) ?? polishCalendar,
    zone: shop.zone,
    contractDate: order?.contractDate ?? null,
    deliveredAt: order?.deliveries ?? [null],
    ...(!shop.policy.informsOfWithdrawal && { informedOn: order?.informedOn ?? null }),
    policy: {
      withdrawalDays: Math.max(shop.policy.withdrawalDays, channel.withdrawalDays ?? 0),
      soleTraderDeemedAcceptance: shop.policy.soleTraderDeemedAcceptance,
      firstAnswerHours: shop.policy.firstAnswerHours,
      collects: shop.policy.collectsReturns,
    },
  };
}

export async function readReceivingChannel(
  tx: Tx,
  shopId: string,
  channelId: string,
): Promise<{ shop: Shop; channel: ReceivingChannel } | undefined> {
  const { rows } = await sql<{
    name: string;
    country: string;
    zone: string;
    locale: Shop['locale'];
    legal: Shop['legal'];
    returnAddress: Shop['returnAddress'];
    policy: unknown;
    channelCountry: string;
    casePrefix: string;
    withdrawalDays: number | null;
    responsibleId: string | null;
  }>`
    select s.name, s.country, s.zone, s.locale, s.legal, s.return_address, s.policy,
           c.country as channel_country, c.case_prefix, c.withdrawal_days,
           coalesce(
             (select id from staff where shop_id = ${shopId} and id = c.default_staff_id and active),
             (select id from staff where shop_id = ${shopId} and active and role = 'owner' order by created_at limit 1)) as responsible_id
    from channels c join shops s on s.id = c.shop_id
    where c.shop_id = ${shopId} and c.id = ${channelId}`.execute(tx);
  const row = rows[0];
  return (
    row && {
      shop: {
        id: shopId,
        name: row.name,
        country: row.country,
        zone: row.zone,
        locale: row.locale,
        legal: row.legal,
        returnAddress: row.returnAddress,
        policy: shopPolicy.parse(row.policy),
      },
      channel: {
        id: channelId,
        country: row.channelCountry,
        casePrefix: row.casePrefix,
        withdrawalDays: row.withdrawalDays,
        responsibleId: row.responsibleId,
      },
    }
  );
}

/** Reads and locks an order, so that two statements about it see each other's claims. */
export async function lockClaimedOrder(tx: Tx, shopId: string, orderId: string): Promise<ClaimedOrder | undefined> {
  const order = await tx
    .selectFrom('orders')
    .select(['id', 'number', 'capacity', 'emailKey', 'contractDate', 'informedOn', 'deliveredAt'])
    .where('shopId', '=', shopId)
    .where('id', '=', orderId)
    .forUpdate()
    .executeTakeFirst();
  if (!order) return undefined;
  const lines = await tx
    .selectFrom('orderLines')
    .select(['id', 'name', 'sku', 'quantity', 'claimed', 'withdrawalException', 'droppedAt'])
    .where('shopId', '=', shopId)
    .where('orderId', '=', orderId)
    .orderBy('position')
    .execute();
  const parcels = await tx
    .selectFrom('shipments')
    .select(['shippedAt', 'deliveredAt'])
    .where('shopId', '=', shopId)
    .where('orderId', '=', orderId)
    .where('droppedAt', 'is', null)
    .execute();
  const known = parcels.length ? parcels.map(({ deliveredAt }) => deliveredAt) : [order.deliveredAt];
  return {
    id: order.id,
    number: order.number,
    capacity: order.capacity,
    email: order.emailKey,
    contractDate: order.contractDate,
    informedOn: order.informedOn,
    // An order whose parcels nobody told us about may be long delivered: only a known, unsent parcel says otherwise.
    shipped:
      order.deliveredAt !== null ||
      parcels.length === 0 ||
      parcels.some(({ shippedAt, deliveredAt }) => shippedAt !== null || deliveredAt !== null),
    deliveries: order.deliveredAt ? [order.deliveredAt] : known,
    lines,
  };
}
