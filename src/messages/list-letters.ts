import { requirePermission, type Actor } from '../identity/actor.ts';
import type { Day } from '../kit/day.ts';
import { found } from '../kit/refusal.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';

export interface ListedLetter {
  readonly id: string;
  readonly kind: 'mail' | 'paper';
  /** Which letter it is; of paper only its name is known. */
  readonly letter: string | null;
  readonly subject: string;
  readonly to: string | null;
  readonly state: 'queued' | 'sent' | 'failed' | 'to_post' | 'posted';
  readonly attempts: number;
  readonly lastError: string | null;
  readonly at: Date;
  readonly sentAt: Date | null;
  readonly postedOn: Day | null;
  readonly number: string | null;
  /** SHA-256 of what was sent: subject, HTML and text of a mail, the bytes of a document. */
  readonly hash: string;
  readonly files: { readonly id: string; readonly name: string; readonly hash: string }[];
}

/** Everything that was written to the buyer as a letter, with its fate, the newest first. */
export function listLetters(world: World, actor: Actor, { caseId }: { caseId: string }): Promise<ListedLetter[]> {
  requirePermission(actor, 'read cases');
  const { shopId } = actor;
  return inShop(world, shopId, async (tx) => {
    const mails = await tx
      .selectFrom('mails')
      .select([
        'id',
        'letter',
        'subject',
        'toAddress',
        'state',
        'attempts',
        'lastError',
        'createdAt',
        'sentAt',
        'contentHash',
      ])
      .where('shopId', '=', shopId)
      .where('caseId', '=', caseId)
      .where('audience', '=', 'buyer')
      .execute();
    const papers = await tx
      .selectFrom('files as f')
      .leftJoin('mailAttachments as a', (join) =>
        join.onRef('a.shopId', '=', 'f.shopId').onRef('a.fileId', '=', 'f.id'),
      )
      .leftJoin('postedLetters as p', (join) => join.onRef('p.shopId', '=', 'f.shopId').onRef('p.fileId', '=', 'f.id'))
      .select(['f.id', 'f.name', 'f.originalHash', 'f.addedAt', 'a.mailId', 'p.postedOn', 'p.number'])
      .where('f.shopId', '=', shopId)
      .where('f.caseId', '=', caseId)
      .where('f.kind', '=', 'letter')
      .where('f.removedAt', 'is', null)
      .execute();
    const enclosed = (mailId: string) =>
      papers
        .filter((file) => file.mailId === mailId)
        .map(({ id, name, originalHash }) => ({ id, name, hash: originalHash.toString('hex') }));
    return [
      ...mails.map(({ toAddress, createdAt, contentHash, ...mail }) => ({
        ...mail,
        kind: 'mail' as const,
        to: toAddress,
        at: createdAt,
        postedOn: null,
        number: null,
        hash: contentHash.toString('hex'),
        files: enclosed(mail.id),
      })),
      ...papers
        .filter(({ mailId }) => mailId === null)
        .map(({ id, name, originalHash, addedAt, postedOn, number }) => ({
          id,
          kind: 'paper' as const,
          letter: null,
          subject: name,
          to: null,
          state: postedOn ? ('posted' as const) : ('to_post' as const),
          attempts: 0,
          lastError: null,
          at: addedAt,
          sentAt: null,
          postedOn,
          number,
          hash: originalHash.toString('hex'),
          files: [{ id, name, hash: originalHash.toString('hex') }],
        })),
    ].sort((a, b) => b.at.getTime() - a.at.getTime() || (a.id < b.id ? 1 : -1));
  });
}

/** A mail as it was sent; the secret of its link is not in it. */
export async function findLetter(
  world: World,
  actor: Actor,
  { caseId, mailId }: { caseId: string; mailId: string },
): Promise<{ subject: string; html: string; text: string }> {
  requirePermission(actor, 'read cases');
  const mail = await inShop(world, actor.shopId, (tx) =>
    tx
      .selectFrom('mails')
      .select(['subject', 'html', 'body as text'])
      .where('shopId', '=', actor.shopId)
      .where('caseId', '=', caseId)
      .where('audience', '=', 'buyer')
      .where('id', '=', mailId)
      .executeTakeFirst(),
  );
  return found(mail, 'mail');
}
