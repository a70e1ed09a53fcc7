import { sql } from 'kysely';

import { requirePermission, type Actor } from '../identity/actor.ts';
import type { Day } from '../kit/day.ts';
import type { Procedure } from '../law/vocabulary.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import type { CorrectionLine } from './correction-lines.ts';
import type { ReturnsRegisterInput } from './correction-inputs.ts';
import { readDayCursor, writeDayCursor } from './day-cursor.ts';

/**
 * One entry of the register of returns and accepted complaints that users of cash registers keep (PL-VATREG: MF ordinance
 * of 29 April 2019, par. 3): day of the sale, what, day of the return, gross value and tax given back, proof of the sale.
 */
export interface RegisteredReturn {
  readonly id: string;
  readonly caseId: string;
  readonly caseNumber: string;
  readonly procedure: Procedure;
  readonly soldOn: Day | null;
  readonly orderNumber: string | null;
  /** The document that proves the sale. */
  readonly proof: string | null;
  readonly returnedOn: Day;
  readonly goods: readonly { readonly name: string | null; readonly quantity: number | null }[];
  readonly currency: string;
  readonly gross: number;
  /** Null: the rate of a line is not known. */
  readonly tax: number | null;
}

/** Entries of a period by the day money went back, oldest first, by keyset. Money back is what enters the register. */
export async function returnsRegister(
  world: World,
  actor: Actor,
  { from, to, after, limit }: ReturnsRegisterInput,
): Promise<{ rows: RegisteredReturn[]; next: string | null }> {
  requirePermission(actor, 'read books');
  const start = after ? readDayCursor(after) : null;
  return inShop(world, actor.shopId, async (tx) => {
    const { rows } = await sql<Row>`
      select c.id, c.case_id, k.number as case_number, k.procedure, o.contract_date as sold_on, o.number as order_number,
        c.invoice, c.money_on, c.lines, c.currency, c.total,
        (select max(r.received_on) from receipts r where r.shop_id = c.shop_id and r.case_id = c.case_id and r.kind = 'count'
          and not exists (select from receipts u where u.shop_id = r.shop_id and u.undoes = r.id)) as received_on
      from corrections c
      join cases k on k.shop_id = c.shop_id and k.id = c.case_id
      left join orders o on o.shop_id = k.shop_id and o.id = k.order_id
      where c.shop_id = ${actor.shopId} and c.kind = 'refund' and c.money_on between ${from} and ${to}
        and ${start ? sql`(c.money_on, c.id) > (${start.day}::date, ${start.id}::uuid)` : sql`true`}
      order by c.money_on, c.id limit ${limit + 1}`.execute(tx);
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return {
      rows: page.map(entryOf),
      next: rows.length > limit && last ? writeDayCursor({ day: last.moneyOn, id: last.id }) : null,
    };
  });
}

interface Row {
  readonly id: string;
  readonly caseId: string;
  readonly caseNumber: string;
  readonly procedure: Procedure;
  readonly soldOn: Day | null;
  readonly orderNumber: string | null;
  readonly invoice: string | null;
  readonly moneyOn: Day;
  readonly receivedOn: Day | null;
  readonly lines: readonly CorrectionLine[];
  readonly currency: string;
  readonly total: number;
}

const entryOf = (row: Row): RegisteredReturn => ({
  id: row.id,
  caseId: row.caseId,
  caseNumber: row.caseNumber,
  procedure: row.procedure,
  soldOn: row.soldOn,
  orderNumber: row.orderNumber,
  proof: row.invoice,
  returnedOn: row.receivedOn ?? row.moneyOn,
  goods: row.lines.filter(({ name }) => name !== null).map(({ name, quantity }) => ({ name, quantity })),
  currency: row.currency,
  gross: row.total,
  tax: row.lines.some(({ tax }) => tax === null) ? null : row.lines.reduce((sum, { tax }) => sum + (tax ?? 0), 0),
});
