import type { FastifyInstance } from 'fastify';

import { ConfigError, type Config } from '../platform/config.ts';
import type { World } from '../platform/world.ts';
import { ownDatabase, sharedDatabase } from './database-source.ts';
import { openWorld } from './open-world.ts';
import { stopOnSignals } from './stop-signals.ts';

export const processRoles = ['web', 'worker', 'all'] as const;
export type ProcessRole = (typeof processRoles)[number];

/** What the roof starts; passed in, since web.ts and worker.ts stand above this room. */
export interface Parts {
  makeWeb(world: World): Promise<FastifyInstance>;
  startWork(world: World): Promise<{ nudge(): void; stop(): Promise<void> }>;
  /** Fills an empty database of a machine that tries Zwrotka out; resolves to what the console should say. */
  seedDemo(world: World): Promise<string | null>;
}

/** Starts a process and says where it is; it ends by a signal. */
export async function start(
  config: Config,
  role: ProcessRole,
  parts: Parts,
  say: (line: string) => void,
): Promise<void> {
  const source = await (role === 'worker' ? sharedDatabase : ownDatabase)(config);
  const opened: (() => Promise<unknown>)[] = [source.stop];
  let nudge = () => {};
  try {
    const world = await openWorld(config, source, { nudgeRelay: () => nudge() });
    opened.unshift(() => world.db.close());
    const welcome =
      source.kind === 'own' && config.DEMO && config.NODE_ENV !== 'production' ? await parts.seedDemo(world) : null;
    if (role !== 'web') {
      const work = await parts.startWork(world);
      nudge = work.nudge;
      opened.unshift(work.stop);
    }
    if (role !== 'worker') {
      const web = await parts.makeWeb(world);
      opened.unshift(() => web.close());
      await listen(web, config);
    }
    // A library's promise that nobody waits for is no reason to close the shop's forms.
    process.on('unhandledRejection', (error) => world.log.error('nobody waited for it', { error: String(error) }));
    stopOnSignals(world.log, opened, source.ended);
    say(addresses(config, role, welcome));
  } catch (error) {
    for (const close of opened) await close().catch(() => {});
    throw error;
  }
}

async function listen(web: FastifyInstance, { PORT: port, HOST: host }: Config): Promise<void> {
  await web.listen({ port, host }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE')
      throw new ConfigError(`PORT ${port} is taken on ${host}: stop what uses it, or set another.`);
    if (error.code === 'EACCES') throw new ConfigError(`PORT ${port} may not be used by this user.`);
    throw error;
  });
}

function addresses({ PUBLIC_URL, NODE_ENV, SMTP_URL }: Config, role: ProcessRole, welcome: string | null): string {
  if (role === 'worker') return 'Zwrotka works.';
  const mailbox = NODE_ENV !== 'production' && !SMTP_URL ? `\n  mail   ${PUBLIC_URL}/dev/mail` : '';
  return `\nZwrotka is ready.\n  desk   ${PUBLIC_URL}/desk${mailbox}${welcome ? `\n${welcome}` : ''}\n`;
}
