import { sql } from 'kysely';

import type { Procedure } from '../../law/vocabulary.ts';
import type { Tx } from '../../platform/db.ts';
import { ages, type Age } from '../ages.ts';

/** Open cases by road and age; spam is nobody's work. */
export async function openByAge(
  tx: Tx,
  shopId: string,
  now: Date,
): Promise<{ procedure: Procedure; age: Age; count: number }[]> {
  const bounds = ages.flatMap(({ upTo }) => (upTo === null ? [] : [upTo]));
  const { rows } = await sql<{ procedure: Procedure; bucket: number; count: number }>`
    select procedure, width_bucket(extract(epoch from ${now}::timestamptz - opened_at)::float8 / 86400, ${bounds}::float8[]) as bucket,
      count(*)::int as count
    from cases where shop_id = ${shopId} and closed_at is null and spam_at is null and not test
    group by 1, 2 order by 1, 2`.execute(tx);
  return rows.map(({ procedure, bucket, count }) => ({ procedure, age: ages[bucket]!.age, count }));
}
