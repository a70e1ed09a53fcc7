import { sql } from 'kysely';

import { requireBuyerOf, type Actor } from '../identity/actor.ts';
import type { Day } from '../kit/day.ts';
import { found } from '../kit/refusal.ts';
import type { Tx } from '../platform/db.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import type { Case, Custody } from './case.ts';
import type { BreachReason } from './breach-inputs.ts';
import { headlineOf, progressOf, type Headline, type Progress } from './headline.ts';
import type { StatementInput } from './statement-inputs.ts';

export interface CaseClock {
  readonly rule: string;
  readonly class: 'owed' | 'window' | 'reminder' | 'promise';
  readonly consequence: string;
  readonly startDay: Day | null;
  readonly deadline: Day | null;
  readonly statutory: Day | null;
  readonly safeTarget: Day | null;
  readonly expiresAt: Date | null;
  readonly withheld: boolean;
  readonly verified: boolean;
  readonly state: 'running' | 'met' | 'breached' | 'void';
  /** How a promise is counted: so many minutes since then, in working time or by the plain clock. */
  readonly startedAt: Date | null;
  readonly minutes: number | null;
  readonly counted: 'working' | 'plain' | null;
  /** What a promised remedy is counted from: a day that was named, or so many days once the thing is here. */
  readonly promisedOn: Day | null;
  readonly promisedDays: number | null;
  readonly endedAt: Date | null;
  /** The last time it was missed, and why. */
  readonly missed: { readonly dueAt: Date; readonly because: BreachReason; readonly endedAt: Date | null } | null;
}

export interface CaseLine {
  readonly id: string;
  readonly orderLineId: string | null;
  readonly name: string;
  readonly sku: string | null;
  readonly variant: string | null;
  readonly imageUrl: string | null;
  readonly quantity: number;
  readonly bought: number | null;
  /** Really paid for all pieces of the order line, in minor units of the order's currency. */
  readonly paidTotal: number | null;
  readonly custody: Custody;
  readonly received: number;
  readonly unexpected: boolean;
}

export interface CaseDetail extends Omit<Case, 'shopId'> {
  readonly headline: Headline;
  readonly progress: Progress;
  readonly locale: 'pl' | 'en';
  readonly contact: { readonly name: string | null; readonly email: string | null; readonly phone: string | null };
  readonly orderNumber: string | null;
  readonly payoutAccount: string | null;
  readonly demandAmount: number | null;
  readonly summary: string;
  readonly unread: boolean;
  /** A test of the shop's own. */
  readonly test: boolean;
  readonly openedAt: Date;
  readonly activeAt: Date;
  readonly closedAt: Date | null;
  readonly channel: { readonly id: string; readonly name: string; readonly kind: string; readonly slug: string };
  readonly assignee: { readonly id: string; readonly name: string } | null;
  readonly status: {
    readonly id: string;
    readonly namePl: string;
    readonly nameEn: string;
    readonly color: string;
    readonly visible: boolean;
    readonly mail: 'none' | 'standard' | 'own';
    readonly mailPl: string | null;
    readonly mailEn: string | null;
  } | null;
  readonly tags: readonly { readonly id: string; readonly name: string; readonly color: string }[];
  readonly statement: {
    readonly kind: 'withdrawal' | 'report';
    readonly medium: string;
    readonly wording: string;
    readonly content: StatementInput;
    readonly declaredAt: Date;
    readonly receivedAt: Date;
    readonly recordedAt: Date;
  };
  readonly lines: readonly CaseLine[];
  readonly clocks: readonly CaseClock[];
}

/** One case with all that the room knows of it. Messages, files, decisions are asked of their own rooms. */
export async function findCase(world: World, actor: Actor, { caseId }: { caseId: string }): Promise<CaseDetail> {
  requireBuyerOf(actor, caseId, 'read cases');
  return inShop(world, actor.shopId, (tx) => readCaseDetail(tx, actor.shopId, caseId));
}

export async function readCaseDetail(tx: Tx, shopId: string, caseId: string): Promise<CaseDetail> {
  const { rows } = await sql<Row>`
    select k.id, k.number, k.channel_id, k.order_id, k.customer_id, k.statement_id, k.procedure, k.issue, k.demand, k.demand_amount, k.capacity, k.stage,
      k.outcome, k.custody, k.money, k.remedy, k.flags, k.assignee_id, k.status_id, k.takeback_asked_at, k.deemed_confirmed_at, k.snoozed_for, k.snoozed_until, k.snoozed_at,
      k.spam_at, k.test, k.merged_into, k.parent_case_id, k.version, k.locale,
      (select coalesce(jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name, 'color', g.color) order by lower(g.name)), '[]')
       from case_tags ct join tags g on g.shop_id = ct.shop_id and g.id = ct.tag_id where ct.shop_id = ${shopId} and ct.case_id = ${caseId}) as tags,
      k.contact_name, k.contact_email, k.contact_phone, k.order_number, k.payout_account, k.summary, k.unread, k.opened_at, k.active_at, k.closed_at,
      c.name as channel_name, c.kind as channel_kind, c.slug as channel_slug, a.name as assignee_name,
      s.name_pl, s.name_en, s.color, s.visible, s.mail, s.mail_pl, s.mail_en,
      t.kind as statement_kind, t.medium, t.wording, t.content, t.declared_at, t.received_at, t.recorded_at
    from cases k
    join channels c on c.shop_id = k.shop_id and c.id = k.channel_id
    join statements t on t.shop_id = k.shop_id and t.id = k.statement_id
    left join staff a on a.shop_id = k.shop_id and a.id = k.assignee_id
    left join statuses s on s.shop_id = k.shop_id and s.id = k.status_id
    where k.shop_id = ${shopId} and k.id = ${caseId}`.execute(tx);
  const row = found(rows[0], 'case');
  const lines = await readCaseLines(tx, shopId, caseId);
  const clocks = await readCaseClocks(tx, shopId, caseId);
  const {
    channelName,
    channelKind,
    channelSlug,
    assigneeName,
    namePl,
    nameEn,
    color,
    visible,
    mail,
    mailPl,
    mailEn,
    contactName,
    contactEmail,
    contactPhone,
    ...rest
  } = row;
  const { statementKind, medium, wording, content, declaredAt, receivedAt, recordedAt, ...kase } = rest;
  return {
    ...kase,
    headline: headlineOf(kase, clocks, kase.takebackAskedAt !== null),
    progress: progressOf(kase),
    contact: { name: contactName, email: contactEmail, phone: contactPhone },
    channel: { id: kase.channelId, name: channelName, kind: channelKind, slug: channelSlug },
    assignee: kase.assigneeId && assigneeName ? { id: kase.assigneeId, name: assigneeName } : null,
    status:
      kase.statusId && namePl && nameEn && color
        ? {
            id: kase.statusId,
            namePl,
            nameEn,
            color,
            visible: visible ?? false,
            mail: mail ?? 'standard',
            mailPl,
            mailEn,
          }
        : null,
    statement: { kind: statementKind, medium, wording, content, declaredAt, receivedAt, recordedAt },
    lines,
    clocks,
  };
}

interface Row extends Omit<Case, 'shopId'> {
  tags: { id: string; name: string; color: string }[];
  locale: 'pl' | 'en';
  demandAmount: number | null;
  contactName: string | null;
  contactEmail: string | null;
  contactPhone: string | null;
  orderNumber: string | null;
  payoutAccount: string | null;
  summary: string;
  unread: boolean;
  test: boolean;
  openedAt: Date;
  activeAt: Date;
  closedAt: Date | null;
  channelName: string;
  channelKind: string;
  channelSlug: string;
  assigneeName: string | null;
  namePl: string | null;
  nameEn: string | null;
  color: string | null;
  visible: boolean | null;
  mail: 'none' | 'standard' | 'own' | null;
  mailPl: string | null;
  mailEn: string | null;
  statementKind: 'withdrawal' | 'report';
  medium: string;
  wording: string;
  content: StatementInput;
  declaredAt: Date;
  receivedAt: Date;
  recordedAt: Date;
}

const readCaseLines = (tx: Tx, shopId: string, caseId: string): Promise<CaseLine[]> =>
  tx
    .selectFrom('caseLines as l')
    .leftJoin('orderLines as o', (join) => join.onRef('o.shopId', '=', 'l.shopId').onRef('o.id', '=', 'l.orderLineId'))
    .select([
      'l.id',
      'l.orderLineId',
      'l.name',
      'l.sku',
      'o.variant',
      'o.imageUrl',
      'l.quantity',
      'o.quantity as bought',
      'o.paidTotal',
      'l.custody',
      'l.received',
      'l.unexpected',
    ])
    .where('l.shopId', '=', shopId)
    .where('l.caseId', '=', caseId)
    .orderBy('l.position')
    .execute();

async function readCaseClocks(tx: Tx, shopId: string, caseId: string): Promise<CaseClock[]> {
  const clocks = await tx
    .selectFrom('clocks')
    .select([
      'rule',
      'class',
      'consequence',
      'startDay',
      'deadline',
      'statutory',
      'safeTarget',
      'expiresAt',
      'withheld',
      'verified',
      'state',
      'startedAt',
      'minutes',
      'counted',
      'promisedOn',
      'promisedDays',
      'endedAt',
    ])
    .where('shopId', '=', shopId)
    .where('caseId', '=', caseId)
    .orderBy('expiresAt')
    .orderBy('rule')
    .execute();
  const missed = await tx
    .selectFrom('clockBreaches')
    .select(['rule', 'dueAt', 'because', 'endedAt'])
    .where('shopId', '=', shopId)
    .where('caseId', '=', caseId)
    .orderBy('dueAt', 'desc')
    .execute();
  return clocks.map((clock) => {
    const last = missed.find(({ rule }) => rule === clock.rule);
    return { ...clock, missed: last ? { dueAt: last.dueAt, because: last.because, endedAt: last.endedAt } : null };
  });
}
