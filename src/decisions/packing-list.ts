import { requirePermission, type Actor } from '../identity/actor.ts';
import { found } from '../kit/refusal.ts';
import { sayRemedy } from '../law/say-remedy.ts';
import { packingListPdf } from '../letters/packing-list-pdf.ts';
import { readMailingIn } from '../messages/mailing.ts';
import { inShop } from '../platform/shop-scope.ts';
import { wordsIn } from '../platform/words.ts';
import type { World } from '../platform/world.ts';
import { goodsOutOfCase } from './list-goods-out.ts';
import { addressOf } from './print-decision.ts';

/** The paper for whoever packs: what goes in, to whom, and the gift nobody should forget. In the buyer's language, since it goes in. */
export async function packingList(
  world: World,
  actor: Actor,
  { caseId }: { caseId: string },
): Promise<{ name: string; bytes: Buffer }> {
  requirePermission(actor, 'record remedies');
  const { parcel, mailing, address } = await inShop(world, actor.shopId, async (tx) => {
    const goes = found(await goodsOutOfCase(tx, actor.shopId, caseId), 'case');
    const read = await readMailingIn(world, tx, actor.shopId, caseId);
    return { parcel: goes, mailing: read, address: await addressOf(tx, read) };
  });
  const words = wordsIn(mailing.words.locale);
  const bytes = await packingListPdf(
    words,
    {
      brand: mailing.frame.brand,
      caseNumber: parcel.caseNumber,
      orderNumber: parcel.items.every(({ along }) => along)
        ? (parcel.items[0]?.along?.orderNumber ?? null)
        : parcel.orderNumber,
      to: address,
      items: parcel.items.map((item) => ({ ...item, what: sayRemedy(words, item.remedy, parcel.procedure) })),
    },
    world.now(),
  );
  return { name: `${parcel.caseNumber}.pdf`, bytes };
}
