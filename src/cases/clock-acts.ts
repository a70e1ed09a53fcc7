import { sql } from 'kysely';

import { shopOfChannelIn } from '../channels/shop-of-channel.ts';
import { newId } from '../kit/id.ts';
import type { Day } from '../kit/day.ts';
import type { ClockPlan } from '../law/clock-plan.ts';
import type { Tx } from '../platform/db.ts';
import type { OpenCase } from './in-case.ts';
import { nextClock } from './next-clock.ts';
import { recordBreach } from './record-breach.ts';

/**
 * The act a clock waited for is done. One that had run out stays `breached`, with the day it was ended, unless
 * the act turns out to have been in time; so does one whose end no sweep has seen yet.
 */
export async function meetClocks(open: OpenCase, rules: readonly string[], inTime = false): Promise<void> {
  if (!inTime) await runOutUnseen(open, ['owed', 'promise'], { rules });
  await sql`
    with ended as (
      update clocks set state = case when state = 'running' or ${inTime} then 'met' else state end, ended_at = ${open.at}
      where shop_id = ${open.kase.shopId} and case_id = ${open.kase.id} and rule = any (${rules}) and ended_at is null and state in ('running', 'breached')
      returning rule)
    ${breachesEnd(open)}`.execute(open.tx);
  await refreshNextClock(open);
}

/** What is owed or promised ran out a moment ago, and the act that comes now is late: the list of breaches knows it, too. */
async function runOutUnseen(
  open: OpenCase,
  classes: readonly ('owed' | 'promise')[],
  { rules, but = [] }: WhichClocks,
): Promise<void> {
  const { rows } = await sql<{ rule: string; class: string; expiresAt: Date }>`
    update clocks set state = 'breached'
    where shop_id = ${open.kase.shopId} and case_id = ${open.kase.id} and class = any (${classes})
      and ${ofRules(rules, but)} and state = 'running' and ended_at is null and not withheld and expires_at <= ${open.at}
    returning rule, class, expires_at`.execute(open.tx);
  for (const clock of rows) await recordBreach(open, clock);
}

/** Clocks that no longer mean anything: the buyer took the statement back, or the case is over. One that ran out stays on record, ended. */
export async function voidClocks(open: OpenCase, { rules, but = [] }: WhichClocks = {}): Promise<void> {
  // Not what is owed: dropped by mistake, it runs out by law when the case is back, and not before.
  await runOutUnseen(open, ['promise'], { rules, but });
  await sql`
    with ended as (
      update clocks set state = case when state = 'running' then 'void' else state end, ended_at = ${open.at}
      where shop_id = ${open.kase.shopId} and case_id = ${open.kase.id} and ended_at is null and state in ('running', 'breached')
        and ${ofRules(rules, but)}
      returning rule)
    ${breachesEnd(open)}`.execute(open.tx);
  await refreshNextClock(open);
}

/** All, or those named; but for some. */
interface WhichClocks {
  readonly rules?: readonly string[] | undefined;
  readonly but?: readonly string[];
}
const ofRules = (rules: readonly string[] | undefined, but: readonly string[]) =>
  sql<boolean>`(${rules ?? null}::text[] is null or rule = any (${rules ?? null}::text[])) and rule <> all (${but}::text[])`;

/** What was missed is over, though late: the list of breaches says when. */
const breachesEnd = ({ kase, at }: OpenCase) => sql`
    update clock_breaches b set ended_at = ${at} from ended
    where b.shop_id = ${kase.shopId} and b.case_id = ${kase.id} and b.rule = ended.rule and b.ended_at is null`;

/** The case lives again, and with it the clocks that had ended with it: what was said once is never unsaid. A message wants its answer anew, and a promised day only something that is still to be sent. */
export async function reviveClocks(open: OpenCase, rules?: readonly string[]): Promise<void> {
  await sql`
    update clocks set state = 'running', ended_at = null
    where shop_id = ${open.kase.shopId} and case_id = ${open.kase.id} and state = 'void' and rule <> 'NEXT-ANSWER'
      and (rule <> 'REMEDY-PROMISE' or exists (select from cases where shop_id = ${open.kase.shopId} and id = ${open.kase.id}
        and remedy in ('planned', 'in_repair', 'repaired')))
      and (${rules ?? null}::text[] is null or rule = any (${rules ?? null}::text[]))`.execute(open.tx);
  await refreshNextClock(open);
}

/** What was met by mistake is owed again: it was not done after all. */
export async function unmeetClocks(open: OpenCase, rules: readonly string[]): Promise<void> {
  await sql`
    update clocks set state = 'running', ended_at = null
    where shop_id = ${open.kase.shopId} and case_id = ${open.kase.id} and state = 'met' and rule = any (${rules})`.execute(
    open.tx,
  );
  await refreshNextClock(open);
}

/** A letter that did not arrive is no answer (UPK 7a(3)): the clock it had stopped in time goes on. Says whether one does. */
export async function answerNeverArrived(open: OpenCase): Promise<boolean> {
  const { numAffectedRows = 0n } = await sql`
    update clocks set state = 'running', ended_at = null
    where shop_id = ${open.kase.shopId} and case_id = ${open.kase.id} and rule like 'CMP-REPLY%' and state = 'met'
      and expires_at > ${open.at}`.execute(open.tx);
  await refreshNextClock(open);
  return numAffectedRows > 0n;
}

/** Money the other side had taken did not arrive: what it had ticked off is owed again, and is late if its day has passed. */
export async function moneyNeverArrived(open: OpenCase, rules: readonly string[]): Promise<void> {
  await sql`
    update clocks set state = case when expires_at > ${open.at} then 'running' else 'breached' end, ended_at = null
    where shop_id = ${open.kase.shopId} and case_id = ${open.kase.id} and rule = any (${rules}) and state in ('met', 'breached')
      and ended_at is not null`.execute(open.tx);
  await refreshNextClock(open);
}

/** What a letter told the buyer: these dates are never shortened (CAL-IMMUTABLE). */
export async function recordTold(
  tx: Tx,
  { shopId, caseId }: { shopId: string; caseId: string },
  told: readonly { readonly rule: string; readonly deadline: Day | null }[],
): Promise<void> {
  for (const { rule, deadline } of told) {
    await sql`
      update clocks set told = greatest(told, ${deadline}::date)
      where shop_id = ${shopId} and case_id = ${caseId} and rule = ${rule} and ${deadline}::date is not null`.execute(
      tx,
    );
  }
}

/**
 * Starts clocks, or moves those there are: never to before a day the buyer was told (CAL-IMMUTABLE), and never to
 * "nobody knows". A promise that runs is kept as it was given, whatever the settings say by now. `again`: a new
 * event owes the act anew, though it was done or dropped before.
 */
export async function startClocks(open: OpenCase, plans: readonly ClockPlan[], again = false): Promise<void> {
  for (const plan of plans) {
    await sql`
      insert into clocks (shop_id, id, case_id, rule, class, consequence, start_day, nominal, deadline, statutory, safe_target, expires_at, verified,
        started_at, minutes, counted, warn_at)
      values (${open.kase.shopId}, ${newId(open.at)}, ${open.kase.id}, ${plan.rule}, ${plan.class}, ${plan.consequence}, ${plan.startDay}, ${plan.nominal},
        ${plan.deadline}, ${plan.statutoryDeadline}, ${plan.safeTarget}, ${plan.expiresAt}, ${plan.verified},
        ${plan.promise?.startedAt ?? null}, ${plan.promise?.minutes ?? null}, ${plan.promise?.counted ?? null}, ${plan.promise?.warnAt ?? null})
      on conflict (shop_id, case_id, rule) do update set
        started_at = excluded.started_at, minutes = excluded.minutes, counted = excluded.counted, warn_at = excluded.warn_at, warned = 0,
        start_day = excluded.start_day, nominal = excluded.nominal, deadline = excluded.deadline, statutory = excluded.statutory,
        safe_target = excluded.safe_target, expires_at = excluded.expires_at, state = 'running', ended_at = null,
        told = case when clocks.ended_at is null then clocks.told end
      where (clocks.state = 'running' and excluded.counted is null and (clocks.deadline is null or excluded.deadline >= coalesce(clocks.told, excluded.deadline)))
        or (${again} and clocks.ended_at is not null)`.execute(open.tx);
    // Who must answer, and what silence means, follow what is known of the buyer by now.
    await sql`
      update clocks set class = ${plan.class}, consequence = ${plan.consequence}
      where shop_id = ${open.kase.shopId} and case_id = ${open.kase.id} and rule = ${plan.rule} and state = 'running'`.execute(
      open.tx,
    );
  }
  await refreshNextClock(open);
}

/** The money of a withdrawal may wait for the goods, unless the shop offered to collect them (UPK 32(3)). */
export async function withholdRefund({ tx, kase, ...open }: OpenCase): Promise<void> {
  const { shop } = await shopOfChannelIn(tx, kase.shopId, kase.channelId);
  if (shop.policy.collectsReturns) return;
  await sql`
    update clocks set withheld = true
    where shop_id = ${kase.shopId} and case_id = ${kase.id} and rule = 'WD-REFUND' and state = 'running'`.execute(tx);
  await refreshNextClock({ tx, kase, ...open });
}

/** The money of a withdrawal no longer waits for goods (UPK 32(3)). */
export async function unlockRefund(open: OpenCase, pay: { deadline: Day; expiresAt: Date } | null): Promise<void> {
  await open.tx
    .updateTable('clocks')
    // Unlocked after the fourteen days there is nothing left but to pay at once: the clock moves on to that day.
    .set({
      withheld: false,
      ...(pay && { deadline: pay.deadline, expiresAt: pay.expiresAt, state: 'running' as const, warned: 0 }),
    })
    .where('shopId', '=', open.kase.shopId)
    .where('caseId', '=', open.kase.id)
    .where('rule', '=', 'WD-REFUND')
    .where('withheld', '=', true) // what was unlocked once, by proof or by goods, is not moved again by the other
    .where('endedAt', 'is', null)
    .execute();
  await refreshNextClock(open);
}

/** Writes down which clock the list shows; what `nextClock` says also changes as time goes by, see `sweep-warnings`. */
export async function refreshNextClock({ tx, kase, at }: OpenCase): Promise<void> {
  const ticking = await tx
    .selectFrom('clocks')
    .select(['rule', 'class', 'expiresAt', 'withheld'])
    .where('shopId', '=', kase.shopId)
    .where('caseId', '=', kase.id)
    .where('endedAt', 'is', null)
    .where('state', 'in', ['running', 'breached'])
    .execute();
  const next = nextClock(ticking, at);
  await tx
    .updateTable('cases')
    .set({ nextClockRule: next?.rule ?? null, nextClockAt: next?.expiresAt ?? null })
    .where('shopId', '=', kase.shopId)
    .where('id', '=', kase.id)
    .execute();
}
