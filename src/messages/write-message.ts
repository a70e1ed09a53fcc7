import { tieFiles } from '../files/list-files.ts';
import type { OpenCase } from '../cases/in-case.ts';
import { newId } from '../kit/id.ts';
import { digestOf } from '../platform/events.ts';
import type { Call } from './message-inputs.ts';

export interface Message {
  readonly id: string;
  readonly kind: 'buyer' | 'reply' | 'question' | 'note' | 'letter';
  readonly authorKind: 'staff' | 'buyer' | 'apiKey' | 'system';
  readonly authorName: string | null;
  readonly letter: string | null;
  readonly body: string;
  readonly at: Date;
  /** Whom a note calls by name. */
  readonly mentions: readonly string[];
  /** A note of a talk on the phone, and who called. */
  readonly contact: Call | null;
}

/** Keeps what was said; the digest of it goes into the history, the text does not. */
export async function writeMessage(
  open: OpenCase,
  {
    kind,
    body,
    fileIds,
    mentions = [],
    contact = null,
  }: Pick<Message, 'kind' | 'body'> & Partial<Pick<Message, 'mentions' | 'contact'>> & { fileIds: readonly string[] },
): Promise<Message & { digest: Buffer }> {
  const { tx, kase, actor, at } = open;
  const { salt, digest } = digestOf(body);
  const message = {
    id: newId(at),
    kind,
    authorKind: actor.kind,
    authorName: actor.kind === 'staff' ? actor.name : null,
    letter: null,
    body,
    at,
    mentions: [...mentions],
    contact,
  };
  await tx
    .insertInto('messages')
    .values({ shopId: kase.shopId, caseId: kase.id, salt, authorId: actor.id, ...message })
    .execute();
  await tieFiles(tx, kase.shopId, kase.id, message.id, fileIds);
  return { ...message, digest };
}
