import { createHash } from 'node:crypto';

import { addCaseToken } from '../cases/case-tokens.ts';
import { recordTold } from '../cases/clock-acts.ts';
import { insertLetter, storeLetter } from '../files/keep-letter.ts';
import { newId } from '../kit/id.ts';
import type { Letter } from '../letters/letter.ts';
import { automaticHeaders } from '../platform/mail.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import type { LetterCode, ToldDeadline } from './composing/what.ts';
import type { Mailing } from './mailing.ts';
import { sendMail } from './send-mail.ts';

export interface Posting {
  /** The event and the letter: the same cause posts once, whatever runs twice. */
  readonly cause: string;
  readonly code: LetterCode;
  readonly to: { readonly address: string; readonly name: string | null };
  readonly letter: Letter;
  readonly document?: { readonly name: string; readonly bytes: Buffer } | undefined;
  /** Files of the case that go with it. */
  readonly enclosed?: readonly string[];
  readonly messageId?: string | undefined;
  /** The deadlines it tells the buyer. */
  readonly told?: readonly ToldDeadline[];
  /** A person wrote it: it is no automatic mail. */
  readonly personal?: boolean;
}

/**
 * Owns every mail to a buyer: keeps it as sent, with its hash and its fate, then sends it. Safe to run
 * again: a mail that is kept is not made anew, a mail that left does not leave twice.
 */
export async function postLetter(
  world: World,
  { shop, channel, kase, frame }: Mailing,
  posting: Posting,
): Promise<void> {
  const shopId = shop.id;
  const { letter } = posting;
  if (kase.spamAt) return; // nobody is written to about what was taken for nothing
  const kept = await inShop(world, shopId, (tx) =>
    tx
      .selectFrom('mails')
      .select('id')
      .where('shopId', '=', shopId)
      .where('cause', '=', posting.cause)
      .executeTakeFirst(),
  );
  if (kept) return sendMail(world, shopId, kept.id);

  const document =
    posting.document && (await storeLetter(world, shopId, posting.document.name, posting.document.bytes));
  const id = newId(world.now());
  const at = world.now();
  await inShop(world, shopId, async (tx) => {
    const token = await addCaseToken(tx, shopId, kase.id, at);
    if (posting.told) await recordTold(tx, { shopId, caseId: kase.id }, posting.told);
    const from = channel.senderEmail ?? world.config.MAIL_FROM;
    await tx
      .insertInto('mails')
      .values({
        shopId,
        id,
        caseId: kase.id,
        messageId: posting.messageId ?? null,
        cause: posting.cause,
        letter: posting.code,
        audience: 'buyer',
        toAddress: posting.to.address,
        toName: posting.to.name,
        fromAddress: from,
        fromName: frame.brand.name,
        // Until mail is read here, an answer goes to the shop's own mailbox; the letter says to answer on the page.
        replyTo: channel.contactEmail ?? shop.legal.email ?? null,
        subject: letter.subject,
        html: letter.html,
        body: letter.text,
        headers: JSON.stringify(posting.personal ? {} : automaticHeaders),
        sealedToken: world.secrets.encrypt(token),
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
      .execute();
    if (document) {
      await insertLetter(tx, shopId, kase.id, document, at);
      await tx
        .insertInto('mailAttachments')
        .values({ shopId, mailId: id, position: 0, fileId: document.fileId })
        .execute();
    }
    if (posting.enclosed?.length)
      await tx
        .insertInto('mailAttachments')
        .values(posting.enclosed.map((fileId, index) => ({ shopId, mailId: id, position: index + 1, fileId })))
        .execute();
  });
  await sendMail(world, shopId, id);
}
