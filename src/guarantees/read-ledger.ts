import type { Case } from '../cases/case.ts';
import { dayIn } from '../kit/day.ts';
import { calendarOf } from '../law/calendars.ts';
import type { Place } from '../law/deadline.ts';
import { polishCalendar } from '../law/holidays.ts';
import { shopOfChannelIn } from '../channels/shop-of-channel.ts';
import type { Tx } from '../platform/db.ts';
import type { World } from '../platform/world.ts';
import { readReliances } from './read-reliances.ts';
import type { Reliance, Turn, UnitFacts } from './unit-ledger.ts';

export interface LineOfLedger {
  readonly orderLineId: string;
  readonly name: string;
  readonly sku: string | null;
  readonly bought: number;
  /** Months somebody gives on top of the law, and for what they were given. */
  readonly months: number | null;
  readonly monthsFor: 'line' | 'sku' | null;
  readonly given: GivenGuarantee | null;
  readonly turns: readonly TurnOfUnit[];
  readonly reliances: readonly Reliance[];
}

/** Who gives a guarantee, and on what terms. A null guarantor: the seller. */
export interface GivenGuarantee {
  readonly guarantor: string | null;
  readonly address: string | null;
  readonly terms: string | null;
  readonly actDays: number | null;
}

export type TurnOfUnit = Turn & { readonly unit: number; readonly caseId: string; readonly caseNumber: string };

export interface LedgerFacts {
  readonly place: Place;
  readonly facts: Omit<UnitFacts, 'turns' | 'reliances' | 'guaranteeMonths'>;
  readonly lines: readonly LineOfLedger[];
}

type Of = Pick<Case, 'shopId' | 'id' | 'channelId' | 'orderId' | 'capacity'>;

/** What is known of the pieces a case is about. Null for a case without an order: nobody knows what was delivered. */
export async function readLedger(
  world: Pick<World, 'config' | 'todayIn'>,
  tx: Tx,
  kase: Of,
): Promise<LedgerFacts | null> {
  const { shopId, orderId } = kase;
  if (!orderId) return null;
  const { shop, channel } = await shopOfChannelIn(tx, shopId, kase.channelId);
  const order = await tx
    .selectFrom('orders')
    .select(['contractDate', 'deliveredAt'])
    .where('shopId', '=', shopId)
    .where('id', '=', orderId)
    .executeTakeFirstOrThrow();
  const lines = await tx
    .selectFrom('orderLines as l')
    .leftJoin('givenGuarantees as g', (join) =>
      join.onRef('g.shopId', '=', 'l.shopId').onRef('g.orderLineId', '=', 'l.id'),
    )
    .leftJoin('givenGuarantees as s', (join) => join.onRef('s.shopId', '=', 'l.shopId').onRef('s.sku', '=', 'l.sku'))
    .select(['l.id', 'l.name', 'l.sku', 'l.mostQuantity', 'g.months as ofLine', 's.months as ofSku'])
    .select((eb) => [eb.fn.coalesce('g.id', 's.id').as('givenId')])
    .where('l.shopId', '=', shopId)
    .where('l.orderId', '=', orderId)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('caseLines as c')
          .select('c.id')
          .where('c.shopId', '=', shopId)
          .where('c.caseId', '=', kase.id)
          .whereRef('c.orderLineId', '=', 'l.id'),
      ),
    )
    .orderBy('l.position')
    .execute();
  const given = await readGiven(
    tx,
    shopId,
    lines.flatMap(({ givenId }) => givenId ?? []),
  );
  const lineIds = lines.map(({ id }) => id);
  const turns = await readTurns(tx, shopId, lineIds);
  const reliances = await readReliances(tx, { shopId, lineIds, zone: shop.zone, today: world.todayIn(shop.zone) });
  return {
    place: { zone: shop.zone, calendar: calendarOf(shop.country) ?? polishCalendar },
    facts: {
      country: channel.country,
      capacity: kase.capacity,
      delivered: order.deliveredAt ? dayIn(shop.zone, order.deliveredAt) : null,
      contractDate: order.contractDate,
      rightToRepair: world.config.PL_R2R_TRANSPOSED,
    },
    lines: lines.map(({ id, name, sku, mostQuantity, ofLine, ofSku, givenId }) => ({
      orderLineId: id,
      name,
      sku,
      bought: mostQuantity,
      months: ofLine ?? ofSku,
      monthsFor: ofLine ? 'line' : ofSku ? 'sku' : null,
      given: given.find((each) => each.id === givenId) ?? null,
      turns: turns.filter(({ orderLineId }) => orderLineId === id),
      reliances: reliances.filter(({ orderLineId }) => orderLineId === id),
    })),
  };
}

async function readGiven(tx: Tx, shopId: string, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return tx
    .selectFrom('givenGuarantees')
    .select(['id', 'guarantor', 'guarantorAddress as address', 'terms', 'actDays'])
    .where('shopId', '=', shopId)
    .where('id', 'in', [...ids])
    .execute();
}

async function readTurns(tx: Tx, shopId: string, lineIds: readonly string[]) {
  if (lineIds.length === 0) return [];
  return tx
    .selectFrom('unitTurns as t')
    .innerJoin('cases as k', (join) => join.onRef('k.shopId', '=', 't.shopId').onRef('k.id', '=', 't.caseId'))
    .select([
      't.orderLineId',
      't.unit',
      't.caseId',
      'k.number as caseNumber',
      't.kind',
      't.underGuarantee',
      't.essential',
      't.doneOn',
      't.daysOut',
      't.told',
    ])
    .where('t.shopId', '=', shopId)
    .where('t.orderLineId', 'in', [...lineIds])
    .orderBy('t.doneOn')
    .orderBy('t.at')
    .orderBy('t.remedyId')
    .orderBy('t.unit')
    .execute();
}
