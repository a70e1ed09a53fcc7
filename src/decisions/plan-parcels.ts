import type { OpenCase } from '../cases/in-case.ts';
import { recordRemedy } from '../cases/record-axes.ts';
import { newId } from '../kit/id.ts';
import { isPromised } from '../law/remedy-promise.ts';
import { takeBackGifts } from '../orders/order-gifts.ts';
import type { DecisionLineInput } from './decision-inputs.ts';
import { isDelivered } from './deciding.ts';
import { leastFar } from './remedy-progress.ts';
import { letGiftsWait } from './wait-for-order.ts';

export interface PlannedParcels {
  /** Something is to go out, or is on its way. */
  readonly parcels: boolean;
  /** Of it, a thing by whose day the shop has given its word, and that has not left. */
  readonly toSend: boolean;
}

/**
 * A decision that supersedes one takes back what was only planned. What is being repaired or has left counts for what it
 * grants: said in other words, the same thing is not sent twice. What never arrived is owed anew.
 */
export async function planParcels(
  open: OpenCase,
  decisionId: string,
  accepted: readonly DecisionLineInput[],
): Promise<PlannedParcels> {
  const { tx, kase, at } = open;
  const { shopId, id: caseId } = kase;
  await takeBackPlanned(open);
  await giveUpLost(open);
  const underWay = await readUnderWay(open);
  let parcels = false;
  let toSend = false;
  for (const { remedy, quantity, caseLineId, amount = null, detail = null } of accepted) {
    if (!isDelivered(remedy)) continue;
    parcels = true;
    let left = quantity;
    for (const thing of underWay.filter(
      (each) => each.caseLineId === caseLineId && each.remedy === remedy && each.detail === detail,
    )) {
      const covered = Math.min(left, thing.free);
      thing.free -= covered;
      left -= covered;
      toSend ||= covered > 0 && thing.state !== 'shipped' && isPromised(remedy);
    }
    if (left === 0) continue;
    toSend ||= isPromised(remedy);
    await tx
      .insertInto('remedyDeliveries')
      .values({
        shopId,
        id: newId(at),
        caseId,
        decisionId,
        caseLineId,
        remedy,
        quantity: left,
        detail,
        ...(remedy === 'voucher' && { amount }),
        state: 'planned',
        at,
      })
      .execute();
  }
  await keepRepaired(open, underWay, accepted);
  await letGiftsWait(open);
  await recordRemedy(open, await leastFar(open));
  return { parcels, toSend };
}

async function takeBackPlanned({ tx, kase }: OpenCase): Promise<void> {
  const { shopId, id: caseId } = kase;
  await takeBackGifts(tx, { shopId, caseId });
  await tx
    .deleteFrom('remedyDeliveries')
    .where('shopId', '=', shopId)
    .where('caseId', '=', caseId)
    .where('state', '=', 'planned')
    .where(({ not, exists, selectFrom }) =>
      // a gift that is on its way with an order is written down in a moment
      not(
        exists(
          selectFrom('orderGifts as g')
            .select('g.id')
            .where('g.shopId', '=', shopId)
            .whereRef('g.id', '=', 'remedyDeliveries.id'),
        ),
      ),
    )
    .execute();
}

/** What never arrived is owed anew by this decision, not by the parcel that was lost. */
async function giveUpLost({ tx, kase, at }: OpenCase): Promise<void> {
  await tx
    .updateTable('remedyDeliveries')
    .set({ givenUpAt: at, checkAt: null })
    .where('shopId', '=', kase.shopId)
    .where('caseId', '=', kase.id)
    .where('state', '=', 'shipped')
    .where('tracked', 'in', ['lost', 'sent_back'])
    .execute();
}

interface UnderWay {
  readonly id: string;
  readonly caseLineId: string | null;
  readonly remedy: string;
  readonly detail: string | null;
  readonly quantity: number;
  readonly state: string;
  /** How many of them this decision has not counted yet. */
  free: number;
}

async function readUnderWay({ tx, kase }: OpenCase): Promise<UnderWay[]> {
  const things = await tx
    .selectFrom('remedyDeliveries')
    .select(['id', 'caseLineId', 'remedy', 'detail', 'quantity', 'state'])
    .where('shopId', '=', kase.shopId)
    .where('caseId', '=', kase.id)
    // what is still planned now is a gift that left with an order this very moment
    .where('state', 'in', ['planned', 'in_repair', 'repaired', 'shipped'])
    .where('givenUpAt', 'is', null)
    .orderBy('at')
    .orderBy('id')
    .execute();
  return things.map((thing) => ({ ...thing, free: thing.quantity }));
}

/** A thing that is here for repair stays with the shop once the money, or another thing, is granted for it. */
async function keepRepaired(
  { tx, kase, at }: OpenCase,
  underWay: readonly UnderWay[],
  accepted: readonly DecisionLineInput[],
): Promise<void> {
  for (const { id, caseLineId, state, quantity, free } of underWay) {
    if ((state !== 'in_repair' && state !== 'repaired') || free < quantity) continue;
    const instead = accepted
      .filter((line) => line.caseLineId === caseLineId && ['refund', 'replacement', 'exchange'].includes(line.remedy))
      .reduce((sum, line) => sum + line.quantity, 0);
    if (instead < quantity) continue;
    await tx
      .updateTable('remedyDeliveries')
      .set({ givenUpAt: at })
      .where('shopId', '=', kase.shopId)
      .where('id', '=', id)
      .execute();
  }
}
