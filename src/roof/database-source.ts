import type { Config } from '../platform/config.ts';
import { ConfigError } from '../platform/config.ts';
import { attachEmbedded, startEmbedded } from '../platform/embedded-postgres.ts';

/** Where the database is, and how to let go of it. */
export interface DatabaseSource {
  readonly ownerUrl: string;
  readonly kind: 'external' | 'own' | 'attached';
  /** Settles when a database of our own is gone, whoever ended it. */
  readonly ended: Promise<void> | null;
  stop(): Promise<void>;
}

const elsewhere = (ownerUrl: string, kind: 'external' | 'attached'): DatabaseSource => ({
  ownerUrl,
  kind,
  ended: null,
  stop: async () => {},
});

/** For the process that serves: it starts the embedded database and owns it, unless DATABASE_URL names another. */
export async function ownDatabase(config: Config): Promise<DatabaseSource> {
  if (config.DATABASE_URL) return elsewhere(config.DATABASE_URL, 'external');
  const embedded = await startEmbedded({ dataDir: config.DATA_DIR });
  return { ownerUrl: embedded.ownerUrl, kind: 'own', ended: embedded.ended, stop: embedded.stop };
}

/** For a worker beside it: it waits for the database of the process that serves. */
export async function sharedDatabase(config: Config): Promise<DatabaseSource> {
  if (config.DATABASE_URL) return elsewhere(config.DATABASE_URL, 'external');
  const embedded = await attachEmbedded({ dataDir: config.DATA_DIR, waitMs: 30_000 });
  if (!embedded)
    throw new ConfigError(`No Zwrotka runs from ${config.DATA_DIR}: start one with --role web, or set DATABASE_URL.`);
  return elsewhere(embedded.ownerUrl, 'attached');
}

/** For a command: the database of a running Zwrotka, else one started for as long as the command takes. */
export async function anyDatabase(config: Config): Promise<DatabaseSource> {
  if (config.DATABASE_URL) return elsewhere(config.DATABASE_URL, 'external');
  const embedded = await attachEmbedded({ dataDir: config.DATA_DIR });
  return embedded ? elsewhere(embedded.ownerUrl, 'attached') : ownDatabase(config);
}
