import { found } from '../kit/refusal.ts';
import type { World } from './world.ts';

export interface LocalMailRow {
  readonly id: string;
  readonly at: Date;
  readonly sender: string;
  readonly recipient: string;
  readonly subject: string;
}

export interface LocalMail extends LocalMailRow {
  readonly messageId: string;
  readonly html: string;
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly attachments: readonly { position: number; filename: string; contentType: string; size: number }[];
}

/** The newest first; `before` is the id of the last one seen, `to` a part of the recipient. */
export async function listLocalMails(
  { db }: Pick<World, 'db'>,
  { before, to, limit = 50 }: { before?: string | undefined; to?: string | undefined; limit?: number } = {},
): Promise<LocalMailRow[]> {
  let query = db.app.selectFrom('localMails').select(['id', 'at', 'sender', 'recipient', 'subject']);
  if (before) query = query.where('id', '<', before);
  if (to) query = query.where('recipient', 'ilike', `%${to.replace(/[\\%_]/g, '\\$&')}%`);
  return query.orderBy('id', 'desc').limit(limit).execute();
}

export async function findLocalMail({ db }: Pick<World, 'db'>, id: string): Promise<LocalMail> {
  const mail = found(await db.app.selectFrom('localMails').selectAll().where('id', '=', id).executeTakeFirst(), 'mail');
  const attachments = await db.app
    .selectFrom('localMailAttachments')
    .select((eb) => ['position', 'filename', 'contentType', eb.fn<number>('length', ['content']).as('size')])
    .where('mailId', '=', id)
    .orderBy('position')
    .execute();
  const { body, headers, ...rest } = mail;
  return { ...rest, text: body, headers: headers as Record<string, string>, attachments };
}

export async function findLocalAttachment({ db }: Pick<World, 'db'>, mailId: string, position: number) {
  const row = await db.app
    .selectFrom('localMailAttachments')
    .select(['filename', 'contentType', 'content'])
    .where('mailId', '=', mailId)
    .where('position', '=', position)
    .executeTakeFirst();
  return found(row, 'attachment');
}
