import { sendAccessMail } from './identity/access-mails.ts';
import { freeJobsOfTheDead, startWorker, type AnyJob, type Timed } from './platform/jobs.ts';
import { startRelay, type Listeners } from './platform/relay.ts';
import type { World } from './platform/world.ts';
import { cleanUp } from './roof/clean-up.ts';

/** Who reacts to what. The heart never imports its reactors; here they meet. */
export const listeners: Listeners = {};

/** What runs by the clock (cron, UTC). */
export const timetable: readonly Timed[] = [{ cron: '17 * * * *', job: cleanUp }];

/** Every job there is: those of events and of the timetable, and those the queue is given directly. */
export const jobs: readonly AnyJob[] = [
  ...new Set([...Object.values(listeners).flat(), ...timetable.map(({ job }) => job), sendAccessMail]),
];

const SWEEP_MS = 15_000;

/** The relay, the queue, and the sweep that gives back the jobs of killed workers. */
export async function startWork(world: World) {
  const relay = startRelay(world, listeners);
  const worker = await startWorker(world, jobs, timetable);
  const sweep = setInterval(() => {
    freeJobsOfTheDead(world).catch((error: Error) => world.log.error('sweep', { error: error.message }));
  }, SWEEP_MS);
  return {
    nudge: relay.nudge,
    /** Lets running jobs finish. */
    async stop() {
      clearInterval(sweep);
      await relay.stop();
      await worker.stop();
    },
  };
}
