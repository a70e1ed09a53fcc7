import { sql, type RawBuilder } from 'kysely';
import { z } from 'zod';

import { isOpen } from '../cases/case.ts';
import { inCase, type OpenCase } from '../cases/in-case.ts';
import { readCase } from '../cases/read-case.ts';
import { requirePermission, system, type Actor } from '../identity/actor.ts';
import { dayIn, firstDay, lastDay, startOfDay, type Day } from '../kit/day.ts';
import { found, refuseIf } from '../kit/refusal.ts';
import type { Job } from '../platform/jobs.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { followDue, followOut } from '../returns/follow-parcels.ts';
import { standingOf, type Told } from '../returns/parcel-standing.ts';
import { finishOpen } from './finish-remedy.ts';

interface OnItsWay {
  readonly shopId: string;
  /** One of the things in the parcel: the parcel has no row of its own. */
  readonly id: string;
  readonly ids: readonly string[];
  readonly caseId: string;
  readonly channelId: string;
  readonly zone: string;
  readonly carrier: string | null;
  readonly number: string;
  readonly shippedOn: Day;
  readonly failures: number;
}

/** Every few minutes: parcels with replacements, repaired things, parts and gifts, followed as those that come back are. */
export const trackGoodsOut: Job<Record<string, never>> = {
  name: 'decisions.track-goods-out',
  payload: z.object({}),
  run: (world) =>
    followDue(
      world,
      (limit) => onTheirWay(sql`r.check_at <= ${world.now()}`, limit),
      (shopId, rows) => followOut(world, shopId, rows, (row, told) => record(world, row, told)),
    ),
};

/** The parcels of one case now, because somebody wants to know. */
export async function checkGoodsOut(world: World, actor: Actor, { caseId }: { caseId: string }): Promise<void> {
  requirePermission(actor, 'record remedies');
  const { shopId } = actor;
  const rows = await inShop(world, shopId, async (tx) => {
    found(await readCase(tx, shopId, caseId), 'case');
    const parcels = onTheirWay(sql`r.shop_id = ${shopId} and r.case_id = ${caseId}`, 20);
    return (await parcels.execute(tx)).rows;
  });
  refuseIf(rows.length ? null : 'nothing-to-check');
  await followOut(world, shopId, rows, (row, told) => record(world, row, told));
}

const onTheirWay = (which: RawBuilder<unknown>, limit: number) => sql<OnItsWay>`
  select r.shop_id, min(r.id::text) as id, array_agg(r.id::text order by r.at, r.id) as ids, r.case_id, k.channel_id, s.zone,
    r.carrier, r.number, max(r.shipped_on) as shipped_on, min(r.failures) as failures
  from remedy_deliveries r
  join cases k on k.shop_id = r.shop_id and k.id = r.case_id
  join shops s on s.id = r.shop_id
  where ${which} and r.state = 'shipped' and r.number is not null and r.given_up_at is null
  group by r.shop_id, r.case_id, k.channel_id, s.zone, r.carrier, r.number
  order by min(r.check_at) limit ${limit}`;

/** Delivered is told as a person would tell it; told twice, or of a case that is over, it changes nothing. */
function record(world: World, row: OnItsWay, told: Told): Promise<void> {
  const now = world.now();
  const askedAt = startOfDay(row.zone, row.shippedOn);
  const { state, deliveredAt, carrierState, failures, checkAt } = standingOf(
    told,
    { askedAt, failures: row.failures },
    now,
  );
  return inCase(world, system(row.shopId, 'carrier'), { caseId: row.caseId }, async (open) => {
    const things = await lockOnTheirWay(open, row);
    if (things.length === 0) return; // somebody was faster
    if (deliveredAt && isOpen(open.kase)) {
      // The carrier's clock may be ahead of ours, and behind the day that was typed.
      const doneOn = lastDay(row.shippedOn, firstDay(dayIn(row.zone, deliveredAt), dayIn(row.zone, now)));
      for (const [index, { id: remedyId }] of things.entries())
        await finishOpen(open, { caseId: row.caseId, remedyId, state: 'delivered', doneOn }, { told: index === 0 });
      return;
    }
    const tracked = state === 'in_transit' || state === 'sent_back' || state === 'lost' ? state : null;
    await open.tx
      .updateTable('remedyDeliveries')
      .set({
        checkedAt: now,
        failures,
        checkAt: isOpen(open.kase) ? checkAt : null,
        ...(carrierState !== null && { carrierState }),
        ...(tracked && { tracked }),
      })
      .where('shopId', '=', row.shopId)
      .where(
        'id',
        'in',
        things.map(({ id }) => id),
      )
      .execute();
    const news = tracked !== null && tracked !== 'in_transit' && things.some((thing) => thing.tracked !== tracked);
    if (news) open.announce({ type: 'case.goods-astray', data: { remedyId: things[0]!.id, tracked } });
  });
}

/** What of the parcel is still on its way under this number. */
const lockOnTheirWay = ({ tx }: OpenCase, { shopId, ids, number }: OnItsWay) =>
  tx
    .selectFrom('remedyDeliveries')
    .select(['id', 'tracked'])
    .where('shopId', '=', shopId)
    .where('id', 'in', [...ids])
    .where('state', '=', 'shipped')
    .where('number', '=', number)
    .where('givenUpAt', 'is', null)
    .orderBy('at')
    .orderBy('id')
    .execute();
