import { priorityOf, type Job } from './jobs.ts';
import type { World } from './world.ts';

/**
 * Gives the queue work that no event asks for, such as a mail whose link nobody may find in the history.
 * What follows from a change is never started this way: write its event and listen to it. Jobs of one queue run one
 * after another; a key that waits already is not added again.
 */
export async function enqueue<Payload>(
  world: World,
  job: Job<Payload>,
  payload: Payload,
  { queue = null, key = null }: { readonly queue?: string | null; readonly key?: string | null } = {},
): Promise<void> {
  await world.db.pools.owner.query(
    'select graphile_worker.add_job($1, $2::json, max_attempts => $3, queue_name => $4, job_key => $5, priority => $6)',
    [job.name, JSON.stringify(payload), job.maxAttempts ?? 25, queue, key, priorityOf(job)],
  );
}
