import { sql } from 'kysely';

import { newId } from '../kit/id.ts';
import type { OpenCase } from './in-case.ts';

/** Keeps what was missed, with who was responsible at that moment and why: the clock itself may run again. */
export async function recordBreach(
  { tx, kase, at }: OpenCase,
  { rule, class: kind, expiresAt }: { rule: string; class: string; expiresAt: Date | null },
): Promise<void> {
  await sql`
    insert into clock_breaches (shop_id, id, case_id, rule, class, channel_id, assignee_id, due_at, breached_at, because)
    select k.shop_id, ${newId(at)}, k.id, ${rule}, ${kind}, k.channel_id, k.assignee_id, ${expiresAt ?? at}, ${at},
      case when 'mail-failed' = any (k.flags) then 'mail-failed' when k.assignee_id is null then 'unassigned'
        when k.snoozed_for is not null then 'snoozed' when k.unread then 'unopened' else 'not-done' end
    from cases k where k.shop_id = ${kase.shopId} and k.id = ${kase.id}
    on conflict (shop_id, case_id, rule, due_at) do nothing`.execute(tx);
}
