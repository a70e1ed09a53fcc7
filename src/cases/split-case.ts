import { sql } from 'kysely';
import type { z } from 'zod';

import { requirePermission, type Actor } from '../identity/actor.ts';
import { newId } from '../kit/id.ts';
import { found, Refusal, refuseIf } from '../kit/refusal.ts';
import type { World } from '../platform/world.ts';
import { isInQuestion, isOpen, type Case } from './case.ts';
import { recountClaims } from './claims.ts';
import { refreshNextClock } from './clock-acts.ts';
import { inCase, withCase, type OpenCase } from './in-case.ts';
import { joinCases } from './link-cases.ts';
import { summarizeCustody } from './record-axes.ts';
import { copySafety } from './safety-matter.ts';
import type { splitCaseInput } from './sorting-inputs.ts';

/** Why a case may not be split: what was decided or paid was decided as one. */
function refusalOfSplitting(kase: Case): string | null {
  if (!isOpen(kase)) return 'wrong-stage';
  if (kase.spamAt) return 'is-spam';
  if (kase.outcome !== 'none' && kase.outcome !== 'acknowledged') return 'already-decided';
  if (kase.money !== null || kase.remedy !== null) return 'already-decided';
  return isInQuestion(kase) ? 'review-first' : null;
}

/**
 * Some of the goods go their own way. The statement stays whole: both cases stand on it, and each has every clock it
 * started. What is claimed of the order stays the same sum.
 */
export function splitCase(
  world: World,
  actor: Actor,
  input: z.output<typeof splitCaseInput>,
): Promise<{ caseId: string; number: string }> {
  requirePermission(actor, 'sort cases');
  return inCase(world, actor, input, async (open) => {
    const { tx, kase, at } = open;
    refuseIf(refusalOfSplitting(kase));
    const lines = await chosenLines(open, input.lines);
    const caseId = newId(at);
    const number = await copyCase(
      open,
      caseId,
      lines.map(({ name, take }) => (take > 1 ? `${take} × ${name}` : name)).join(', '),
    );
    for (const [position, line] of lines.entries()) await takeLine(open, caseId, line, position);
    await sql`
      insert into clocks (shop_id, id, case_id, rule, class, consequence, start_day, nominal, deadline, statutory, safe_target, expires_at, told, withheld, verified, state, ended_at,
        started_at, minutes, counted, warn_at, warned)
      select shop_id, gen_random_uuid(), ${caseId}, rule, class, consequence, start_day, nominal, deadline, statutory, safe_target, expires_at, told, withheld, verified, state, ended_at,
        started_at, minutes, counted, warn_at, warned
      from clocks where shop_id = ${kase.shopId} and case_id = ${kase.id}`.execute(tx);
    open.announce({ type: 'case.split', data: { into: caseId, lines: lines.length } });
    await withCase(world, tx, actor, { caseId }, async (fresh) => {
      await joinCases(open, fresh, 'split');
      await copySafety(open, fresh);
      await summarizeCustody(fresh);
      await refreshNextClock(fresh);
      await recountClaims(fresh);
      fresh.announce({
        type: 'case.split-off',
        data: { from: kase.id, statementId: kase.statementId, lines: lines.length },
      });
    });
    await summarizeCustody(open);
    await recountClaims(open);
    return { caseId, number };
  });
}

interface Taken {
  readonly id: string;
  readonly name: string;
  readonly quantity: number;
  readonly take: number;
}

async function chosenLines(
  { tx, kase }: OpenCase,
  asked: readonly { readonly caseLineId: string; readonly quantity: number }[],
): Promise<Taken[]> {
  const all = await tx
    .selectFrom('caseLines')
    .select(['id', 'name', 'quantity', 'received'])
    .where('shopId', '=', kase.shopId)
    .where('caseId', '=', kase.id)
    .where('unexpected', '=', false)
    .orderBy('position')
    .execute();
  const wanted = new Map(asked.map(({ caseLineId, quantity }) => [caseLineId, quantity]));
  if (wanted.size < asked.length) throw new Refusal('invalid', 'line-twice');
  for (const id of wanted.keys())
    found(
      all.find((line) => line.id === id),
      'case-line',
    );
  const taken = all.flatMap((line) => {
    const take = wanted.get(line.id);
    if (take === undefined) return [];
    if (take > line.quantity)
      throw new Refusal('invalid', 'too-many', { fields: [{ field: 'lines', reason: 'too-many' }] });
    refuseIf(line.received > 0 ? 'goods-here' : null);
    return [{ ...line, take }];
  });
  const rest = all.some(({ id, quantity }) => (wanted.get(id) ?? 0) < quantity);
  refuseIf(rest ? null : 'nothing-left');
  return taken;
}

/** A whole line moves; of a part, a new line is made and the old one is that much smaller. */
async function takeLine({ tx, kase, at }: OpenCase, caseId: string, line: Taken, position: number): Promise<void> {
  if (line.take === line.quantity) {
    await tx
      .updateTable('caseLines')
      .set({ caseId, position })
      .where('shopId', '=', kase.shopId)
      .where('id', '=', line.id)
      .execute();
    return;
  }
  await sql`
    insert into case_lines (shop_id, id, case_id, position, order_line_id, name, sku, quantity, custody)
    select shop_id, ${newId(at)}, ${caseId}, ${position}, order_line_id, name, sku, ${line.take}, custody
    from case_lines where shop_id = ${kase.shopId} and id = ${line.id}`.execute(tx);
  await tx
    .updateTable('caseLines')
    .set({ quantity: line.quantity - line.take })
    .where('shopId', '=', kase.shopId)
    .where('id', '=', line.id)
    .execute();
}

/** The same buyer, order, road and statement under a number of its own. */
async function copyCase({ tx, kase, at }: OpenCase, caseId: string, summary: string): Promise<string> {
  const { rows } = await sql<{ number: string }>`
    insert into cases (shop_id, id, number, channel_id, statement_id, order_id, customer_id, parent_case_id, procedure, issue, demand, capacity,
      stage, outcome, custody, decider, flags, takeback_asked_at, assignee_id, locale, contact_name, contact_email, contact_phone, payout_account,
      order_number, summary, preview, unread, waiting_since, name_key, email_key, phone_key, order_key, version, opened_at, active_at)
    select k.shop_id, ${caseId}, c.case_prefix || '-' || nextval('case_numbers'), k.channel_id, k.statement_id, k.order_id, k.customer_id, k.parent_case_id,
      k.procedure, k.issue, k.demand, k.capacity, k.stage, k.outcome, k.custody, k.decider, k.flags, k.takeback_asked_at, k.assignee_id, k.locale,
      k.contact_name, k.contact_email, k.contact_phone, k.payout_account, k.order_number, ${summary.slice(0, 300)}, k.preview, false, k.waiting_since,
      k.name_key, k.email_key, k.phone_key, k.order_key, 0, k.opened_at, ${at}
    from cases k join channels c on c.shop_id = k.shop_id and c.id = k.channel_id
    where k.shop_id = ${kase.shopId} and k.id = ${kase.id}
    returning number`.execute(tx);
  return rows[0]!.number;
}
