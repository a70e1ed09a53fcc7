/** A worker process that moves refunds and kills itself, or is killed, at the step it is told: see refunds-killed.test.ts. */
import { pursueRefund } from '../src/refunds/pursue-refund.ts';
import { sendApproved } from '../src/refunds/send-approved.ts';
import { readConfig } from '../src/platform/config.ts';
import { makeHttp, type Http } from '../src/platform/http.ts';
import type { AnyJob } from '../src/platform/jobs.ts';
import { startWorker } from '../src/platform/queue-worker.ts';
import { silentLog } from '../src/platform/log.ts';
import { makeWorld } from '../src/platform/make-world.ts';
import { secretsFrom } from '../src/platform/secrets.ts';
import { payByVoucher } from '../src/vouchers/pay-by-voucher.ts';
import { memoryFiles } from './memory-files.ts';

const { OWNER_URL: owner = '', APP_URL: app = '', KILL_AT = '', JOBS = '' } = process.env;
const die = (step: string) => {
  if (step === KILL_AT) process.kill(process.pid, 'SIGKILL');
};

const patient = makeHttp({ allowPrivate: true });
/** Asking to move the money, or what became of it; not the questions before. */
const isAboutRefund = (url: string) => /\/refunds?(\/|\?|$)/.test(url);
const http: Http = {
  async send(request) {
    if (!isAboutRefund(request.url)) return patient.send(request);
    die('before-send');
    const answer = await patient.send(request);
    die('after-answer');
    return answer;
  },
};

const dying = (job: AnyJob): AnyJob => ({
  ...job,
  async run(inWorld, payload) {
    die('job-taken');
    await job.run(inWorld, payload);
    die('after-commit');
    process.send!('done');
  },
});

const secrets = secretsFrom('a secret of tests, long enough for anything');
const world = makeWorld(
  readConfig({ NODE_ENV: 'test' }),
  { owner, app, across: app, auth: app },
  {
    files: memoryFiles(),
    secrets: {
      ...secrets,
      // A code is being made: the transaction is open, and nothing of it is written for good.
      encrypt(text: string) {
        die('code-made');
        return secrets.encrypt(text);
      },
    },
    log: silentLog,
    http,
  },
);
await startWorker(
  world,
  [sendApproved, pursueRefund, payByVoucher].filter(({ name }) => !JOBS || JOBS.split(',').includes(name)).map(dying),
  [],
  1,
);
