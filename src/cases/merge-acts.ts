import { sql } from 'kysely';

import { refreshNextClock, reviveClocks, voidClocks } from './clock-acts.ts';
import type { OpenCase } from './in-case.ts';
import type { Counting } from './merging.ts';

/** What a merge moved, so that it can move back: rows keep their ids and only change the case they hang on. */
export interface Moved {
  readonly moved: readonly { readonly id: string; readonly position: number }[];
  readonly raised: readonly { readonly id: string; readonly from: number; readonly to: number }[];
  readonly toTarget: readonly string[];
  readonly toSource: readonly string[];
  readonly voided: readonly string[];
}

/**
 * The lines of the source become lines of the target. Told twice, a line both have stays behind, and the larger
 * quantity counts; together, every line comes along and the sum is what is claimed.
 */
export async function moveLines(
  source: OpenCase,
  target: OpenCase,
  counting: Counting,
): Promise<Pick<Moved, 'moved' | 'raised'>> {
  const { tx, kase } = source;
  const linesOf = (caseId: string) =>
    tx
      .selectFrom('caseLines')
      .select(['id', 'orderLineId', 'quantity', 'position'])
      .where('shopId', '=', kase.shopId)
      .where('caseId', '=', caseId)
      .orderBy('position')
      .execute();
  const theirs = await linesOf(target.kase.id);
  const moved: { id: string; position: number }[] = [];
  const raised: { id: string; from: number; to: number }[] = [];
  let next = Math.max(-1, ...theirs.map(({ position }) => position)) + 1;
  for (const line of await linesOf(kase.id)) {
    const same = theirs.find(({ orderLineId }) => orderLineId !== null && orderLineId === line.orderLineId);
    // In the buyer's own words nobody can tell whether two lines are one: told twice means they are.
    const toldTwice = counting === 'once' && (same !== undefined || (!line.orderLineId && theirs.length > 0));
    if (toldTwice) {
      if (same && line.quantity > same.quantity) {
        await setQuantity(target, same.id, line.quantity);
        raised.push({ id: same.id, from: same.quantity, to: line.quantity });
      }
      continue;
    }
    await hangLine(target, line.id, next);
    moved.push({ id: line.id, position: line.position });
    next += 1;
  }
  return { moved, raised };
}

/**
 * A clock is never removed. Those only the source has go on on the target; of two of one rule the one that still runs
 * and ends first is the target's, and the other rests with the source.
 */
export async function moveClocks(
  source: OpenCase,
  target: OpenCase,
): Promise<Pick<Moved, 'toTarget' | 'toSource' | 'voided'>> {
  const { tx, kase } = source;
  const { rows } = await sql<{ id: string; rule: string; theirId: string | null; wins: boolean }>`
    select s.id, s.rule, t.id as their_id,
      t.id is null or ((s.ended_at is null) > (t.ended_at is null))
      or (s.ended_at is null and t.ended_at is null and (s.withheld, coalesce(s.expires_at, 'infinity')) < (t.withheld, coalesce(t.expires_at, 'infinity'))) as wins
    from clocks s left join clocks t on t.shop_id = s.shop_id and t.case_id = ${target.kase.id} and t.rule = s.rule
    where s.shop_id = ${kase.shopId} and s.case_id = ${kase.id}`.execute(tx);
  const winners = rows.filter(({ wins }) => wins);
  const swapped = winners.flatMap(({ theirId }) => (theirId ? [theirId] : []));
  await swapClocks(
    source,
    swapped,
    kase.id,
    winners.map(({ id }) => id),
    target.kase.id,
  );
  const resting = await tx
    .selectFrom('clocks')
    .select('rule')
    .where('shopId', '=', kase.shopId)
    .where('caseId', '=', kase.id)
    .where('endedAt', 'is', null)
    .where('state', '=', 'running')
    .execute();
  await voidClocks(source);
  await refreshNextClock(target);
  return { toTarget: winners.map(({ id }) => id), toSource: swapped, voided: resting.map(({ rule }) => rule) };
}

/** Everything goes back to where it was, as it is by now. */
export async function moveBack(source: OpenCase, target: OpenCase, was: Moved): Promise<void> {
  await reviveClocks(source, was.voided);
  await swapClocks(source, was.toTarget, source.kase.id, was.toSource, target.kase.id);
  for (const { id, position } of was.moved) await hangLine(source, id, position);
  for (const { id, from } of was.raised) await setQuantity(target, id, from);
  await refreshNextClock(source);
  await refreshNextClock(target);
}

/** One rule stands once per case: the first set steps aside under another name while the second takes its place. */
async function swapClocks(
  { tx, kase }: OpenCase,
  first: readonly string[],
  firstTo: string,
  second: readonly string[],
  secondTo: string,
): Promise<void> {
  const { shopId } = kase;
  await sql`update clocks set rule = rule || '~' where shop_id = ${shopId} and id = any (${first}::uuid[])`.execute(tx);
  await sql`update clocks set case_id = ${secondTo} where shop_id = ${shopId} and id = any (${second}::uuid[])`.execute(
    tx,
  );
  await sql`
    update clocks set case_id = ${firstTo}, rule = rtrim(rule, '~')
    where shop_id = ${shopId} and id = any (${first}::uuid[])`.execute(tx);
}

async function hangLine({ tx, kase }: OpenCase, id: string, position: number): Promise<void> {
  await tx
    .updateTable('caseLines')
    .set({ caseId: kase.id, position })
    .where('shopId', '=', kase.shopId)
    .where('id', '=', id)
    .execute();
}

async function setQuantity({ tx, kase }: OpenCase, id: string, quantity: number): Promise<void> {
  await tx
    .updateTable('caseLines')
    .set({ quantity })
    .where('shopId', '=', kase.shopId)
    .where('caseId', '=', kase.id)
    .where('id', '=', id)
    .execute();
}
