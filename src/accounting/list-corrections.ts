import { requirePermission, type Actor } from '../identity/actor.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import type { CorrectionLine } from './correction-lines.ts';
import type { Correction } from './correction.ts';
import type { CorrectionsInput } from './correction-inputs.ts';
import { readDayCursor, writeDayCursor } from './day-cursor.ts';

/** What the books wait for, oldest money first, by keyset; or what was done. */
export async function listCorrections(
  world: World,
  actor: Actor,
  { state, from, to, after, limit }: CorrectionsInput,
): Promise<{ rows: Correction[]; next: string | null }> {
  requirePermission(actor, 'read books');
  const start = after ? readDayCursor(after) : null;
  return inShop(world, actor.shopId, async (tx) => {
    let asked = tx
      .selectFrom('corrections as c')
      .innerJoin('cases as k', (join) => join.onRef('k.shopId', '=', 'c.shopId').onRef('k.id', '=', 'c.caseId'))
      .leftJoin('orders as o', (join) => join.onRef('o.shopId', '=', 'k.shopId').onRef('o.id', '=', 'k.orderId'))
      .selectAll('c')
      .select(['k.number as caseNumber', 'o.number as orderNumber'])
      .where('c.shopId', '=', actor.shopId)
      .where('c.state', '=', state);
    if (from) asked = asked.where('c.moneyOn', '>=', from);
    if (to) asked = asked.where('c.moneyOn', '<=', to);
    if (start) asked = asked.where((eb) => eb(eb.refTuple('c.moneyOn', 'c.id'), '>', eb.tuple(start.day, start.id)));
    const rows = await asked
      .orderBy('c.moneyOn')
      .orderBy('c.id')
      .limit(limit + 1)
      .execute();
    const page = rows.slice(0, limit).map((row): Correction => ({
      id: row.id,
      caseId: row.caseId,
      caseNumber: row.caseNumber,
      orderNumber: row.orderNumber,
      kind: row.kind,
      state: row.state,
      currency: row.currency,
      total: row.total,
      lines: row.lines as CorrectionLine[],
      invoice: row.invoice,
      moneyOn: row.moneyOn,
      number: row.number,
      ksefId: row.ksefId,
      issuedOn: row.issuedOn,
      newSale: row.newSale,
      remark: row.remark,
    }));
    const last = page.at(-1);
    return {
      rows: page,
      next: rows.length > limit && last ? writeDayCursor({ day: last.moneyOn, id: last.id }) : null,
    };
  });
}
