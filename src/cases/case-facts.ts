import { sql } from 'kysely';

import { isLocale } from '../kit/locale.ts';
import type { Tx } from '../platform/db.ts';
import type { CaseFacts } from '../rota/assignment-rule.ts';

/** What assignment rules look at, of one case or of the last ones: oldest first, since turns are taken in that order. */
export async function readFacts(tx: Tx, shopId: string, of: { readonly caseId: string } | { readonly last: number }) {
  const rows = await tx
    .selectFrom('cases as k')
    .innerJoin('channels as c', (join) => join.onRef('c.shopId', '=', 'k.shopId').onRef('c.id', '=', 'k.channelId'))
    .select(['k.id', 'k.number', 'k.contactName', 'k.assigneeId', 'k.channelId', 'k.procedure', 'k.locale'])
    .select(['k.demandAmount', 'c.defaultStaffId'])
    .select(
      sql<number | null>`(select sum(round(o.paid_total::numeric * l.quantity / o.quantity))::bigint
        from case_lines l join order_lines o on o.shop_id = l.shop_id and o.id = l.order_line_id
        where l.shop_id = k.shop_id and l.case_id = k.id and o.quantity > 0)`.as('value'),
    )
    .where('k.shopId', '=', shopId)
    .$if('caseId' in of, (one) => one.where('k.id', '=', (of as { caseId: string }).caseId))
    .orderBy('k.id', 'desc')
    .limit('last' in of ? of.last : 1)
    .execute();
  const tags = rows.length
    ? await tx
        .selectFrom('caseTags')
        .select(['caseId', 'tagId'])
        .where('shopId', '=', shopId)
        .where(
          'caseId',
          'in',
          rows.map(({ id }) => id),
        )
        .execute()
    : [];
  return rows.toReversed().map(({ id, number, contactName, assigneeId, defaultStaffId, ...row }) => {
    const facts: CaseFacts = {
      channelId: row.channelId,
      procedure: row.procedure,
      locale: isLocale(row.locale) ? row.locale : 'pl',
      value: row.value ?? row.demandAmount,
      tagIds: tags.filter(({ caseId }) => caseId === id).map(({ tagId }) => tagId),
    };
    return { caseId: id, number, contactName, assigneeId, defaultStaffId, facts };
  });
}
