import { familyOf } from '../cases/case-family.ts';
import { requireBuyerOf, type Actor } from '../identity/actor.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import type { Message } from './write-message.ts';

export interface MailFate {
  readonly id: string;
  readonly state: 'queued' | 'sent' | 'failed';
  readonly toAddress: string;
  readonly sentAt: Date | null;
  readonly lastError: string | null;
}

export interface ListedMessage extends Message {
  readonly mail: MailFate | null;
  readonly fileIds: readonly string[];
}

/** What was said on a case, oldest first; for staff with notes, and with the letters that went out by themselves. */
export async function listMessages(
  world: World,
  actor: Actor,
  { caseId }: { caseId: string },
): Promise<ListedMessage[]> {
  requireBuyerOf(actor, caseId, 'read cases');
  const { shopId } = actor;
  return inShop(world, shopId, async (tx) => {
    const family = await familyOf(tx, shopId, caseId);
    let said = tx
      .selectFrom('messages')
      .select(['id', 'kind', 'authorKind', 'authorName', 'letter', 'body', 'at', 'mentions', 'contact'])
      .where('shopId', '=', shopId)
      .where('caseId', 'in', family);
    if (actor.kind === 'buyer') said = said.where('kind', '<>', 'note');
    const messages = await said.orderBy('at').orderBy('id').execute();
    const files = await tx
      .selectFrom('files')
      .select(['id', 'messageId'])
      .where('shopId', '=', shopId)
      .where('caseId', 'in', family)
      .where('messageId', 'is not', null)
      .orderBy('addedAt')
      .orderBy('id')
      .execute();
    const mails = await tx
      .selectFrom('mails')
      .select(['id', 'messageId', 'letter', 'body', 'state', 'toAddress', 'sentAt', 'lastError', 'createdAt'])
      .where('shopId', '=', shopId)
      .where('caseId', 'in', family)
      .where('audience', '=', 'buyer')
      .execute();

    const fateOf = ({ id, state, toAddress, sentAt, lastError }: MailFate): MailFate => ({
      id,
      state,
      toAddress,
      sentAt,
      lastError,
    });
    const spoken = messages.map((message): ListedMessage => {
      const mail = mails.find(({ messageId }) => messageId === message.id);
      return {
        ...message,
        mail: mail ? fateOf(mail) : null,
        fileIds: files.filter(({ messageId }) => messageId === message.id).map(({ id }) => id),
      };
    });
    if (actor.kind === 'buyer') return spoken;
    const letters = mails
      .filter(({ messageId }) => messageId === null)
      .map((mail): ListedMessage => ({
        id: mail.id,
        kind: 'letter',
        authorKind: 'system',
        authorName: null,
        letter: mail.letter,
        body: mail.body,
        at: mail.createdAt,
        mentions: [],
        contact: null,
        mail: fateOf(mail),
        fileIds: [],
      }));
    return [...spoken, ...letters].sort((a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1));
  });
}
