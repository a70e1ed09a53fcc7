import type { Job } from './jobs.ts';
import type { World } from './world.ts';

/**
 * Gives the queue work that no event asks for, such as a mail whose link nobody may find in the history.
 * What follows from a change is never started this way: write its event and listen to it.
 */
export async function enqueue<Payload>(world: World, job: Job<Payload>, payload: Payload): Promise<void> {
  await world.db.pools.owner.query('select graphile_worker.add_job($1, $2::json, max_attempts => $3)', [
    job.name,
    JSON.stringify(payload),
    job.maxAttempts ?? 25,
  ]);
}
