import { createHmac } from 'node:crypto';

import { sql } from 'kysely';

import { Refusal } from '../kit/refusal.ts';
import type { World } from './world.ts';

export interface Limit {
  readonly name: string;
  readonly tries: number;
  readonly seconds: number;
}

/**
 * Counts a try and refuses with `limited` when there were too many in the window. Shared by all processes.
 * What is counted (an address, an e-mail) is kept as a keyed digest only.
 */
export async function limitTries(world: World, limit: Limit, who: string): Promise<void> {
  const key = createHmac('sha256', world.secrets.key('rate-limits')).update(`${limit.name}:${who}`).digest();
  const now = world.now();
  const until = new Date(now.getTime() + limit.seconds * 1000);
  const { rows } = await sql<{ tries: number; expiresAt: Date }>`
    insert into rate_counters (key, tries, expires_at) values (${key}, 1, ${until})
    on conflict (key) do update set
      tries = case when rate_counters.expires_at <= ${now} then 1 else rate_counters.tries + 1 end,
      expires_at = case when rate_counters.expires_at <= ${now} then ${until} else rate_counters.expires_at end
    returning tries, expires_at`.execute(world.db.app);
  const { tries, expiresAt } = rows[0]!;
  if (tries > limit.tries) {
    throw new Refusal('limited', 'too-many-tries', {
      retryAfterSeconds: Math.max(1, Math.ceil((expiresAt.getTime() - now.getTime()) / 1000)),
    });
  }
}
