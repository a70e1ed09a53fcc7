import { requirePermission, type Actor } from '../identity/actor.ts';
import { meetClocks } from '../cases/clock-acts.ts';
import { isOpen, type RemedyState } from '../cases/case.ts';
import { inCase, type OpenCase } from '../cases/in-case.ts';
import { dropRemedyPromise, keepRemedyPromise } from '../cases/promise-remedy.ts';
import { recordRemedy } from '../cases/record-axes.ts';
import { parcelNumberKey } from '../customers/normal-forms.ts';
import { dayIn, lastDay, type Day } from '../kit/day.ts';
import { found, Refusal, refuseIf } from '../kit/refusal.ts';
import { hasTheChoice } from '../law/granting.ts';
import { recordTurn } from '../guarantees/record-turn.ts';
import { isPromised } from '../law/remedy-promise.ts';
import { mayStartRepair } from '../law/rejection.ts';
import { giftLeft } from '../orders/order-gifts.ts';
import { giveBack } from '../returns/dispose-pieces.ts';
import type { World } from '../platform/world.ts';
import { knowsTheChoice } from './choice-told.ts';
import type { RemedyDoneInput } from './decision-inputs.ts';
import { letGiftsWait } from './wait-for-order.ts';
import { daysOfStep, isDone, leastFar, refusalOfStep } from './remedy-progress.ts';

/** Writes down where a remedy is: sent, delivered, in repair, repaired, or past repair. */
export function finishRemedy(world: World, actor: Actor, input: RemedyDoneInput): Promise<void> {
  requirePermission(actor, 'record remedies');
  return inCase(world, actor, input, (open) => finishOpen(open, input));
}

/** The same on a case that is open. Of several things in one parcel, one tells the buyer. */
export async function finishOpen(
  open: OpenCase,
  input: RemedyDoneInput,
  { told = true, withOrder = false } = {},
): Promise<void> {
  const { tx, kase } = open;
  refuseIf(isOpen(kase) || withOrder ? null : 'wrong-stage');
  const { zone } = await tx.selectFrom('shops').select('zone').where('id', '=', kase.shopId).executeTakeFirstOrThrow();
  if (input.doneOn > dayIn(zone, open.at))
    throw new Refusal('invalid', 'day-to-come', { fields: [{ field: 'doneOn', reason: 'day-to-come' }] });
  const ofCase = () =>
    tx
      .selectFrom('remedyDeliveries')
      .select([
        'id',
        'state',
        'remedy',
        'caseLineId',
        'quantity',
        'inRepairOn',
        'repairedOn',
        'shippedOn',
        'deliveredOn',
        'carrier',
        'number',
      ])
      .where('shopId', '=', kase.shopId)
      .where('caseId', '=', kase.id)
      .where('givenUpAt', 'is', null);
  const remedy = found(await ofCase().where('id', '=', input.remedyId).executeTakeFirst(), 'remedy');
  refuseIf(refusalOfStep(remedy, input.state));
  if (remedy.remedy === 'gift' && !withOrder) refuseIf(await goneWithOrder(open, remedy));
  if (input.state === 'in_repair' || remedy.state === 'planned') await requireToldOfChoice(open, remedy.remedy);
  const days = daysOfStep(remedy, input);
  await tx
    .updateTable('remedyDeliveries')
    .set({
      state: input.state,
      doneOn: input.doneOn,
      ...days,
      ...(input.carrier && { carrier: input.carrier }),
      ...(input.number && { number: input.number }),
      ...followed(open, remedy, input, withOrder),
    })
    .where('shopId', '=', kase.shopId)
    .where('id', '=', input.remedyId)
    .execute();
  // Once: what is sent anew, or arrives, has left before.
  const leaves = (input.state === 'shipped' || input.state === 'delivered') && remedy.state !== 'shipped';
  if (leaves && remedy.remedy === 'repair' && remedy.caseLineId)
    await giveBack(open, remedy.caseLineId, remedy.quantity);
  if (remedy.remedy === 'gift' && !withOrder)
    await giftLeft(
      tx,
      { shopId: kase.shopId, id: remedy.id },
      input.state === 'shipped' ? 'sent' : 'delivered',
      open.at,
    );
  await letGiftsWait(open);
  const extendedTo = await recordTurn(open, { ...remedy, ...days }, input.essential);
  await recordRemedy(open, await leastFar(open));
  const all = await ofCase().execute();
  await keepPromised(open, all);
  if (all.every(({ state }) => isDone(state) && state !== 'unrepairable'))
    await meetClocks(open, ['GUAR-PERFORM', 'DELIVERY-30']);
  open.announce({
    type: 'case.remedy-done',
    data: {
      remedyId: input.remedyId,
      remedy: remedy.remedy,
      state: input.state,
      doneOn: input.doneOn,
      ...(extendedTo && { extendedTo }),
      ...(!told && { quiet: true }),
    },
  });
}

/** What has left with a number is followed, from the next turn on; with an order, that order's parcel is. */
function followed(
  { at }: OpenCase,
  known: { readonly carrier: string | null; readonly number: string | null },
  { state, ...sent }: RemedyDoneInput,
  withOrder: boolean,
) {
  const nothing = { checkAt: null, tracked: null, failures: 0, carrierState: null };
  if (state === 'delivered') return { ...nothing, checkedAt: at };
  if (state !== 'shipped') return {};
  const [carrier, number] = [sent.carrier ?? known.carrier, sent.number ?? known.number];
  return {
    ...nothing,
    numberKey: number && parcelNumberKey(number),
    checkAt: carrier && number && !withOrder ? at : null,
  };
}

/** A gift that left with an order a moment ago is not given once more. */
async function goneWithOrder({ tx, kase }: OpenCase, { id, state }: { id: string; state: string }) {
  const gift = await tx
    .selectFrom('orderGifts')
    .select('state')
    .where('shopId', '=', kase.shopId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return state === 'planned' && (gift?.state === 'sent' || gift?.state === 'delivered') ? 'remedy-done' : null;
}

/** Everything that was promised has left: the word is kept. For a thing past repair it is given anew, with what is decided instead. */
async function keepPromised(
  open: OpenCase,
  all: readonly { remedy: string; state: RemedyState; shippedOn: Day | null; deliveredOn: Day | null }[],
): Promise<void> {
  const promised = all.filter(({ remedy }) => isPromised(remedy));
  if (promised.some(({ state }) => state !== 'shipped' && state !== 'delivered' && state !== 'unrepairable')) return;
  const left = promised.flatMap(({ shippedOn, deliveredOn }) => shippedOn ?? deliveredOn ?? []);
  if (promised.some(({ state }) => state === 'unrepairable') || left.length === 0) await dropRemedyPromise(open);
  else await keepRemedyPromise(open, lastDay(...left));
}

/** No repair and no replacement starts before the buyer was told of the choice (UPK 43d; SGD 13(2a)). */
async function requireToldOfChoice({ tx, kase }: OpenCase, remedy: string): Promise<void> {
  if (!hasTheChoice(kase) || (remedy !== 'repair' && remedy !== 'replacement')) return;
  refuseIf(mayStartRepair(await knowsTheChoice(tx, kase)).reason);
}
