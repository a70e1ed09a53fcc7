import type { Selectable } from 'kysely';

import type { Tx } from '../../platform/db.ts';
import type { Tables } from '../../platform/tables.ts';
import type { Connection } from '../connection.ts';

type Row = Selectable<Tables['connections']>;

const columns = [
  ...(['shopId', 'id', 'connector', 'name', 'environment', 'baseUrl', 'channelId', 'state'] as const),
  ...(['lastOkAt', 'lastError', 'lastErrorAt'] as const),
] satisfies (keyof Row)[];

export const listConnectionRows = (tx: Tx, shopId: string): Promise<Connection[]> =>
  tx
    .selectFrom('connections')
    .select(columns)
    .where('shopId', '=', shopId)
    .orderBy('createdAt')
    .orderBy('id')
    .execute();

export const findConnectionRow = (
  tx: Tx,
  shopId: string,
  id: string,
): Promise<(Connection & { credentials: Buffer | null; changedAt: Date }) | undefined> =>
  tx
    .selectFrom('connections')
    .select([...columns, 'credentials', 'changedAt'])
    .where('shopId', '=', shopId)
    .where('id', '=', id)
    .executeTakeFirst();
