import { requirePermission, type Actor } from '../identity/actor.ts';
import { isId } from '../kit/id.ts';
import { found, Refusal } from '../kit/refusal.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import type { BankRun } from './run.ts';

const columns = [
  'id', 'number', 'accountId', 'currency', 'executeOn', 'state', 'count', 'total', 'preparedBy', 'preparedAt', 'approvedBy', 'sentAt',
] as const; // prettier-ignore

/** Files of transfers, the newest first, by keyset. */
export function listRuns(
  world: World,
  actor: Actor,
  { after, limit }: { after?: string | undefined; limit: number },
): Promise<{ rows: (BankRun & { settled: number })[]; next: string | null }> {
  requirePermission(actor, 'read books');
  if (after && !isId(after))
    throw new Refusal('invalid', 'cursor', { fields: [{ field: 'after', reason: 'not-a-cursor' }] });
  return inShop(world, actor.shopId, async (tx) => {
    let asked = tx
      .selectFrom('bankRuns as b')
      .select(columns.map((column) => `b.${column}` as const))
      .select((eb) =>
        eb
          .selectFrom('bankTransfers as t')
          .innerJoin('refundAttempts as r', (join) =>
            join.onRef('r.shopId', '=', 't.shopId').onRef('r.id', '=', 't.attemptId'),
          )
          .select(eb.fn.countAll<string>().as('n'))
          .whereRef('t.shopId', '=', 'b.shopId')
          .whereRef('t.runId', '=', 'b.id')
          .where('r.state', '=', 'settled')
          .as('settled'),
      )
      .where('b.shopId', '=', actor.shopId);
    if (after)
      asked = asked.where((eb) =>
        eb(
          'b.number',
          '<',
          eb.selectFrom('bankRuns').select('number').where('shopId', '=', actor.shopId).where('id', '=', after),
        ),
      );
    const rows = await asked
      .orderBy('b.number', 'desc')
      .limit(limit + 1)
      .execute();
    const page = rows.slice(0, limit).map((row) => ({ ...row, state: row.state, settled: Number(row.settled ?? 0) }));
    return { rows: page, next: rows.length > limit ? (page.at(-1)?.id ?? null) : null };
  });
}

/** One file with its transfers and what became of each. */
export function findRun(world: World, actor: Actor, { runId }: { runId: string }) {
  requirePermission(actor, 'read books');
  const { shopId } = actor;
  return inShop(world, shopId, async (tx) => {
    const row = await tx
      .selectFrom('bankRuns')
      .select(columns)
      .where('shopId', '=', shopId)
      .where('id', '=', runId)
      .executeTakeFirst();
    const run = found(row, 'bank-run');
    const transfers = await tx
      .selectFrom('bankTransfers as t')
      .innerJoin('refundAttempts as r', (join) =>
        join.onRef('r.shopId', '=', 't.shopId').onRef('r.id', '=', 't.attemptId'),
      )
      .innerJoin('cases as k', (join) => join.onRef('k.shopId', '=', 't.shopId').onRef('k.id', '=', 't.caseId'))
      .select([
        't.attemptId',
        't.caseId',
        't.reference',
        't.amount',
        't.payee',
        't.iban',
        't.title',
        'k.number as caseNumber',
        'r.state',
        'r.failure',
      ])
      .where('t.shopId', '=', shopId)
      .where('t.runId', '=', runId)
      .orderBy('t.reference')
      .execute();
    return { run: { ...run, state: run.state }, transfers };
  });
}
