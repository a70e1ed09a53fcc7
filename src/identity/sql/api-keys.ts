import type { Tx } from '../../platform/db.ts';
import { prepared } from '../../platform/prepared.ts';
import type { ApiKey } from '../api-key.ts';

const columns = ['id', 'name', 'role', 'createdBy', 'createdAt', 'usedAt', 'revokedAt'] as const;
const keys = (tx: Tx, shopId: string) => tx.selectFrom('apiKeys').select(columns).where('shopId', '=', shopId);

export const listKeyRows = (tx: Tx, shopId: string): Promise<ApiKey[]> =>
  keys(tx, shopId).orderBy('createdAt').orderBy('id').execute();

export const findKeyRow = (tx: Tx, shopId: string, id: string): Promise<ApiKey | undefined> =>
  keys(tx, shopId).where('id', '=', id).executeTakeFirst();

const keyByHash = prepared<ApiKey>(
  'key-by-hash',
  'select id, name, role, created_by, created_at, used_at, revoked_at from api_keys where shop_id = $1 and token_hash = $2',
);
export const findKeyByHash = async (tx: Tx, shopId: string, hash: Buffer): Promise<ApiKey | undefined> =>
  (await keyByHash(tx, [shopId, hash]))[0];

export async function insertKey(tx: Tx, shopId: string, key: ApiKey, tokenHash: Buffer): Promise<void> {
  await tx
    .insertInto('apiKeys')
    .values({ shopId, tokenHash, ...key })
    .execute();
}

export async function stampKey(tx: Tx, shopId: string, id: string, stamp: { usedAt: Date } | { revokedAt: Date }) {
  await tx.updateTable('apiKeys').set(stamp).where('shopId', '=', shopId).where('id', '=', id).execute();
}
