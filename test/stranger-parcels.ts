import type { StaffActor } from '../src/identity/actor.ts';
import { newId } from '../src/kit/id.ts';
import { inShop } from '../src/platform/shop-scope.ts';
import type { World } from '../src/platform/world.ts';
import { issueSlips } from '../src/returns/issue-slips.ts';
import { startSlipBatch } from '../src/returns/slip-batches.ts';

interface Of {
  readonly caseId: string;
  readonly orderId: string;
  readonly channelId: string;
}

/** A label, a slip and a batch of slips a stranger may want. */
export async function parcelVictim(world: World, actor: StaffActor, { caseId, orderId, channelId }: Of) {
  const { shopId } = actor;
  const parcelId = newId(world.now());
  const slipCode = await inShop(world, shopId, async (tx) => {
    await tx
      .insertInto('returnShipments')
      .values({
        shopId,
        id: parcelId,
        caseId,
        method: 'label',
        state: 'issued',
        reference: 'OFIARA-1',
        payer: 'shop',
        askedBy: 'staff',
        askedAt: world.now(),
      })
      .execute();
    const [code] = await issueSlips(world, tx, shopId, [{ channelId, orderId }]);
    return code!;
  });
  const { id: batchId } = await startSlipBatch(world, actor, { orderIds: [orderId] });
  const shipmentId = newId(world.now());
  await inShop(world, shopId, (tx) =>
    tx.insertInto('shipments').values({ shopId, id: shipmentId, orderId, externalId: 'ofiara' }).execute(),
  );
  return { parcelId, slipCode, batchId, shipmentId };
}

interface Victim extends Of {
  readonly parcelId: string;
  readonly slipCode: string;
  readonly batchId: string;
  readonly shipmentId: string;
}

export const parcelRows: Record<string, ((victim: Victim) => object) | null> = {
  'parcels.terms': ({ channelId }) => ({ channelId }),
  'parcels.changeTerms': ({ channelId }) => ({ channelId, paysReturn: true }),
  'parcels.list': ({ caseId }) => ({ caseId }),
  'parcels.form': ({ caseId }) => ({ caseId }),
  'parcels.order': ({ caseId }) => ({ caseId, method: 'label', sender: { phone: '600100200' } }),
  'parcels.cancel': ({ caseId, parcelId }) => ({ caseId, parcelId }),
  'parcels.check': ({ caseId, parcelId }) => ({ caseId, parcelId }),
  'parcels.findSlip': ({ slipCode }) => ({ code: slipCode }),
  'parcels.openSlip': ({ slipCode }) => ({ code: slipCode }),
  'parcels.batches': null,
  'parcels.startBatch': ({ orderId }) => ({ orderIds: [orderId] }),
  'parcels.findBatch': ({ batchId }) => ({ batchId }),
  'uncollected.list': ({ caseId }) => ({ caseId }),
  'uncollected.open': ({ shipmentId }) => ({ shipmentId }),
  'uncollected.choose': ({ caseId }) => ({ caseId, choice: 'again' }),
  'uncollected.sendAgain': ({ caseId }) => ({ caseId, number: '600100200300' }),
};
