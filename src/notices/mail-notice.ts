import { shopIn } from '../identity/find-shop.ts';
import { petrol } from '../letters/brand.ts';
import { noticeLetter } from '../letters/notice-letter.ts';
import type { Happening } from '../messages/happening.ts';
import { readMailingIn } from '../messages/mailing.ts';
import { postToStaff } from '../messages/post-to-staff.ts';
import { inShop } from '../platform/shop-scope.ts';
import { wordsIn } from '../platform/words.ts';
import type { World } from '../platform/world.ts';
import { letterOfNotice } from './letter-of-notice.ts';
import type { NoticeKind } from './notice.ts';

interface ToMail {
  readonly event: Happening;
  readonly caseId: string | null;
  readonly staffId: string;
  readonly kind: NoticeKind;
}

/** A notice at once by mail; run again it leaves once. */
export async function mailNotice(
  world: World,
  shopId: string,
  { event, caseId, staffId, kind }: ToMail,
): Promise<void> {
  const composed = await inShop(world, shopId, async (tx) => {
    const to = await tx
      .selectFrom('staff')
      .select(['name', 'email'])
      .where('shopId', '=', shopId)
      .where('id', '=', staffId)
      .executeTakeFirstOrThrow();
    const shop = await shopIn(tx, shopId);
    const words = wordsIn(shop.locale);
    const letter = caseId
      ? await letterOfNotice(world, tx, await readMailingIn(world, tx, shopId, caseId), event, kind)
      : noticeLetter(words, {
          shopName: shop.name,
          accent: petrol,
          zone: shop.zone,
          caseNumber: null,
          caseUrl: `${world.config.PUBLIC_URL}/desk/inbox?shop=${shopId}`,
          buyerName: null,
          what: words.t(`notices.kind.${kind}`),
          message: null,
          due: null,
        });
    return letter && { shop, letter, to: { address: to.email, name: to.name } };
  });
  if (composed)
    await postToStaff(world, composed.shop, {
      cause: `${event.id}:${kind}:${staffId}`,
      code: kind,
      caseId,
      to: composed.to,
      letter: composed.letter,
    });
}
