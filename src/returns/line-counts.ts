import type { OpenCase } from '../cases/in-case.ts';
import { recordCustody } from '../cases/record-axes.ts';
import { sql } from 'kysely';
import { custodyOf, type Pieces } from './pieces.ts';

/**
 * Counts the lines of a case anew from the pieces that are here, and says how far their goods are. Counted, not added, so that
 * doing it twice is no harm.
 */
export async function countLines(open: OpenCase, lineIds: readonly string[]): Promise<void> {
  const { tx, kase } = open;
  const { shopId, id: caseId } = kase;
  if (lineIds.length === 0) return;
  await sql`
    update case_lines l set received = n.received, restocked = n.restocked, scrapped = n.scrapped, to_supplier = n.to_supplier, back_to_buyer = n.back_to_buyer
    from (select c.id,
        coalesce(sum(u.quantity), 0)::int as received,
        coalesce(sum(u.quantity) filter (where u.disposition = 'restocked'), 0)::int as restocked,
        coalesce(sum(u.quantity) filter (where u.disposition = 'scrapped'), 0)::int as scrapped,
        coalesce(sum(u.quantity) filter (where u.disposition = 'to_supplier'), 0)::int as to_supplier,
        coalesce(sum(u.quantity) filter (where u.disposition = 'back_to_buyer'), 0)::int as back_to_buyer
      from case_lines c left join receipt_units u on u.shop_id = c.shop_id and u.case_line_id = c.id and u.undone_at is null
      where c.shop_id = ${shopId} and c.case_id = ${caseId} and c.id = any (${lineIds}::uuid[]) group by c.id) n
    where l.shop_id = ${shopId} and l.id = n.id`.execute(tx);

  const units: (Pieces & { caseLineId: string })[] = await tx
    .selectFrom('receiptUnits')
    .select(['caseLineId', 'quantity', 'condition', 'disposition'])
    .where('shopId', '=', shopId)
    .where('caseId', '=', caseId)
    .where('caseLineId', 'in', lineIds)
    .where('undoneAt', 'is', null)
    .execute();
  for (const custody of ['received', 'inspected', 'disposed'] as const) {
    const there = lineIds.filter((lineId) => {
      const here = units.filter(({ caseLineId }) => caseLineId === lineId);
      return here.length > 0 && custodyOf(here) === custody;
    });
    if (there.length) await recordCustody(open, custody, there);
  }
}
