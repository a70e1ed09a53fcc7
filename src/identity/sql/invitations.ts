import { newId, newToken } from '../../kit/id.ts';
import type { Tx } from '../../platform/db.ts';

const DAYS = 7;

/** Writes an invitation and takes back those before it, so that one link works at a time. */
export async function insertInvitation(tx: Tx, shopId: string, staffId: string, now: Date): Promise<string> {
  const { token, hash } = newToken(shopId);
  await tx.deleteFrom('invitations').where('shopId', '=', shopId).where('staffId', '=', staffId).execute();
  await tx
    .insertInto('invitations')
    .values({
      shopId,
      id: newId(now),
      staffId,
      tokenHash: hash,
      expiresAt: new Date(now.getTime() + DAYS * 86_400_000),
      createdAt: now,
    })
    .execute();
  return token;
}

/** When the links that were not used yet run out, by whom they are for. */
export async function openInvitationEnds(tx: Tx, shopId: string): Promise<Map<string, Date>> {
  const rows = await tx
    .selectFrom('invitations')
    .select(['staffId', 'expiresAt'])
    .where('shopId', '=', shopId)
    .where('acceptedAt', 'is', null)
    .execute();
  return new Map(rows.map(({ staffId, expiresAt }) => [staffId, expiresAt]));
}

/** Locked: two clicks on one link are served one after the other. */
export function lockInvitation(tx: Tx, shopId: string, tokenHash: Buffer) {
  return tx
    .selectFrom('invitations')
    .select(['id', 'staffId', 'expiresAt', 'acceptedAt'])
    .where('shopId', '=', shopId)
    .where('tokenHash', '=', tokenHash)
    .forUpdate()
    .executeTakeFirst();
}

export async function markAccepted(tx: Tx, shopId: string, id: string, acceptedAt: Date): Promise<void> {
  await tx.updateTable('invitations').set({ acceptedAt }).where('shopId', '=', shopId).where('id', '=', id).execute();
}
