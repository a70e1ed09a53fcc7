import { sql } from 'kysely';

import { isAboutRealMoney } from '../cases/real-money.ts';
import { requirePermission, type Actor } from '../identity/actor.ts';
import { needsSecondPersonSql } from '../identity/second-person-sql.ts';
import { needsSecondPerson, type SecondPersonRule } from '../identity/second-person.ts';
import { shopIn } from '../identity/find-shop.ts';
import { Refusal } from '../kit/refusal.ts';
import type { Tx } from '../platform/db.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import type { dueViews, ListDueInput } from './attempt-inputs.ts';
import { amountsDue } from './amount-due.ts';
import { refusalOfApproval, type Attempt } from './attempt.ts';
import { paidFactsOf } from './paid-facts.ts';
import { proposedRoad, type RoadProblem } from './payment-road.ts';
import { findAttempts } from './sql/attempts.ts';

/** One line of the refund run: what is to be paid, how, until when, and what stands in the way. */
export interface DueRefund {
  readonly caseId: string;
  readonly number: string;
  readonly contactName: string | null;
  readonly orderNumber: string | null;
  readonly procedure: string;
  /** By the shop's rule nobody has to look at the case: its money waits for this approval alone. */
  readonly plain: boolean;
  readonly clock: { readonly rule: string; readonly deadline: string | null; readonly expiresAt: Date | null } | null;
  readonly amount: number | null;
  readonly currency: string | null;
  readonly method: string | null;
  readonly connection: string | null;
  readonly attempt: Attempt | null;
  /** Why it cannot be approved as it is. */
  readonly problem: RoadProblem | 'sum-unknown' | 'nothing-owed' | null;
  /** Above the limit: who gave the first yes, and that another person gives the second. */
  readonly second: { readonly needed: boolean; readonly firstBy: string | null; readonly byMe: boolean };
}

export interface DueRefunds {
  readonly items: readonly DueRefund[];
  readonly next: string | null;
  readonly counts: Readonly<Record<(typeof dueViews)[number], number>>;
}

interface Row {
  caseId: string;
  attemptId: string | null;
  view: (typeof dueViews)[number];
  number: string;
  contactName: string | null;
  orderNumber: string | null;
  procedure: string;
  plain: boolean;
  alone: number;
  rule: string | null;
  deadline: string | null;
  expiresAt: Date | null;
  sortAt: string;
}

/**
 * Money that is to leave, by who has to do something next: to approve, to give the second yes, to wait for those who
 * move it, to mend. The most urgent first. Money that lawfully waits for goods is not here.
 */
export async function listDueRefunds(world: World, actor: Actor, input: ListDueInput): Promise<DueRefunds> {
  requirePermission(actor, 'record money');
  const { shopId } = actor;
  const from = input.after ? readCursor(input.after) : null;
  return inShop(world, shopId, async (tx) => {
    const { policy } = await shopIn(tx, shopId);
    const all = sql`
      select k.id as case_id, a.id as attempt_id, k.number, k.contact_name, k.order_number, k.procedure, k.plain,
        c.rule, c.deadline, c.expires_at, alone.amount as alone,
        case
          when a.state in ('in_doubt', 'failed') then 'problem'
          when a.state in ('approved', 'sent') then 'under_way'
          when a.state = 'planned' and a.first_by is not null
            and ${needsSecondPersonSql(policy.secondPersonAbove, sql`a.amount + alone.amount`, sql`a.currency`)} then 'second'
          else 'due'
        end as view,
        coalesce(c.expires_at, a.at, k.opened_at) as sort_at
      from (
        select d.id from cases d
        where d.shop_id = ${shopId} and d.money in ('planned', 'approved', 'failed', 'in_doubt') and d.stage not in ('cancelled', 'merged')
        union
        -- A present of money is made after the rest has left: its case shows nothing that is owed, and may be closed.
        select g.case_id from refund_attempts g
        where g.shop_id = ${shopId} and g.purpose = 'goodwill' and g.key is not null
          and g.state in ('planned', 'approved', 'sent', 'in_doubt') and (g.state <> 'sent' or g.accepted_at is null)
        union
        select f.case_id from refund_attempts f
        where f.shop_id = ${shopId} and f.purpose = 'goodwill' and f.key is not null
          and f.state = 'failed' and f.failure <> 'called-off' and f.given_up_at is null
      ) due
      join cases k on k.shop_id = ${shopId} and k.id = due.id
      left join lateral (
        select r.* from refund_attempts r
        where r.shop_id = k.shop_id and r.case_id = k.id and r.key is not null
          and (r.state in ('planned', 'approved', 'in_doubt') or (r.state = 'sent' and r.accepted_at is null)
            or (r.state = 'failed' and r.failure <> 'called-off' and r.given_up_at is null and (k.money = 'failed' or r.purpose = 'goodwill')))
        order by r.state = 'failed', r.at desc, r.id desc limit 1) a on true
      -- what of the same money one person alone has let go before
      cross join lateral (
        select coalesce(sum(o.amount), 0)::bigint as amount from refund_attempts o
        where o.shop_id = k.shop_id and o.case_id = k.id and o.id is distinct from a.id and o.purpose = coalesce(a.purpose, 'owed')
          and o.currency = coalesce(a.currency, o.currency) and o.state <> 'failed' and o.approved_by is not null
          and (o.first_by is null or o.first_by = o.approved_by)) alone
      left join lateral (
        select l.rule, l.deadline, l.expires_at from clocks l
        where l.shop_id = k.shop_id and l.case_id = k.id and l.rule in ('WD-REFUND', 'NC-REFUND-WITHDRAWAL', 'NC-REFUND-REDUCTION')
          and l.ended_at is null and l.state in ('running', 'breached') and not l.withheld
        order by l.expires_at, l.rule limit 1) c on true
      where k.stage not in ('cancelled', 'merged') and k.spam_at is null and ${isAboutRealMoney('k')}
        and (a.id is not null or not exists (
          select from clocks w where w.shop_id = k.shop_id and w.case_id = k.id and w.rule = 'WD-REFUND'
            and w.ended_at is null and w.state in ('running', 'breached') and w.withheld))`;
    const { rows } = await sql<Row>`
      with owing as (${all})
      select *, to_char(sort_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as sort_at from owing
      where view = ${input.view} ${input.plain ? sql`and plain` : sql``} ${from ? sql`and (sort_at, case_id) > (${from.at}::timestamptz, ${from.id}::uuid)` : sql``}
      order by owing.sort_at, case_id limit ${input.limit + 1}`.execute(tx);
    const counted = await sql<{ view: Row['view']; n: number }>`
      with owing as (${all}) select view, count(*)::int as n from owing group by view`.execute(tx);
    const page = rows.slice(0, input.limit);
    const behind = await readBehind(tx, shopId, page);
    const items = page.map((row) => lineOf(row, behind, { me: actor.id ?? '', policy }));
    const last = page.at(-1);
    return {
      items,
      next:
        rows.length > input.limit && last ? Buffer.from(`${last.sortAt} ${last.caseId}`).toString('base64url') : null,
      counts: {
        due: 0,
        second: 0,
        under_way: 0,
        problem: 0,
        ...Object.fromEntries(counted.rows.map(({ view, n }) => [view, n])),
      },
    };
  });
}

/** What the lines of a page are made of, read for all of them at once. */
async function readBehind(tx: Tx, shopId: string, page: readonly Row[]) {
  const ids = page.map(({ caseId }) => caseId);
  const attempts = await findAttempts(
    tx,
    shopId,
    page.flatMap(({ attemptId }) => attemptId ?? []),
  );
  const connections = await tx.selectFrom('connections').select(['id', 'name']).where('shopId', '=', shopId).execute();
  return {
    attempts: new Map(attempts.map((attempt) => [attempt.id, attempt])),
    sums: await amountsDue(tx, shopId, ids),
    facts: await paidFactsOf(tx, shopId, ids),
    nameOf: (id: string | null) => connections.find((each) => each.id === id)?.name ?? null,
  };
}

function lineOf(
  row: Row,
  { attempts, sums, facts, nameOf }: Awaited<ReturnType<typeof readBehind>>,
  { me, policy }: { me: string; policy: { readonly secondPersonAbove: SecondPersonRule | null } },
): DueRefund {
  const { caseId, number, contactName, orderNumber, procedure, plain, rule, deadline, expiresAt } = row;
  const clock = rule ? { rule, deadline, expiresAt } : null;
  const shown = { caseId, number, contactName, orderNumber, procedure, plain, clock };
  const attempt = (row.attemptId && attempts.get(row.attemptId)) || null;
  // A present that failed is known by its attempt alone, and is made again as it was.
  const isOpen = attempt && (attempt.state !== 'failed' || attempt.purpose === 'goodwill');
  const sum = isOpen ? attempt : (sums.get(caseId) ?? null);
  const amount = sum && sum.amount > 0 ? sum.amount : null;
  const firstBy = isOpen && attempt.state !== 'failed' ? attempt.firstBy : null;
  const asked = { amount: amount === null ? 0 : amount + row.alone, currency: sum?.currency ?? '' };
  const asPlanned = { state: 'planned' as const, ...asked, firstBy };
  const needed = needsSecondPerson(policy.secondPersonAbove, asked);
  const second = {
    needed,
    firstBy: needed ? firstBy : null,
    byMe: needed && firstBy !== null && refusalOfApproval(asPlanned, me, policy) !== null,
  };
  const common = { ...shown, amount, currency: sum?.currency ?? null, attempt, second };
  if (isOpen) return { ...common, method: attempt.method, connection: nameOf(attempt.connectionId), problem: null };

  const paid = facts.get(caseId)!;
  const road = proposedRoad(paid);
  const unpayable = sum ? 'nothing-owed' : 'sum-unknown';
  const problem = amount === null ? unpayable : 'problem' in road ? road.problem : null;
  const method = 'method' in road ? road.method : null;
  const connection = method === 'original' ? nameOf(paid.connectionId) : null;
  return { ...common, method, connection, problem };
}

function readCursor(text: string): { at: string; id: string } {
  const [at = '', id = ''] = Buffer.from(text, 'base64url').toString().split(' ');
  if (Number.isNaN(Date.parse(at)) || !/^[0-9a-f-]{36}$/.test(id))
    throw new Refusal('invalid', 'cursor', { fields: [{ field: 'after', reason: 'not-a-cursor' }] });
  return { at, id };
}
