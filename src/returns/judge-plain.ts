import { sql } from 'kysely';

import { lowerFlag, raiseFlag, recordPlain } from '../cases/record-axes.ts';
import type { OpenCase } from '../cases/in-case.ts';
import { shopIn } from '../identity/find-shop.ts';
import type { Pieces } from './pieces.ts';
import { differs, ownCurrency, refusalOfPlain, type CameBack } from './plain-return.ts';

/** Judges anew whether this return needs anybody's eye; after goods came, moved, or were taken back. */
export async function judgePlain(open: OpenCase): Promise<void> {
  const { tx, kase } = open;
  const { shopId, id: caseId } = kase;
  const { rows: lines } = await sql<CameBack['lines'][number] & { paid: number | null; currency: string | null }>`
    select l.quantity, l.received, l.unexpected, o.currency,
      case when p.most_quantity > 0 then round(p.paid_total * l.quantity::numeric / p.most_quantity)::float8 end as paid
    from case_lines l
      left join order_lines p on p.shop_id = l.shop_id and p.id = l.order_line_id
      left join orders o on o.shop_id = l.shop_id and o.id = p.order_id
    where l.shop_id = ${shopId} and l.case_id = ${caseId}`.execute(tx);
  const pieces: Pieces[] = await tx
    .selectFrom('receiptUnits')
    .select(['quantity', 'condition', 'disposition'])
    .where('shopId', '=', shopId)
    .where('caseId', '=', caseId)
    .where('undoneAt', 'is', null)
    .execute();
  if (pieces.length === 0) {
    await recordPlain(open, { plain: false, notPlain: null });
    return lowerFlag(open, 'goods-differ');
  }
  const { policy, country } = await shopIn(tx, shopId);
  const claimed = lines.filter(({ unexpected }) => !unexpected);
  const known = claimed.every(({ paid }) => paid !== null);
  const came: CameBack = {
    kase: { ...kase, flags: kase.flags.filter((flag) => flag !== 'goods-differ') },
    lines,
    pieces,
    paid:
      known && claimed[0]?.currency
        ? { amount: claimed.reduce((sum, { paid }) => sum + paid!, 0), currency: claimed[0].currency }
        : null,
    currency: ownCurrency(country),
  };
  const rule = { on: policy.plainReturns, upTo: policy.plainUpTo, channelIds: policy.plainChannels };
  const notPlain = refusalOfPlain(rule, came);
  await recordPlain(open, { plain: notPlain === null, notPlain });
  await (differs(came) ? raiseFlag : lowerFlag)(open, 'goods-differ');
}
