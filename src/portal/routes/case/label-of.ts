import type { World } from '../../../platform/world.ts';
import { earliestPickup } from '../../../returns/pickup-day.ts';
import { squaresOf } from '../../../letters/squares.ts';
import { isAlive, takenOff } from '../../../returns/return-parcel.ts';
import type { ReturnParcels } from '../../../returns/list-parcels.ts';
import type { LabelOnPage } from '../../pages/case/label-part.tsx';
import type { CaseVisit } from '../../visit/case-visit.ts';

/** What the page says of labels and codes: the one there is, or the ways to get one. */
export function labelOf(
  world: World,
  { kase, shop, terms, base, frame }: CaseVisit,
  { parcels, ways }: ReturnParcels,
): LabelOnPage {
  const alive = parcels.find(isAlive);
  const last = parcels.findLast(({ method }) => method !== 'own');
  return {
    ways: ways.flatMap(({ method, refusal, price }) => (method === 'own' || refusal ? [] : [{ method, price }])),
    orderAction: `${base}/label`,
    cancelAction: `${base}/label/cancel`,
    needsPhone: !kase.contact.phone,
    earliestPickup: earliestPickup(world.todayIn(shop.zone), shop.country),
    current:
      alive && alive.method !== 'own'
        ? {
            id: alive.id,
            method: alive.method,
            ready: alive.state === 'issued',
            code: alive.code,
            labelHref: alive.labelFileId && `${base}/files/${alive.labelFileId}`,
            until: alive.validUntil,
            pickupOn: alive.pickupOn,
            agreed: takenOff(alive),
            squares: alive.code ? squaresOf(alive.code) : null,
          }
        : null,
    refused: last?.state === 'refused',
    slipHref: `${base}/slip.pdf`,
    note: frame.words.locale === 'pl' ? terms.wordsPl : terms.wordsEn,
    pageHref: base,
  };
}
