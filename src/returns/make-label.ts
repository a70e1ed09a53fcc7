import { inCase } from '../cases/in-case.ts';
import { noteUse } from '../channels/note-use.ts';
import { openLink } from '../channels/open-link.ts';
import type { ReturnLabel, ReturnLabelRequest } from '../channels/parcel-side.ts';
import type { WriteResult } from '../channels/write-result.ts';
import { shopOfChannelIn } from '../channels/shop-of-channel.ts';
import { storeDocument } from '../files/keep-letter.ts';
import { system } from '../identity/actor.ts';
import { addDays, dayIn, endOfDay } from '../kit/day.ts';
import { newId } from '../kit/id.ts';
import type { Job } from '../platform/jobs.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { onEvent, type OnEvent } from '../messages/jobs.ts';
import { readHappening } from '../messages/happening.ts';
import {
  beginAsking,
  recordLabel,
  recordNotMade,
  recordRefused,
  recordUnclear,
  type OnParcelJob,
} from './record-label.ts';
import type { Sender } from './sender-of.ts';
import type { ParcelRow } from './sql/parcel-rows.ts';

/**
 * Asks the carrier for what `orderLabel` wrote down. Before the call the row says so; whoever finds it saying so later
 * looks up what became of it, and asks again only when the carrier knows nothing. A label is never made twice.
 */
export const makeLabel: Job<OnEvent> = {
  name: 'returns.make-label',
  payload: onEvent,
  async run(world, { shopId, caseId, eventId }) {
    const parcelId = await inShop(world, shopId, async (tx) =>
      String((await readHappening(tx, shopId, eventId)).data['parcelId']),
    );
    await askCarrier(world, { shopId, caseId, parcelId });
  },
};

/** Refuses to end quietly while nobody knows: the queue then tries again, later each time. */
export async function askCarrier(world: World, on: OnParcelJob): Promise<void> {
  const { shopId } = on;
  const begun = await beginAsking(world, on);
  if (!begun) return; // made, refused or given up meanwhile
  const { parcel, again, over } = begun;
  const opened = parcel.connectionId ? await openLink(world, shopId, parcel.connectionId).catch(() => null) : null;
  const side = opened?.connector.parcels;
  if (!opened || !side) return recordRefused(world, on, 'no-carrier');
  const { connection, connector, link } = opened;
  const carrier = connector.manifest.parcels?.carrier ?? connector.manifest.id;

  if (again) {
    if (!side.findReturn) return recordUnclear(world, on); // only a person who looks in the carrier's panel can tell
    const found = await side.findReturn(link, parcel.reference);
    if (found.state !== 'absent') return settle(world, on, { parcel, carrier, result: found });
    if (over) return recordNotMade(world, on);
  }
  const result = await side.createReturn(link, await requestOf(world, parcel));
  await noteUse(world, connection, result);
  await settle(world, on, { parcel, carrier, result });
}

async function settle(
  world: World,
  on: OnParcelJob,
  { parcel, carrier, result }: { parcel: ParcelRow; carrier: string; result: WriteResult<ReturnLabel> },
): Promise<void> {
  switch (result.state) {
    case 'done':
    case 'pending': {
      const { file } = result;
      const isPdf = file?.bytes.subarray(0, 5).toString('latin1') === '%PDF-';
      const fileId = isPdf ? newId(world.now()) : null;
      if (file && fileId) await storeDocument(world, on.shopId, fileId, file.bytes);
      return recordLabel(world, on, {
        carrier,
        ref: result.ref,
        number: result.number,
        code: result.code,
        expiresAt: result.expiresAt,
        cost: result.cost ?? null,
        file: file && fileId ? { fileId, name: `${parcel.reference}.pdf`, bytes: file.bytes } : null,
      });
    }
    case 'rejected':
      return recordRefused(world, on, result.text ? `${result.code}: ${result.text}` : result.code);
    case 'needs-reauth':
    case 'unsupported':
      return recordRefused(world, on, result.state);
    case 'retryable':
      await inCase(world, system(on.shopId, 'carrier'), { caseId: on.caseId }, ({ tx }) =>
        tx
          .updateTable('returnShipments')
          .set({ state: 'planned' })
          .where('shopId', '=', on.shopId)
          .where('id', '=', on.parcelId)
          .where('state', '=', 'asking')
          .execute(),
      );
      throw new Error('the carrier is to be asked again');
    case 'unknown':
      await recordUnclear(world, on);
      throw new Error('nobody knows whether the label was made');
  }
}

const kindOf = { own: 'label', label: 'label', code: 'code', pickup: 'courier' } as const;

async function requestOf(world: World, parcel: ParcelRow): Promise<ReturnLabelRequest> {
  const { shop, terms, caseNumber } = await inShop(world, parcel.shopId, async (tx) => {
    const kase = await tx
      .selectFrom('cases')
      .select(['channelId', 'number'])
      .where('shopId', '=', parcel.shopId)
      .where('id', '=', parcel.caseId)
      .executeTakeFirstOrThrow();
    return { ...(await shopOfChannelIn(tx, parcel.shopId, kase.channelId)), caseNumber: kase.number };
  });
  const sender = parcel.pickupAddress as Sender;
  const { name, street, postcode, city, country, phone } = shop.returnAddress;
  return {
    key: parcel.reference,
    kind: kindOf[parcel.method],
    reference: caseNumber,
    from: sender,
    to: {
      name: name ?? shop.legal.name ?? shop.name,
      street: street ?? '',
      postcode: postcode ?? '',
      city: city ?? '',
      country: country ?? shop.country,
      ...(phone && { phone }),
    },
    validUntil: endOfDay(shop.zone, addDays(dayIn(shop.zone, parcel.askedAt), terms.validDays)),
    ...(parcel.size && { size: parcel.size }),
    ...(parcel.pickupOn && { collectOn: parcel.pickupOn }),
  };
}
