import { sql } from 'kysely';
import { z } from 'zod';

import { closeCase } from '../cases/end-case.ts';
import { inCase, type OpenCase } from '../cases/in-case.ts';
import { sweepCases, type DueCase, type Next } from '../cases/sweep-cases.ts';
import { system } from '../identity/actor.ts';
import { Refusal } from '../kit/refusal.ts';
import { readHappening } from '../messages/happening.ts';
import { onEvent, type OnEvent } from '../messages/jobs.ts';
import type { Tx } from '../platform/db.ts';
import type { Job } from '../platform/jobs.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';

/** Who the history names: neither a person nor a key, but the shop's own rule. */
const PLAIN_RULE = 'plain-return';
/** A transfer of which no statement tells counts as arrived after so long; should it come back, the case opens again. */
const QUIET_DAYS = 7;
/** Nobody is asked again and again about one that had to stay open. */
const TRIED_DAYS = 30;
const DAY = 86_400_000;

/**
 * A plain return ends as it went, with nobody looking: once its goods are on the shelf and its money has arrived. Anything
 * a person should see (a question of the buyer, a mail that did not reach them, a field the shop wants filled in, a
 * case put off) leaves it open for them.
 */
export const closePlain: Job<OnEvent> = {
  name: 'refunds.close-plain',
  payload: onEvent,
  async run(world, { shopId, caseId, eventId }) {
    const { type, actorKind } = await inShop(world, shopId, (tx) => readHappening(tx, shopId, eventId));
    // Money somebody of the shop has sent by their own means has nobody left to confirm it.
    const arrived = type === 'case.refund-settled' || actorKind === 'staff' || actorKind === 'apiKey';
    if (arrived) await closeIfPlain(world, { shopId, caseId });
  },
};
export const endingEvents = ['case.money-sent', 'case.refund-settled'] as const;

/** Every hour: transfers that left long ago, in shops that read no statements in. */
export const sweepPlain: Job<Record<string, never>> = {
  name: 'refunds.sweep-plain',
  payload: z.object({}),
  run: (world) => sweepCases(world, 'plain return', findQuiet, (on) => closeIfPlain(world, on)),
};

async function findQuiet(tx: Tx, { lastId, limit, now }: Next) {
  const ago = (days: number) => new Date(now.getTime() - days * DAY);
  const { rows } = await sql<DueCase>`
    select k.shop_id, k.id as case_id, k.id from cases k
    where k.plain and k.stage = 'settling' and k.money = 'sent' and k.id > ${lastId} and exists (
      select from refund_attempts r where r.shop_id = k.shop_id and r.case_id = k.id and r.state = 'sent'
        and r.connection_id is null and r.accepted_at between ${ago(TRIED_DAYS)} and ${ago(QUIET_DAYS)})
    order by k.id limit ${limit}`.execute(tx);
  return rows;
}

function closeIfPlain(world: World, { shopId, caseId }: { shopId: string; caseId: string }): Promise<void> {
  return inCase(world, system(shopId, PLAIN_RULE), { caseId }, async (open) => {
    if (!(await endsByItself(open))) return;
    await closeCase(open, { because: PLAIN_RULE }).catch((error: unknown) => {
      if (!(error instanceof Refusal)) throw error; // something is owed: the desk has it, as before
    });
  });
}

async function endsByItself({ tx, kase }: OpenCase): Promise<boolean> {
  if (kase.stage !== 'settling' || kase.spamAt || kase.takebackAskedAt || kase.snoozedFor) return false;
  if (kase.money !== 'settled' && kase.money !== 'sent') return false;
  if (kase.flags.includes('mail-failed')) return false;
  const { rows } = await sql<{ ends: boolean }>`
    select k.plain and k.custody = 'disposed' and not exists (
      select from messages m where m.shop_id = k.shop_id and m.case_id = k.id and m.kind = 'buyer' and not exists (
        select from messages a where a.shop_id = m.shop_id and a.case_id = m.case_id and a.kind in ('reply', 'question') and a.at > m.at))
      and not exists (
      select from refund_attempts r where r.shop_id = k.shop_id and r.case_id = k.id
        and r.state in ('planned', 'approved', 'in_doubt')) as ends
    from cases k where k.shop_id = ${kase.shopId} and k.id = ${kase.id}`.execute(tx);
  return rows[0]!.ends;
}
