import { sql, type RawBuilder } from 'kysely';

import type { SecondPersonRule } from './second-person.ts';

/** `needsSecondPerson` for a question: the same answer for the same rule, which a test holds. */
export function needsSecondPersonSql(
  rule: SecondPersonRule | null,
  amount: RawBuilder<unknown>,
  currency: RawBuilder<unknown>,
): RawBuilder<boolean> {
  if (rule === null) return sql`false`;
  const limits = Object.entries(rule.limits).map(
    ([code, most]) => sql`when ${currency} = ${code} then ${amount} > ${most}::bigint`,
  );
  const elsewhere = rule.elsewhere === 'two' ? sql`${amount} > 0` : sql`false`;
  return limits.length === 0 ? sql`(${elsewhere})` : sql`(case ${sql.join(limits, sql` `)} else ${elsewhere} end)`;
}
