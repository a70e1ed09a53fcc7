import { startClocks } from '../cases/clock-acts.ts';
import type { OpenCase } from '../cases/in-case.ts';
import { daysBetween, firstDay, type Day } from '../kit/day.ts';
import { liabilityClock } from '../law/liability-clock.ts';
import type { Tx } from '../platform/db.ts';
import { readLedger } from './read-ledger.ts';
import { unitLedger, unitsOf, type Turn } from './unit-ledger.ts';

export interface FinishedRemedy {
  readonly id: string;
  readonly remedy: string;
  readonly caseLineId: string | null;
  readonly quantity: number;
  readonly inRepairOn: Day | null;
  readonly repairedOn: Day | null;
  readonly deliveredOn: Day | null;
}

const kinds: Readonly<Record<string, Turn['kind']>> = {
  repair: 'repaired',
  replacement: 'replaced',
  exchange: 'exchanged',
};

/**
 * A thing was repaired, or another came in its place: written down for each piece, with the end the buyer is told by it.
 * Said again (repaired, then back with the buyer) it is the same turn with better days. Gives the day liability now ends
 * where the repair has put it off.
 */
export async function recordTurn(open: OpenCase, remedy: FinishedRemedy, essential?: boolean): Promise<Day | null> {
  const { tx, kase, world, at } = open;
  const kind = kinds[remedy.remedy];
  const doneOn = remedy.deliveredOn ?? (kind === 'repaired' ? remedy.repairedOn : null);
  if (!kind || !doneOn || !remedy.caseLineId) return null;
  const line = await tx
    .selectFrom('caseLines')
    .select('orderLineId')
    .where('shopId', '=', kase.shopId)
    .where('id', '=', remedy.caseLineId)
    .executeTakeFirst();
  const read = await readLedger(world, tx, kase);
  const ofOrder = read?.lines.find(({ orderLineId }) => orderLineId === line?.orderLineId);
  if (!read || !ofOrder) return null;

  const daysOut = kind === 'repaired' ? await countDaysOut(tx, kase.shopId, remedy, doneOn) : 0;
  const known = await tx
    .selectFrom('unitTurns')
    .select(['unit', 'essential'])
    .where('shopId', '=', kase.shopId)
    .where('remedyId', '=', remedy.id)
    .execute();
  const underGuarantee = kase.procedure === 'guarantee';
  const turn: Turn = {
    kind,
    doneOn,
    underGuarantee,
    essential: essential ?? known[0]?.essential ?? false,
    daysOut,
    told: null,
  };
  const units = known.length
    ? known.map(({ unit }) => unit)
    : unitsOf(remedy.quantity, ofOrder.bought, ofOrder.turns, kase.parentCaseId);
  let extendedTo: Day | null = null;
  for (const unit of units) {
    const others = ofOrder.turns.filter((each) => each.unit === unit && each.caseId !== kase.id);
    const facts = {
      ...read.facts,
      guaranteeMonths: ofOrder.months,
      turns: [...others, turn],
      reliances: ofOrder.reliances,
    };
    const ledger = unitLedger(facts, read.place);
    await tx
      .insertInto('unitTurns')
      .values({
        shopId: kase.shopId,
        orderLineId: ofOrder.orderLineId,
        unit,
        remedyId: remedy.id,
        caseId: kase.id,
        at,
        ...turn,
        told: ledger?.extended ? ledger.liabilityEnd : null,
      })
      .onConflict((conflict) =>
        conflict.columns(['shopId', 'orderLineId', 'unit', 'remedyId']).doUpdateSet(({ ref, fn }) => ({
          doneOn: turn.doneOn,
          daysOut: turn.daysOut,
          essential: turn.essential,
          told: fn('greatest', [ref('unitTurns.told'), ref('excluded.told')]) as never,
        })),
      )
      .execute();
    if (ledger?.extended) {
      if (known.length === 0) extendedTo = ledger.liabilityEnd; // said once
      const { country, contractDate, rightToRepair } = read.facts;
      const clock = { country, contractDate, rightToRepair, repairs: 1, delivered: ledger.from };
      await startClocks(open, [liabilityClock(clock, read.place)]);
    }
  }
  return extendedTo;
}

/** From the day it left the buyer's hands, as far as we know, to the day it was back: what the guarantee is longer by. */
async function countDaysOut(tx: Tx, shopId: string, remedy: FinishedRemedy, until: Day): Promise<number> {
  const receipts = await tx
    .selectFrom('receiptLines as l')
    .innerJoin('receipts as r', (join) => join.onRef('r.shopId', '=', 'l.shopId').onRef('r.id', '=', 'l.receiptId'))
    .select('r.receivedOn')
    .where('l.shopId', '=', shopId)
    .where('l.caseLineId', '=', remedy.caseLineId!)
    .where('r.kind', '=', 'count')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('receipts as u').select('u.id').where('u.shopId', '=', shopId).whereRef('u.undoes', '=', 'r.id'),
        ),
      ),
    )
    .execute();
  const days = [...receipts.map(({ receivedOn }) => receivedOn), ...(remedy.inRepairOn ? [remedy.inRepairOn] : [])];
  return days.length ? Math.max(0, daysBetween(firstDay(...days), until)) : 0;
}
