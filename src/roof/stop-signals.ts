import type { Log } from '../platform/log.ts';

const PATIENCE_MS = 30_000;
// A supervisor may signal the whole group while a wrapper passes the signal on: that is one wish, told twice.
const SAME_WISH_MS = 1000;

/**
 * Ctrl-C and SIGTERM stop in order, once; a second one, or half a minute, stops at once. `lost`
 * settles when what everything stands on is gone: that stops too, with exit code 1.
 */
export function stopOnSignals(log: Log, steps: readonly (() => Promise<unknown>)[], lost: Promise<void> | null): void {
  let stopping: Promise<void> | null = null;
  let since = 0;
  const stop = (code = 0) => {
    stopping ??= (async () => {
      log.info('stopping');
      setTimeout(() => process.exit(1), PATIENCE_MS).unref();
      for (const step of steps) {
        await step().catch((error: Error) => log.error('while stopping', { error: error.message }));
      }
      process.exitCode = code;
    })();
    return stopping;
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (!stopping) {
        since = Date.now();
        void stop();
      } else if (Date.now() - since > SAME_WISH_MS) process.exit(130);
    });
  }
  void lost?.then(() => {
    if (stopping) return;
    log.error('the embedded database ended');
    return stop(1);
  });
}
