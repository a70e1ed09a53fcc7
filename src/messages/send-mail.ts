import { buffer } from 'node:stream/consumers';

import { system } from '../identity/actor.ts';
import { answerNeverArrived } from '../cases/clock-acts.ts';
import { withCase } from '../cases/in-case.ts';
import { raiseFlag } from '../cases/record-axes.ts';
import { keyOf } from '../files/file.ts';
import { MailError, type OutgoingMail } from '../platform/mail.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { TOKEN_MARK, VOUCHER_MARK, voucherMark } from './mailing.ts';

/** Sends a kept mail that has not left yet. A temporary failure throws, so that the queue tries again; a permanent one is recorded and told. */
export async function sendMail(world: World, shopId: string, mailId: string): Promise<void> {
  const mail = await readMail(world, shopId, mailId);
  if (mail.state !== 'queued') return;
  try {
    await world.mail.send(await outgoing(world, shopId, mail));
  } catch (error) {
    await recordFailure(world, shopId, mail, error);
    if (isOver(mail, error)) return;
    throw error;
  }
  await inShop(world, shopId, (tx) =>
    tx
      .updateTable('mails')
      .set((eb) => ({ state: 'sent', sentAt: world.now(), lastError: null, attempts: eb('attempts', '+', 1) }))
      .where('shopId', '=', shopId)
      .where('id', '=', mailId)
      .execute(),
  );
}

/** The queue gives a job up after so many tries, some three days; then somebody must know. */
const MOST_TRIES = 25;
const isOver = ({ attempts }: Mail, error: unknown): boolean =>
  (error instanceof MailError && error.permanent) || attempts + 1 >= MOST_TRIES;

type Mail = Awaited<ReturnType<typeof readMail>>;

const readMail = (world: World, shopId: string, mailId: string) =>
  inShop(world, shopId, async (tx) => {
    const mail = await tx
      .selectFrom('mails')
      .selectAll()
      .where('shopId', '=', shopId)
      .where('id', '=', mailId)
      .executeTakeFirstOrThrow();
    const attachments = await tx
      .selectFrom('mailAttachments as a')
      .innerJoin('files as f', (join) => join.onRef('f.shopId', '=', 'a.shopId').onRef('f.id', '=', 'a.fileId'))
      .select(['f.id', 'f.name', 'f.mime'])
      .where('a.shopId', '=', shopId)
      .where('a.mailId', '=', mailId)
      .orderBy('a.position')
      .execute();
    return { ...mail, attachments };
  });

async function outgoing(world: World, shopId: string, mail: Mail): Promise<OutgoingMail> {
  const token = mail.sealedToken && world.secrets.decrypt(mail.sealedToken);
  const voucher = await voucherIn(world, shopId, mail.body);
  const open = (text: string) => {
    const linked = token ? text.replaceAll(TOKEN_MARK, token) : text;
    return voucher ? linked.replaceAll(voucherMark(voucher.id), voucher.code) : linked;
  };
  return {
    messageId: mail.messageKey,
    from: { name: mail.fromName, address: mail.fromAddress },
    replyTo: mail.replyTo ? { address: mail.replyTo } : null,
    to: { address: mail.toAddress, ...(mail.toName && { name: mail.toName }) },
    subject: mail.subject,
    html: open(mail.html),
    text: open(mail.body),
    headers: mail.headers as Record<string, string>,
    attachments: await Promise.all(
      mail.attachments.map(async ({ id, name, mime }) => ({
        filename: name,
        contentType: mime,
        content: await buffer((await world.files.read(keyOf(shopId, id))).stream),
      })),
    ),
  };
}

/** The code of the voucher a mail brings; one that is void or erased by now is not told any more. */
async function voucherIn(world: World, shopId: string, body: string) {
  const id = VOUCHER_MARK.exec(body)?.[1];
  if (!id) return null;
  const row = await inShop(world, shopId, (tx) =>
    tx.selectFrom('vouchers').select('sealedCode').where('shopId', '=', shopId).where('id', '=', id).executeTakeFirst(),
  );
  return { id, code: row?.sealedCode ? world.secrets.decrypt(row.sealedCode) : '–' };
}

async function recordFailure(world: World, shopId: string, mail: Mail, error: unknown): Promise<void> {
  const permanent = isOver(mail, error);
  await inShop(world, shopId, async (tx) => {
    await tx
      .updateTable('mails')
      .set((eb) => ({
        state: permanent ? 'failed' : 'queued',
        lastError: (error as Error).message.slice(0, 500),
        attempts: eb('attempts', '+', 1),
      }))
      .where('shopId', '=', shopId)
      .where('id', '=', mail.id)
      .execute();
    // A letter that does not arrive is no durable medium: the person responsible must know.
    if (permanent && mail.caseId && mail.audience === 'buyer') {
      await withCase(world, tx, system(shopId, 'mail'), { caseId: mail.caseId }, async (open) => {
        await raiseFlag(open, 'mail-failed');
        // A decision that did not arrive is no answer: whoever waits for it still does (CMP-REACH, UPK 7a(3)).
        if (mail.letter === 'decision') await answerNeverArrived(open);
        open.announce({ type: 'case.mail-failed', data: { mailId: mail.id, letter: mail.letter } });
      });
    }
  });
}
