import type { Environment } from './manifest.ts';

export const connectionStates = ['connected', 'failing', 'needs_reauth', 'disconnected'] as const;
export type ConnectionState = (typeof connectionStates)[number];

/** A connector a shop uses, with its own credentials, which stay sealed and are not part of this. */
export interface Connection {
  readonly shopId: string;
  readonly id: string;
  readonly connector: string;
  readonly name: string;
  readonly environment: Environment;
  /** Instead of the environment's own address. */
  readonly baseUrl: string | null;
  /** Null: for all channels. */
  readonly channelId: string | null;
  readonly state: ConnectionState;
  readonly lastOkAt: Date | null;
  readonly lastError: string | null;
  readonly lastErrorAt: Date | null;
}

export const isLive = ({ state }: Pick<Connection, 'state'>): boolean => state !== 'disconnected';

/** Where the other side may tell us something. The ids are no secret: what comes there is signed. */
export const noticeUrl = (publicUrl: string, { shopId, id }: Pick<Connection, 'shopId' | 'id'>): string =>
  `${publicUrl}/hooks/${shopId}/${id}`;
