import { found } from '../kit/refusal.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import type { Connection } from './connection.ts';
import { findConnectionRow } from './sql/connections.ts';
import type { WriteResult } from './write-result.ts';

type Ended = WriteResult | { readonly state: 'absent' };

/**
 * How a call went, kept with the connection for the settings to show. A "no" about one refund says nothing about the
 * connection, so only what is about the way there counts.
 */
export async function noteUse(world: World, { shopId, id }: Connection, ended: Ended): Promise<Connection> {
  const at = world.now();
  const failure = failureIn(ended);
  return inShop(world, shopId, async (tx) => {
    await tx
      .updateTable('connections')
      .set(
        failure
          ? {
              state: ended.state === 'needs-reauth' ? ('needs_reauth' as const) : ('failing' as const),
              lastError: failure,
              lastErrorAt: at,
            }
          : { state: 'connected' as const, lastOkAt: at },
      )
      .where('shopId', '=', shopId)
      .where('id', '=', id)
      .where('state', '<>', 'disconnected')
      .execute();
    const {
      credentials: _sealed,
      changedAt: _changedAt,
      ...row
    } = found(await findConnectionRow(tx, shopId, id), 'connection');
    return row;
  });
}

const failureIn = ({ state }: Ended): string | null =>
  state === 'needs-reauth' || state === 'unknown' || state === 'retryable' ? state : null;
