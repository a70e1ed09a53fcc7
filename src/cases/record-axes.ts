import { sql } from 'kysely';

import type { Demand } from '../law/vocabulary.ts';
import type { Custody, Flag, MoneyState, Outcome, RemedyState, Stage } from './case.ts';
import type { OpenCase } from './in-case.ts';

/**
 * The narrow ways in which verbs, of this room and of later ones, write the axes of an open case. Each
 * writes one axis and nothing else; what it means is announced by the verb that calls it.
 */
const ofCase = ({ kase }: OpenCase) => sql<boolean>`shop_id = ${kase.shopId} and id = ${kase.id}`;

export async function recordStage(open: OpenCase, stage: Stage): Promise<void> {
  const closed = ['closed', 'cancelled', 'merged'].includes(stage);
  await open.tx
    .updateTable('cases')
    .set({
      stage,
      closedAt: closed ? open.at : null,
      ...(closed && { snoozedFor: null, snoozedUntil: null, snoozedAt: null }),
      // A status of the shop's own belongs to one stage and does not travel to the next.
      statusId: sql`(select s.id from statuses s where s.shop_id = cases.shop_id and s.id = cases.status_id and s.stage = ${stage})`,
      ...((closed || stage === 'waiting_customer') && { waitingSince: null }),
    })
    .where(ofCase(open))
    .execute();
}

export async function recordOutcome(open: OpenCase, outcome: Outcome, confirmedAt?: Date): Promise<void> {
  await open.tx
    .updateTable('cases')
    .set({ outcome, ...(confirmedAt && { deemedConfirmedAt: confirmedAt }) })
    .where(ofCase(open))
    .execute();
}

export async function recordMoney(open: OpenCase, money: MoneyState | null): Promise<void> {
  await open.tx.updateTable('cases').set({ money }).where(ofCase(open)).execute();
}

export async function recordRemedy(open: OpenCase, remedy: RemedyState | null): Promise<void> {
  await open.tx.updateTable('cases').set({ remedy }).where(ofCase(open)).execute();
}

/** The buyer chose: what they want from now on. Their statement stays as it was made. */
export async function recordDemand(open: OpenCase, demand: Demand | null): Promise<void> {
  await open.tx.updateTable('cases').set({ demand }).where(ofCase(open)).execute();
}

/** Moves the lines of a case (all that wait for goods, or the ones named) to where their goods are. */
export async function recordCustody(open: OpenCase, custody: Custody, lineIds?: readonly string[]): Promise<void> {
  let lines = open.tx
    .updateTable('caseLines')
    .set({ custody })
    .where('shopId', '=', open.kase.shopId)
    .where('caseId', '=', open.kase.id);
  lines = lineIds ? lines.where('id', 'in', lineIds) : lines.where('custody', '<>', 'not_required');
  await lines.execute();
  await summarizeCustody(open);
}

/** The case shows the line that is least far on its way back. */
export async function summarizeCustody(open: OpenCase): Promise<void> {
  await sql`
    update cases set custody = coalesce((
      select custody from case_lines where shop_id = ${open.kase.shopId} and case_id = ${open.kase.id} and custody <> 'not_required'
      order by array_position(array['expected', 'label_issued', 'in_transit', 'delivered', 'received', 'inspected', 'disposed', 'not_returned', 'lost'], custody)
      limit 1), 'not_required')
    where shop_id = ${open.kase.shopId} and id = ${open.kase.id}`.execute(open.tx);
}

/** Whether anybody has to look at a return before its money goes, and why; null for both: no goods are here. */
export async function recordPlain(open: OpenCase, judged: { plain: boolean; notPlain: string | null }): Promise<void> {
  await open.tx.updateTable('cases').set(judged).where(ofCase(open)).execute();
}

export async function raiseFlag(open: OpenCase, flag: Flag): Promise<void> {
  await sql`update cases set flags = array_append(flags, ${flag}) where shop_id = ${open.kase.shopId} and id = ${open.kase.id} and not ${flag} = any (flags)`.execute(
    open.tx,
  );
}

export async function lowerFlag(open: OpenCase, flag: Flag): Promise<void> {
  await sql`update cases set flags = array_remove(flags, ${flag}) where shop_id = ${open.kase.shopId} and id = ${open.kase.id}`.execute(
    open.tx,
  );
}

/** Somebody said something: the list shows it, and whose turn it is. */
export async function noteActivity(
  open: OpenCase,
  { preview, byBuyer }: { preview: string; byBuyer: boolean },
): Promise<void> {
  await open.tx
    .updateTable('cases')
    .set({
      preview: preview.slice(0, 300),
      unread: byBuyer,
      waitingSince: byBuyer ? sql`coalesce(waiting_since, ${open.at})` : null,
    })
    .where(ofCase(open))
    .execute();
}
