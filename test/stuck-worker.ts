/** A worker process that takes a job and never finishes it: made to be killed by queue.test.ts. */
import { z } from 'zod';

import { readConfig } from '../src/platform/config.ts';
import { startWorker } from '../src/platform/queue-worker.ts';
import { silentLog } from '../src/platform/log.ts';
import { makeWorld } from '../src/platform/make-world.ts';
import { secretsFrom } from '../src/platform/secrets.ts';
import { memoryFiles } from './memory-files.ts';

const { OWNER_URL: owner = '', APP_URL: app = '' } = process.env;
const world = makeWorld(
  readConfig({ NODE_ENV: 'test' }),
  { owner, app, across: app, auth: app },
  {
    files: memoryFiles(),
    secrets: secretsFrom('a secret of tests, long enough for anything'),
    log: silentLog,
  },
);
await startWorker(
  world,
  [
    {
      name: 'test.slow',
      payload: z.object({}),
      run: () => {
        process.send!('taken');
        return new Promise<void>(() => {});
      },
    },
  ],
  [],
  1,
);
process.send!('ready');
