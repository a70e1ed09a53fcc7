import { sql, type RawBuilder } from 'kysely';

import { requirePermission, type Actor } from '../identity/actor.ts';
import { isDay, type Day } from '../kit/day.ts';
import { isId } from '../kit/id.ts';
import { Refusal } from '../kit/refusal.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import type { AttemptState } from '../refunds/attempt.ts';
import type { PayoutLinesInput } from './payout-inputs.ts';
import { openStates, type LineKind, type LineState, type MatchedBy, type Operator } from './payout.ts';

/** A refund in a report, a row nobody could read, or a refund no report tells of. */
export interface PayoutLine {
  readonly id: string;
  readonly operator: Operator;
  readonly reportName: string | null;
  readonly line: number | null;
  readonly kind: LineKind;
  readonly onDay: Day;
  readonly amount: number | null;
  readonly currency: string | null;
  readonly refundRef: string | null;
  readonly paymentRef: string | null;
  readonly payoutRef: string | null;
  readonly text: string;
  readonly raw: Readonly<Record<string, string>> | null;
  readonly state: LineState;
  readonly matchedBy: MatchedBy | null;
  /** The refund of ours it tells of. */
  readonly refund: RefundOfLine | null;
  readonly candidates: readonly RefundOfLine[];
  readonly resolution: string | null;
  readonly remark: string | null;
  readonly resolvedBy: string | null;
  readonly resolvedAt: Date | null;
}

export interface RefundOfLine {
  readonly attemptId: string;
  readonly caseId: string;
  readonly caseNumber: string;
  readonly amount: number;
  readonly currency: string;
  readonly state: AttemptState;
}

type Filters = Omit<PayoutLinesInput, 'after' | 'limit'>;

const open = sql.join(openStates.map((state) => sql.lit(state)));

/** The filters as a condition on `payout_lines l`. */
export function linesWhere(shopId: string, { state, operator, currency, from, to }: Filters): RawBuilder<unknown> {
  const parts = [sql`l.shop_id = ${shopId}`];
  if (state === 'open') parts.push(sql`l.resolved_at is null and l.state in (${open})`);
  else if (state !== 'all') parts.push(sql`l.state = ${state}`);
  if (operator) parts.push(sql`l.operator = ${operator}`);
  if (currency) parts.push(sql`l.currency = ${currency}`);
  if (from) parts.push(sql`l.on_day >= ${from}`);
  if (to) parts.push(sql`l.on_day <= ${to}`);
  return sql.join(parts, sql` and `);
}

/** The newest first, by keyset. */
export function listPayoutLines(
  world: World,
  actor: Actor,
  { after, limit, ...filters }: PayoutLinesInput,
): Promise<{ rows: PayoutLine[]; next: string | null }> {
  requirePermission(actor, 'read books');
  const { shopId } = actor;
  const start = after ? readCursor(after) : null;
  return inShop(world, shopId, async (tx) => {
    const { rows } = await sql<PayoutLine>`
      select l.id, l.operator, p.file_name as report_name, l.line, l.kind, l.on_day, l.amount, l.currency, l.refund_ref,
        l.payment_ref, l.payout_ref, l.text, l.raw, l.state, l.matched_by, l.resolution, l.remark, l.resolved_by, l.resolved_at,
        (select ${refundJson} from refund_attempts r join cases k on k.shop_id = r.shop_id and k.id = r.case_id
          where r.shop_id = l.shop_id and r.id = l.attempt_id) as refund,
        (select coalesce(jsonb_agg(${refundJson} order by r.id), '[]') from refund_attempts r
          join cases k on k.shop_id = r.shop_id and k.id = r.case_id
          where r.shop_id = l.shop_id and r.id = any(l.candidates)) as candidates
      from payout_lines l left join payout_reports p on p.shop_id = l.shop_id and p.id = l.report_id
      where ${linesWhere(shopId, filters)}
        and ${start ? sql`(l.on_day, l.id) < (${start.day}::date, ${start.id}::uuid)` : sql`true`}
      order by l.on_day desc, l.id desc limit ${limit + 1}`.execute(tx);
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return {
      rows: page,
      next: rows.length > limit && last ? Buffer.from(`${last.onDay} ${last.id}`).toString('base64url') : null,
    };
  });
}

const refundJson = sql`jsonb_build_object('attemptId', r.id, 'caseId', r.case_id, 'caseNumber', k.number, 'amount', r.amount, 'currency', r.currency, 'state', r.state)`;

function readCursor(text: string): { day: Day; id: string } {
  const [day = '', id = ''] = Buffer.from(text, 'base64url').toString().split(' ');
  if (!isDay(day) || !isId(id))
    throw new Refusal('invalid', 'cursor', { fields: [{ field: 'after', reason: 'not-a-cursor' }] });
  return { day, id };
}
