import type { OpenCase } from '../cases/in-case.ts';
import { payerOf } from '../channels/return-terms.ts';
import { shopOfChannelIn } from '../channels/shop-of-channel.ts';
import { parcelNumberKey } from '../customers/normal-forms.ts';
import { newId } from '../kit/id.ts';
import { carrierOf } from './parcel-number.ts';
import { insertParcel } from './sql/parcel-rows.ts';

/** A parcel the buyer sent on their own, followed from the moment they tell its number. The same number twice is one parcel. */
export async function followOwnParcel(
  open: OpenCase,
  { number, carrier }: { number: string; carrier: string | null },
): Promise<void> {
  const { tx, kase, at, actor } = open;
  const { shop } = await shopOfChannelIn(tx, kase.shopId, kase.channelId);
  const id = newId(at);
  await insertParcel(tx, {
    shopId: kase.shopId,
    id,
    caseId: kase.id,
    method: 'own',
    state: 'in_transit',
    connectionId: null,
    carrier: carrierOf(number, carrier),
    reference: `${kase.number}-${id.slice(-6)}`,
    number,
    numberKey: parcelNumberKey(number),
    payer: payerOf(kase, shop),
    askedBy: actor.kind === 'staff' ? actor.id : actor.kind,
    askedAt: at,
    sentAt: at,
    checkAt: at,
  });
}
