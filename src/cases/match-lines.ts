import { sql } from 'kysely';

import { newId } from '../kit/id.ts';
import type { Flag } from './case.ts';
import type { OpenCase } from './in-case.ts';
import type { StatementInput } from './statement-inputs.ts';
import { flagsOfClaim } from './submission.ts';
import type { ClaimedOrder, ClaimedOrderLine } from './submission-facts.ts';

/**
 * Ties the lines of a case to those of an order that became known later, so that what is granted on them is
 * counted. Lines in the buyer's own words are matched by name or SKU; the rest stays as it was said.
 */
export async function matchLines(open: OpenCase, order: ClaimedOrder): Promise<Flag[]> {
  const { tx, kase } = open;
  const { content } = await tx
    .selectFrom('statements')
    .select('content')
    .where('shopId', '=', kase.shopId)
    .where('id', '=', kase.statementId)
    .executeTakeFirstOrThrow();
  const said = content as Partial<StatementInput>;
  const lines = await tx
    .selectFrom('caseLines')
    .select(['id', 'name', 'sku', 'quantity', 'orderLineId', 'position'])
    .where('shopId', '=', kase.shopId)
    .where('caseId', '=', kase.id)
    .orderBy('position')
    .execute();

  const flags = new Set<Flag>();
  const take = async (lineId: string, line: ClaimedOrderLine, quantity: number) => {
    for (const flag of flagsOfClaim(line, quantity)) flags.add(flag);
    await tx
      .updateTable('caseLines')
      .set({ orderLineId: line.id, name: line.name, sku: line.sku, quantity })
      .where('shopId', '=', kase.shopId)
      .where('id', '=', lineId)
      .execute();
    // What was granted before anybody knew the order counts towards it from now on.
    await sql`
      update order_lines o set granted_money = o.granted_money + l.granted_money, granted_goods = o.granted_goods + l.granted_goods
      from case_lines l where o.shop_id = ${kase.shopId} and o.id = ${line.id} and l.shop_id = ${kase.shopId} and l.id = ${lineId}`.execute(
      tx,
    );
  };

  const [whole] = lines;
  const undecided =
    kase.deemedConfirmedAt === null && ['none', 'acknowledged', 'deemed_accepted'].includes(kase.outcome);
  const bought = order.lines.filter(({ quantity }) => quantity > 0);
  if (whole && lines.length === 1 && !whole.orderLineId && said.wholeOrder === true && undecided) {
    const [first, ...others] = bought;
    if (!first) return [];
    const { custody } = kase;
    await take(whole.id, first, first.quantity);
    for (const [index, line] of others.entries()) {
      for (const flag of flagsOfClaim(line, line.quantity)) flags.add(flag);
      const { shopId, id: caseId } = kase;
      const position = whole.position + index + 1;
      const { id: orderLineId, name, sku, quantity } = line;
      await tx
        .insertInto('caseLines')
        .values({ shopId, id: newId(open.at), caseId, position, orderLineId, name, sku, quantity, custody })
        .execute();
    }
    return [...flags];
  }
  const fold = (text: string) => text.trim().toLocaleLowerCase('pl');
  const free = new Set(bought);
  for (const line of lines.filter(({ orderLineId }) => !orderLineId)) {
    const match = [...free].find(
      ({ name, sku }) => fold(name) === fold(line.name) || (sku !== null && fold(sku) === fold(line.name)),
    );
    if (!match) continue;
    free.delete(match);
    await take(line.id, match, line.quantity);
  }
  return [...flags];
}
