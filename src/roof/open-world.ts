import { join } from 'node:path';

import type { Config } from '../platform/config.ts';
import { diskFiles } from '../platform/files.ts';
import { makeLog, type Log } from '../platform/log.ts';
import { makeWorld } from '../platform/make-world.ts';
import { migrate } from '../platform/migrate.ts';
import { readSecrets } from '../platform/secrets.ts';
import type { World } from '../platform/world.ts';
import type { DatabaseSource } from './database-source.ts';

/** Migrates what the source holds and makes the world on it. */
export async function openWorld(
  config: Config,
  source: DatabaseSource,
  { nudgeRelay, log = makeLog(config.LOG_LEVEL) }: { nudgeRelay?: () => void; log?: Log } = {},
): Promise<World> {
  const secrets = readSecrets(config);
  const urls = await migrate(source.ownerUrl, secrets.key('roles'), (line) => log.info(line));
  const files = diskFiles(join(config.DATA_DIR, 'files'));
  return makeWorld(config, urls, { files, secrets, log, ...(nudgeRelay && { nudgeRelay }) });
}
