import { sql } from 'kysely';

import { isAboutRealMoney } from '../../cases/real-money.ts';
import type { Day } from '../../kit/day.ts';
import type { Tx } from '../../platform/db.ts';
import type { AttemptState } from '../../refunds/attempt.ts';
import type { KnownRefund } from '../match-row.ts';
import type { Operator } from '../payout.ts';

interface Row {
  readonly attemptId: string;
  readonly caseId: string;
  readonly caseNumber: string;
  readonly state: AttemptState;
  readonly amount: number;
  readonly currency: string;
  readonly sentOn: Day;
  readonly providerRef: string | null;
  readonly key: string | null;
  readonly paymentRef: string | null;
  readonly orderPayment: string | null;
  readonly orderNumber: string | null;
  readonly orderExternalId: string | null;
}

/**
 * Refunds whose money this operator was asked for, or which somebody of the shop recorded as sent that way, since this
 * day. What was thought better of before anybody was asked is not among them.
 */
export async function knownRefunds(
  tx: Tx,
  shopId: string,
  operator: Operator,
  since: Day,
  { only = null }: { only?: readonly string[] | null } = {},
): Promise<KnownRefund[]> {
  const ways =
    operator === 'allegro'
      ? sql`r.method = 'marketplace' and ch.kind = 'allegro'`
      : sql`r.method in ('original', 'card') and (c.connector = ${operator} or c.connector is null)`;
  const { rows } = await sql<Row>`
    select r.id as attempt_id, r.case_id, k.number as case_number, r.state, r.amount, r.currency,
      coalesce(r.sent_on, (coalesce(r.accepted_at, r.asked_at, r.at) at time zone 'UTC')::date) as sent_on,
      r.provider_ref, r.key, r.payment_ref, o.payment ->> 'reference' as order_payment, o.number as order_number,
      o.external_id as order_external_id
    from refund_attempts r
    join cases k on k.shop_id = r.shop_id and k.id = r.case_id
    left join orders o on o.shop_id = k.shop_id and o.id = k.order_id
    left join channels ch on ch.shop_id = k.shop_id and ch.id = coalesce(o.channel_id, k.channel_id)
    left join connections c on c.shop_id = r.shop_id and c.id = r.connection_id
    where r.shop_id = ${shopId} and r.at > ${since}::date and ${ways} and ${isAboutRealMoney('k')}
      and ${only ? sql`r.id = any(${only}::uuid[])` : sql`true`}
      and (r.state in ('sent', 'settled', 'in_doubt') or (r.state = 'failed' and r.asked_at is not null))`.execute(tx);
  return rows.map(({ providerRef, key, paymentRef, orderPayment, orderNumber, orderExternalId, ...refund }) => ({
    ...refund,
    refundIds: present(providerRef, key),
    paymentIds: present(...partsOf(paymentRef), ...partsOf(orderPayment)),
    orderIds: present(orderNumber, orderExternalId),
  }));
}

/** A Przelewy24 payment may be named as `number:session`: reports have each in a column of its own. */
const partsOf = (ref: string | null): (string | null | undefined)[] => {
  const both = /^(\d+):(.+)$/.exec(ref ?? '');
  return both ? [ref, both[1], both[2]] : [ref];
};

const present = (...ids: (string | null | undefined)[]): string[] => ids.filter((id): id is string => Boolean(id));
