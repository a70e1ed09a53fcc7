import { connectionsFor } from '../channels/list-connections.ts';
import type { Case } from '../cases/case.ts';
import { found } from '../kit/refusal.ts';
import type { Tx } from '../platform/db.ts';
import { connectorsOf, paidWay } from './paid-way.ts';
import type { PaidFacts } from './payment-road.ts';
import { voucherChoicesOf } from './read-voucher-choice.ts';

interface Payment {
  readonly method?: string | null;
  readonly provider?: string | null;
  readonly reference?: string | null;
}

/** How the order of a case was paid, and by which connection that money can go back. */
export const readPaidFacts = async (tx: Tx, { shopId, id }: Pick<Case, 'shopId' | 'id'>): Promise<PaidFacts> =>
  found((await paidFactsOf(tx, shopId, [id])).get(id), 'case');

/** The same of many cases, by case. */
export async function paidFactsOf(tx: Tx, shopId: string, caseIds: readonly string[]): Promise<Map<string, PaidFacts>> {
  if (caseIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('cases as k')
    .leftJoin('orders as o', (join) => join.onRef('o.shopId', '=', 'k.shopId').onRef('o.id', '=', 'k.orderId'))
    .innerJoin('channels as c', (join) =>
      join
        .onRef('c.shopId', '=', 'k.shopId')
        .on(({ eb, fn, ref }) => eb(ref('c.id'), '=', fn.coalesce('o.channelId', 'k.channelId'))),
    )
    .select(['k.id', 'k.payoutAccount', 'k.contactEmail', 'o.id as orderId', 'o.payment', 'c.id as soldIn', 'c.kind'])
    .where('k.shopId', '=', shopId)
    .where('k.id', 'in', caseIds)
    .execute();
  const choices = await voucherChoicesOf(tx, shopId, caseIds);
  const soldIn = [...new Set(rows.map((row) => row.soldIn))];
  const connections = new Map<string, Awaited<ReturnType<typeof connectionsFor>>>();
  for (const channelId of soldIn)
    connections.set(channelId, await connectionsFor(tx, shopId, { kind: 'payment', channelId }));
  return new Map(
    rows.map((row) => {
      const payment = (row.payment ?? {}) as Payment;
      const able = connectorsOf(payment);
      const connection = connections.get(row.soldIn)!.find(({ connector }) => able.includes(connector));
      return [
        row.id,
        {
          way: row.orderId ? paidWay(payment, row.kind) : 'unknown',
          reference: payment.reference ?? null,
          connectionId: connection?.id ?? null,
          account: row.payoutAccount,
          email: row.contactEmail,
          choice: choices.get(row.id) ?? null,
        },
      ];
    }),
  );
}
