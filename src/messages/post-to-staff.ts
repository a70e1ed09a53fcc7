import { createHash } from 'node:crypto';

import type { Shop } from '../identity/shop.ts';
import { newId } from '../kit/id.ts';
import type { Letter } from '../letters/letter.ts';
import { automaticHeaders } from '../platform/mail.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { sendMail } from './send-mail.ts';

export interface StaffPosting {
  /** The same cause posts once, whatever runs twice. */
  readonly cause: string;
  readonly code: string;
  readonly caseId: string | null;
  readonly to: { readonly address: string; readonly name: string };
  readonly letter: Letter;
}

/** A mail to somebody who works for the shop: kept with its fate like every mail, then sent. */
export async function postToStaff(world: World, shop: Shop, posting: StaffPosting): Promise<void> {
  const { letter, to } = posting;
  const at = world.now();
  const id = newId(at);
  const from = world.config.MAIL_FROM;
  const kept = await inShop(world, shop.id, async (tx) => {
    await tx
      .insertInto('mails')
      .values({
        shopId: shop.id,
        id,
        caseId: posting.caseId,
        messageId: null,
        cause: posting.cause,
        letter: posting.code,
        audience: 'staff',
        toAddress: to.address,
        toName: to.name,
        fromAddress: from,
        fromName: shop.name,
        replyTo: null,
        subject: letter.subject,
        html: letter.html,
        body: letter.text,
        headers: JSON.stringify(automaticHeaders),
        sealedToken: null,
        messageKey: `<${id}@${from.split('@')[1]}>`,
        contentHash: createHash('sha256')
          .update(letter.subject)
          .update('\0')
          .update(letter.html)
          .update('\0')
          .update(letter.text)
          .digest(),
        lastError: null,
        createdAt: at,
        sentAt: null,
      })
      .onConflict((conflict) => conflict.columns(['shopId', 'cause']).doNothing())
      .execute();
    return tx
      .selectFrom('mails')
      .select('id')
      .where('shopId', '=', shop.id)
      .where('cause', '=', posting.cause)
      .executeTakeFirstOrThrow();
  });
  await sendMail(world, shop.id, kept.id);
}
