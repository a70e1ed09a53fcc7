import { sql } from 'kysely';

import { requirePermission, type Actor } from '../identity/actor.ts';
import { shopIn } from '../identity/find-shop.ts';
import type { Outcome, Stage } from '../cases/case.ts';
import { endOfDay, startOfDay, type Day } from '../kit/day.ts';
import { isId } from '../kit/id.ts';
import { Refusal } from '../kit/refusal.ts';
import type { Demand, Procedure } from '../law/vocabulary.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import type { ComplaintRegisterInput } from './report-inputs.ts';

/** One complaint as an inspection asks for it (UPK 7a): when it came, when it had to be answered, when it was. */
export interface RegisteredComplaint {
  readonly caseId: string;
  readonly number: string;
  readonly procedure: Procedure;
  readonly buyer: string | null;
  readonly about: string;
  readonly demand: Demand | null;
  readonly receivedAt: Date;
  readonly replyBy: Day | null;
  readonly repliedOn: Day | null;
  /** Null while nobody had to answer yet. */
  readonly inTime: boolean | null;
  readonly outcome: Outcome;
  readonly stage: Stage;
}

/** The register of complaints and guarantee claims that came in a period, oldest first, by keyset. */
export async function complaintRegister(
  world: World,
  actor: Actor,
  { from, to, after, limit }: ComplaintRegisterInput,
): Promise<{ rows: RegisteredComplaint[]; next: string | null }> {
  requirePermission(actor, 'read reports');
  const { shopId } = actor;
  const start = after ? readCursor(after) : null;
  return inShop(world, shopId, async (tx) => {
    const { zone } = await shopIn(tx, shopId);
    const { rows } = await sql<Omit<RegisteredComplaint, 'inTime'> & { openedAt: string; state: string | null }>`
      select k.id as case_id, k.number, k.procedure, k.contact_name as buyer, k.summary as about, k.demand, s.received_at,
        c.deadline as reply_by, c.state, d.answered_on as replied_on, k.outcome, k.stage,
        to_char(k.opened_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as opened_at
      from cases k
      join statements s on s.shop_id = k.shop_id and s.id = k.statement_id
      left join lateral (select deadline, state from clocks where shop_id = k.shop_id and case_id = k.id and rule ^@ 'CMP-REPLY' limit 1) c on true
      left join lateral (select answered_on from decisions where shop_id = k.shop_id and case_id = k.id order by at, id limit 1) d on true
      where k.shop_id = ${shopId} and k.procedure in ('complaint', 'guarantee') and not k.test
        and k.opened_at >= ${startOfDay(zone, from)} and k.opened_at < ${endOfDay(zone, to)}
        and ${start ? sql`(k.opened_at, k.id) > (${start.at}::timestamptz, ${start.id}::uuid)` : sql`true`}
      order by k.opened_at, k.id limit ${limit + 1}`.execute(tx);
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return {
      rows: page.map(({ openedAt: _openedAt, state, ...row }) => ({
        ...row,
        inTime: row.replyBy === null ? null : state === 'breached' ? false : state === 'met' ? true : null,
      })),
      next: rows.length > limit && last ? Buffer.from(`${last.openedAt} ${last.caseId}`).toString('base64url') : null,
    };
  });
}

function readCursor(text: string): { at: string; id: string } {
  const [at = '', id = ''] = Buffer.from(text, 'base64url').toString().split(' ');
  if (Number.isNaN(Date.parse(at)) || !isId(id))
    throw new Refusal('invalid', 'cursor', { fields: [{ field: 'after', reason: 'not-a-cursor' }] });
  return { at, id };
}
