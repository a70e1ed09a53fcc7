import type { Tx } from '../../platform/db.ts';
import type { ApiKey } from '../api-key.ts';

const columns = ['id', 'name', 'role', 'createdBy', 'createdAt', 'usedAt', 'revokedAt'] as const;
const keys = (tx: Tx, shopId: string) => tx.selectFrom('apiKeys').select(columns).where('shopId', '=', shopId);

export const listKeyRows = (tx: Tx, shopId: string): Promise<ApiKey[]> =>
  keys(tx, shopId).orderBy('createdAt').orderBy('id').execute();

export const findKeyRow = (tx: Tx, shopId: string, id: string): Promise<ApiKey | undefined> =>
  keys(tx, shopId).where('id', '=', id).executeTakeFirst();

export const findKeyByHash = (tx: Tx, shopId: string, hash: Buffer): Promise<ApiKey | undefined> =>
  keys(tx, shopId).where('tokenHash', '=', hash).executeTakeFirst();

export async function insertKey(tx: Tx, shopId: string, key: ApiKey, tokenHash: Buffer): Promise<void> {
  await tx
    .insertInto('apiKeys')
    .values({ shopId, tokenHash, ...key })
    .execute();
}

export async function stampKey(tx: Tx, shopId: string, id: string, stamp: { usedAt: Date } | { revokedAt: Date }) {
  await tx.updateTable('apiKeys').set(stamp).where('shopId', '=', shopId).where('id', '=', id).execute();
}
