import { z } from 'zod';

import { addCaseToken } from '../cases/case-tokens.ts';
import { inCase } from '../cases/in-case.ts';
import { requirePermission, type Actor } from '../identity/actor.ts';
import { newId } from '../kit/id.ts';
import { found, refuseIf } from '../kit/refusal.ts';
import type { Job } from '../platform/jobs.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { readHappening } from './happening.ts';
import { onEvent, type OnEvent } from './jobs.ts';
import type { PostedInput, ResendInput } from './letter-inputs.ts';
import { sendMail } from './send-mail.ts';

/** The same letter once more, to the address the case has by now: another mail, with a link and a fate of its own. */
export function resendLetter(world: World, actor: Actor, input: ResendInput): Promise<void> {
  requirePermission(actor, 'answer buyers');
  return inCase(world, actor, input, async (open) => {
    const { tx, kase, at } = open;
    const { shopId } = kase;
    const row = await tx
      .selectFrom('mails')
      .selectAll()
      .where('shopId', '=', shopId)
      .where('caseId', '=', kase.id)
      .where('audience', '=', 'buyer')
      .where('id', '=', input.mailId)
      .executeTakeFirst();
    const mail = found(row, 'mail');
    refuseIf(kase.spamAt ? 'is-spam' : mail.body === '' ? 'not-a-letter' : null);
    const { contactEmail } = await tx
      .selectFrom('cases')
      .select('contactEmail')
      .where('shopId', '=', shopId)
      .where('id', '=', kase.id)
      .executeTakeFirstOrThrow();
    const id = newId(at);
    await tx
      .insertInto('mails')
      .values({
        ...mail,
        id,
        messageId: null,
        cause: `again:${id}`,
        toAddress: contactEmail ?? mail.toAddress,
        headers: JSON.stringify(mail.headers),
        sealedToken: world.secrets.encrypt(await addCaseToken(tx, shopId, kase.id, at)),
        messageKey: `<${id}@${mail.fromAddress.split('@')[1]}>`,
        state: 'queued',
        attempts: 0,
        lastError: null,
        createdAt: at,
        sentAt: null,
      })
      .execute();
    const enclosed = await tx
      .selectFrom('mailAttachments')
      .select(['position', 'fileId'])
      .where('shopId', '=', shopId)
      .where('mailId', '=', mail.id)
      .execute();
    if (enclosed.length)
      await tx
        .insertInto('mailAttachments')
        .values(enclosed.map((each) => ({ ...each, shopId, mailId: id })))
        .execute();
    open.announce({ type: 'case.letter-resent', data: { mailId: id, letter: mail.letter } });
  });
}

/** Sends what was asked for again. */
export const sendAgain: Job<OnEvent> = {
  name: 'messages.send-again',
  payload: onEvent,
  async run(world, { shopId, eventId }) {
    const event = await inShop(world, shopId, (tx) => readHappening(tx, shopId, eventId));
    await sendMail(world, shopId, z.uuid().parse(event.data['mailId']));
  },
};

/** A letter on paper left: with its day, and its number when it was registered. */
export function markPosted(world: World, actor: Actor, input: PostedInput): Promise<void> {
  requirePermission(actor, 'answer buyers');
  return inCase(world, actor, input, async (open) => {
    const { tx, kase, at } = open;
    const file = await tx
      .selectFrom('files')
      .select('id')
      .where('shopId', '=', kase.shopId)
      .where('caseId', '=', kase.id)
      .where('kind', '=', 'letter')
      .where('id', '=', input.fileId)
      .executeTakeFirst();
    found(file, 'file');
    const posted = { postedOn: input.postedOn, number: input.number || null, postedBy: actor.id, at };
    await tx
      .insertInto('postedLetters')
      .values({ shopId: kase.shopId, fileId: input.fileId, caseId: kase.id, ...posted })
      .onConflict((conflict) => conflict.columns(['shopId', 'fileId']).doUpdateSet(posted))
      .execute();
    open.announce({ type: 'case.letter-posted', data: { fileId: input.fileId, postedOn: input.postedOn } });
  });
}
