import type { Tx } from '../../platform/db.ts';
import type { EventRow } from '../../platform/events.ts';
import { prepared } from '../../platform/prepared.ts';
import type { ClockPlan } from '../../law/clock-plan.ts';
import type { StatementInput } from '../statement-inputs.ts';
import type { Submission, Times } from '../submission.ts';

export interface SubmitRows {
  readonly shopId: string;
  readonly caseId: string;
  readonly casePrefix: string;
  readonly statementId: string;
  readonly channelId: string;
  readonly orderId: string | null;
  readonly orderNumber: string | null;
  readonly test: boolean;
  readonly assigneeId: string | null;
  readonly medium: string;
  readonly input: StatementInput;
  readonly wording: string;
  readonly salt: Buffer;
  readonly times: Times;
  readonly at: Date;
  readonly submission: Submission;
  readonly summary: string;
  readonly preview: string;
  readonly keys: {
    readonly name: string | null;
    readonly email: string | null;
    readonly phone: string | null;
    readonly order: string | null;
  };
  readonly newCustomerId: string;
  readonly tokenHash: Buffer;
  readonly events: readonly EventRow[];
  readonly next: Pick<ClockPlan, 'rule' | 'expiresAt'> | null;
}

/**
 * Everything a new case consists of, in one statement: measured at 1.5 to 2.7 times the speed of the same
 * rows in a transaction of single inserts. Returns the number.
 *
 * The customer: an identity that exists names its customer; else the new one is made. The foreign keys that
 * this order of writing would break are deferred to the commit.
 */
const insertAll = prepared<{ number: string }>(
  'submit-case',
  `
with identity as (
  insert into customer_identities (shop_id, kind, value, customer_id, created_at)
  select $1, v.kind, v.value, $2::uuid, $3 from (values ('email', $4::text), ('phone', $5::text)) as v (kind, value)
  where v.value is not null and (v.kind = 'email' or $4::text is null)
  on conflict (shop_id, kind, value) do update set value = excluded.value
  returning customer_id
), who as (
  select coalesce((select customer_id from identity limit 1), $2::uuid) as id
), customer as (
  insert into customers (shop_id, id, name, capacity, company, nip, locale, created_at, name_key)
  select $1, $2::uuid, $6, $7, $8, $9, $10, $3, $38 from who where who.id = $2::uuid
), statement as (
  insert into statements (shop_id, id, case_id, channel_id, kind, medium, locale, content, wording, salt, declared_at, received_at, recorded_at)
  values ($1, $11, $12, $13, $14, $15, $10, $16::jsonb, $17, $18, $19, $20, $3)
), kase as (
  insert into cases (shop_id, id, number, channel_id, statement_id, order_id, customer_id, procedure, issue, demand, demand_amount, capacity,
    stage, outcome, custody, flags, assignee_id, locale, contact_name, contact_email, contact_phone, payout_account, order_number, summary, preview,
    waiting_since, name_key, email_key, phone_key, order_key, next_clock_rule, next_clock_at, event_seq, event_hash, opened_at, active_at, test)
  select $1, $12::uuid, $21 || '-' || nextval('case_numbers'), $13::uuid, $11::uuid, $22::uuid, who.id, $23, $24, $25, $26::bigint, $7,
    $27, $28, $29, $30::text[], $31::uuid, $10, $6, $32, $33, $34, $35, $36, $37,
    $3, $38, $4, $5, $39, $40, $41::timestamptz, $42::int, $43::bytea, $3, $3, $49::boolean
  from who
  returning number
), lines as (
  insert into case_lines (shop_id, id, case_id, position, order_line_id, name, sku, quantity, custody)
  select $1, l.id, $12::uuid, l.position, l."orderLineId", l.name, l.sku, l.quantity, $29
  from jsonb_to_recordset($44::jsonb) as l (id uuid, position int, "orderLineId" uuid, name text, sku text, quantity int)
), claims as (
  update order_lines o set claimed = o.claimed + l.quantity
  from (select "orderLineId" as id, sum(quantity)::int as quantity from jsonb_to_recordset($44::jsonb) as x ("orderLineId" uuid, quantity int) group by 1) l
  where o.shop_id = $1 and o.id = l.id
), ticking as (
  insert into clocks (shop_id, id, case_id, rule, class, consequence, start_day, nominal, deadline, statutory, safe_target, expires_at, withheld, verified,
    started_at, minutes, counted, warn_at)
  select $1, c.id, $12::uuid, c.rule, c.class, c.consequence, c."startDay", c.nominal, c.deadline, c."statutoryDeadline", c."safeTarget", c."expiresAt", c.withheld, c.verified,
    c."startedAt", c.minutes, c.counted, c."warnAt"
  from jsonb_to_recordset($45::jsonb) as c (id uuid, rule text, class text, consequence text, "startDay" date, nominal date, deadline date,
    "statutoryDeadline" date, "safeTarget" date, "expiresAt" timestamptz, withheld boolean, verified boolean,
    "startedAt" timestamptz, minutes int, counted text, "warnAt" timestamptz)
), token as (
  insert into case_tokens (shop_id, token_hash, case_id, created_at) values ($1, $46, $12, $3)
), attached as (
  update files set case_id = $12 where shop_id = $1 and id = any ($47::uuid[]) and case_id is null
), history as (
  insert into events (shop_id, id, case_id, seq, type, at, actor_kind, actor_id, data, digest, prev_hash, hash)
  select $1, e.id, $12::uuid, e.seq, e.type, $3, e."actorKind", e."actorId", e.data::jsonb,
    decode(e.digest, 'hex'), decode(e."prevHash", 'hex'), decode(e.hash, 'hex')
  from jsonb_to_recordset($48::jsonb) as e (id uuid, seq int, type text, "actorKind" text, "actorId" text, data text, digest text, "prevHash" text, hash text)
)
select number from kase`,
);

export async function insertCase(tx: Tx, rows: SubmitRows): Promise<string> {
  const { shopId, input, submission, times, at, keys, events, next } = rows;
  const last = events.at(-1)!;
  const [kase] = await insertAll(tx, [
    shopId,
    rows.newCustomerId,
    at,
    keys.email,
    keys.phone,
    input.contact.name ?? null,
    submission.capacity,
    input.company?.name ?? null,
    input.company?.nip ?? null,
    input.locale,
    rows.statementId,
    rows.caseId,
    rows.channelId,
    input.kind,
    rows.medium,
    JSON.stringify(input),
    rows.wording,
    rows.salt,
    times.declaredAt,
    times.receivedAt,
    rows.casePrefix,
    rows.orderId,
    submission.procedure,
    input.kind === 'withdrawal' ? 'changed_mind' : input.issue,
    input.demand ?? null,
    input.demandAmount ?? null,
    submission.stage,
    submission.outcome,
    submission.custody,
    submission.flags,
    rows.assigneeId,
    input.contact.email ?? null,
    input.contact.phone ?? null,
    input.payoutAccount ?? null,
    rows.orderNumber,
    rows.summary,
    rows.preview,
    keys.name,
    keys.order,
    next?.rule ?? null,
    next?.expiresAt ?? null,
    last.seq,
    last.hash,
    JSON.stringify(submission.lines.map((line, position) => ({ ...line, position }))),
    JSON.stringify(
      rows.submission.clocks.map((clock, index) => ({
        ...clock,
        ...clock.promise,
        id: clockId(rows.caseId, index),
        withheld: clock.rule === 'WD-REFUND' && submission.withheld,
      })),
    ),
    rows.tokenHash,
    input.fileIds,
    JSON.stringify(
      events.map((event) => ({
        ...event,
        digest: event.digest?.toString('hex') ?? null,
        prevHash: event.prevHash?.toString('hex') ?? null,
        hash: event.hash!.toString('hex'),
      })),
    ),
    rows.test,
  ]);
  return kase!.number;
}

/** Ids of the clocks of a new case, next to the case's own, so that their index grows at one end. */
const clockId = (caseId: string, index: number) =>
  caseId.slice(0, -4) + ((parseInt(caseId.slice(-4), 16) + index + 1) % 0x10000).toString(16).padStart(4, '0');
