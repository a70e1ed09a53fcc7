import { answersBuyersSql } from '../identity/permissions.ts';
import { shopPolicy, type Shop } from '../identity/shop.ts';
import type { Day } from '../kit/day.ts';
import { calendarOf } from '../law/calendars.ts';
import { polishCalendar } from '../law/holidays.ts';
import { promiseTerms, wholeTerms, type WholeTerms } from '../law/promise-terms.ts';
import { workingHoursOf } from '../law/working-hours.ts';
import type { Capacity } from '../law/vocabulary.ts';
import { returnTerms, underTerms } from '../channels/return-terms.ts';
import type { Tx } from '../platform/db.ts';
import { prepared } from '../platform/prepared.ts';
import type { Rota } from '../rota/rota.ts';
import { rotaColumn } from '../rota/rota-column.ts';
import { openWork } from './open-work.ts';

/** The channel a statement came to, as far as the case depends on it. */
export interface ReceivingChannel {
  readonly id: string;
  readonly country: string;
  readonly casePrefix: string;
  readonly withdrawalDays: number | null;
  /** When it works and how soon it answers; what it does not say itself is as the shop has it. */
  readonly terms: WholeTerms;
  /** The channel's consultant, else the shop's first owner: every case has somebody from the first second. */
  readonly responsibleId: string | null;
  readonly defaultStaffId: string | null;
  /** Who else may get it; null in a shop without rules, limits or anybody away, which then reads none of it. */
  readonly rota: Rota | null;
}

export interface ClaimedOrderLine {
  readonly id: string;
  readonly name: string;
  readonly sku: string | null;
  readonly quantity: number;
  readonly claimed: number;
  /** For all pieces. */
  readonly paidTotal: number;
  readonly withdrawalException: string | null;
  /** A newer revision of the order no longer has it. */
  readonly droppedAt: Date | null;
}

export interface ClaimedOrder {
  readonly id: string;
  readonly number: string;
  readonly currency: string;
  readonly capacity: Capacity;
  readonly email: string | null;
  /** Made to try the shop out: its cases are told of in no report. */
  readonly test: boolean;
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
    hours: workingHoursOf(channel.terms.hours, shop),
    contractDate: order?.contractDate ?? null,
    deliveredAt: order?.deliveries ?? [null],
    ...(!shop.policy.informsOfWithdrawal && { informedOn: order?.informedOn ?? null }),
    policy: {
      withdrawalDays: Math.max(shop.policy.withdrawalDays, channel.withdrawalDays ?? 0),
      soleTraderDeemedAcceptance: shop.policy.soleTraderDeemedAcceptance,
      answers: channel.terms.answers,
      collects: shop.policy.collectsReturns,
    },
  };
}

const channelWithShop = prepared<{
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
  shopPromises: unknown;
  channelPromises: unknown;
  defaultStaffId: string | null;
  rota: Rota | null;
  returnTerms: unknown;
}>(
  'receiving-channel',
  `select s.name, s.country, s.zone, s.locale, s.legal, s.return_address, s.policy,
     c.country as channel_country, c.return_terms, c.case_prefix, c.withdrawal_days, s.promises as shop_promises, c.promises as channel_promises,
     coalesce(
       (select id from staff where shop_id = $1 and id = c.default_staff_id and ${answersBuyersSql('staff')}),
       (select id from staff where shop_id = $1 and active and role = 'owner' order by created_at, id limit 1)) as responsible_id,
     c.default_staff_id, ${rotaColumn({ shop: '$1', at: '$3', open: openWork })} as rota
   from channels c join shops s on s.id = c.shop_id
   where c.shop_id = $1 and c.id = $2`,
);

export async function readReceivingChannel(
  tx: Tx,
  shopId: string,
  channelId: string,
  /** For a new case: when it came. */
  cameAt: Date | null = null,
): Promise<{ shop: Shop; channel: ReceivingChannel } | undefined> {
  const [row] = await channelWithShop(tx, [shopId, channelId, cameAt]);
  return (
    row && {
      shop: underTerms(
        {
          id: shopId,
          name: row.name,
          country: row.country,
          zone: row.zone,
          locale: row.locale,
          legal: row.legal,
          returnAddress: row.returnAddress,
          policy: shopPolicy.parse(row.policy),
        },
        returnTerms.parse(row.returnTerms),
      ),
      channel: {
        id: channelId,
        country: row.channelCountry,
        casePrefix: row.casePrefix,
        withdrawalDays: row.withdrawalDays,
        terms: wholeTerms(promiseTerms.parse(row.shopPromises), promiseTerms.parse(row.channelPromises)),
        responsibleId: row.responsibleId,
        defaultStaffId: row.defaultStaffId,
        rota: row.rota,
      },
    }
  );
}

const lockedOrder = prepared<{
  id: string;
  number: string;
  currency: string;
  capacity: Capacity;
  emailKey: string | null;
  contractDate: Day;
  informedOn: Day | null;
  deliveredAt: Date | null;
  test: boolean;
}>(
  'lock-order',
  `select id, number, currency, capacity, email_key, contract_date, informed_on, delivered_at, test
   from orders where shop_id = $1 and id = $2 for update`,
);

const linesOfOrder = prepared<ClaimedOrderLine>(
  'claimed-lines',
  `select id, name, sku, quantity, claimed, paid_total, withdrawal_exception, dropped_at
   from order_lines where shop_id = $1 and order_id = $2 order by position`,
);

const parcelsOfOrder = prepared<{ shippedAt: Date | null; deliveredAt: Date | null }>(
  'parcels-of-order',
  'select shipped_at, delivered_at from shipments where shop_id = $1 and order_id = $2 and dropped_at is null',
);

const namedOrder = prepared<{ id: string }>(
  'named-order',
  `select id from orders where shop_id = $1 and channel_id = $2 and number_key = $3 and email_key = $4
   order by placed_at desc, id desc limit 1`,
);

/** The order a buyer named by its number, when the address they give is the order's own: nobody else knows both. */
export async function findNamedOrder(
  tx: Tx,
  shopId: string,
  channelId: string,
  named: { readonly number: string | null; readonly email: string | null },
): Promise<string | null> {
  if (!named.number || !named.email) return null;
  const [order] = await namedOrder(tx, [shopId, channelId, named.number, named.email]);
  return order?.id ?? null;
}

/** Reads and locks an order, so that two statements about it see each other's claims: the lines are read after the lock. */
export async function lockClaimedOrder(tx: Tx, shopId: string, orderId: string): Promise<ClaimedOrder | undefined> {
  const [order] = await lockedOrder(tx, [shopId, orderId]);
  if (!order) return undefined;
  const lines = await linesOfOrder(tx, [shopId, orderId]);
  const parcels = await parcelsOfOrder(tx, [shopId, orderId]);
  const known = parcels.length ? parcels.map(({ deliveredAt }) => deliveredAt) : [order.deliveredAt];
  return {
    id: order.id,
    number: order.number,
    currency: order.currency,
    capacity: order.capacity,
    email: order.emailKey,
    test: order.test,
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
