import { sql } from 'kysely';

import { newId } from '../kit/id.ts';
import type { Day } from '../kit/day.ts';
import type { ClockPlan } from '../law/clock-plan.ts';
import type { OpenCase } from './in-case.ts';

/** The act a clock waited for is done. One that had run out stays `breached`, with the day it was ended. */
export async function meetClocks(open: OpenCase, rules: readonly string[]): Promise<void> {
  await sql`
    update clocks set state = case when state = 'running' then 'met' else state end, ended_at = ${open.at}
    where shop_id = ${open.kase.shopId} and case_id = ${open.kase.id} and rule = any (${rules}) and ended_at is null and state in ('running', 'breached')`.execute(
    open.tx,
  );
  await refreshNextClock(open);
}

/** Clocks that no longer mean anything: the buyer took the statement back, or the case joined another. */
export async function voidClocks(open: OpenCase, rules?: readonly string[]): Promise<void> {
  let clocks = open.tx
    .updateTable('clocks')
    .set({ state: 'void', endedAt: open.at })
    .where('shopId', '=', open.kase.shopId)
    .where('caseId', '=', open.kase.id)
    .where('state', '=', 'running');
  if (rules) clocks = clocks.where('rule', 'in', rules);
  await clocks.execute();
  await refreshNextClock(open);
}

/** Starts clocks, or moves those there are: never to before a day the buyer was told (CAL-IMMUTABLE). */
export async function startClocks(open: OpenCase, plans: readonly ClockPlan[]): Promise<void> {
  for (const plan of plans) {
    await sql`
      insert into clocks (shop_id, id, case_id, rule, class, consequence, start_day, nominal, deadline, statutory, safe_target, expires_at, verified)
      values (${open.kase.shopId}, ${newId(open.at)}, ${open.kase.id}, ${plan.rule}, ${plan.class}, ${plan.consequence}, ${plan.startDay}, ${plan.nominal},
        ${plan.deadline}, ${plan.statutoryDeadline}, ${plan.safeTarget}, ${plan.expiresAt}, ${plan.verified})
      on conflict (shop_id, case_id, rule) do update set
        start_day = excluded.start_day, nominal = excluded.nominal, deadline = excluded.deadline, statutory = excluded.statutory,
        safe_target = excluded.safe_target, expires_at = excluded.expires_at
      where clocks.state = 'running' and (clocks.deadline is null or excluded.deadline >= coalesce(clocks.told, clocks.deadline))`.execute(
      open.tx,
    );
  }
  await refreshNextClock(open);
}

/** The money of a withdrawal no longer waits for goods (UPK 32(3)). */
export async function unlockRefund(open: OpenCase, pay: { deadline: Day; expiresAt: Date } | null): Promise<void> {
  await open.tx
    .updateTable('clocks')
    // Unlocked after the fourteen days there is nothing left but to pay at once: the clock moves on to that day.
    .set({
      withheld: false,
      ...(pay && { deadline: pay.deadline, expiresAt: pay.expiresAt, state: 'running' as const }),
    })
    .where('shopId', '=', open.kase.shopId)
    .where('caseId', '=', open.kase.id)
    .where('rule', '=', 'WD-REFUND')
    .where('endedAt', 'is', null)
    .execute();
  await refreshNextClock(open);
}

/** The list shows the clock of the shop that runs out first. Money that lawfully waits does not hurry anyone. */
export async function refreshNextClock(open: OpenCase): Promise<void> {
  await sql`
    update cases set (next_clock_rule, next_clock_at) = (
      select rule, expires_at from clocks
      where shop_id = ${open.kase.shopId} and case_id = ${open.kase.id} and class in ('owed', 'promise') and ended_at is null
        and state in ('running', 'breached') and expires_at is not null and not withheld
      order by expires_at limit 1)
    where shop_id = ${open.kase.shopId} and id = ${open.kase.id}`.execute(open.tx);
}
