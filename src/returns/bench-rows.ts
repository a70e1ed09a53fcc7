import { sql, type RawBuilder } from 'kysely';

import type { Custody, Stage } from '../cases/case.ts';
import type { Tx } from '../platform/db.ts';
import type { Issue, Procedure } from '../law/vocabulary.ts';

/** A case as the bench lists it: whose parcel, what is in it. No money, no address, nothing that was said. */
export interface BenchRow {
  readonly id: string;
  readonly number: string;
  readonly procedure: Procedure;
  readonly issue: Issue;
  readonly stage: Stage;
  readonly custody: Custody;
  readonly buyerName: string | null;
  readonly orderNumber: string | null;
  readonly goods: string;
  readonly pieces: number;
  readonly received: number;
  readonly undecided: number;
  readonly closed: boolean;
  readonly openedAt: Date;
  /** What is awaited, so that it can be counted without a connection. */
  readonly lines: readonly {
    readonly id: string;
    readonly name: string;
    readonly sku: string | null;
    readonly quantity: number;
    readonly received: number;
  }[];
  /** Everything by which a scanner may know it, so that the bench finds it without a connection. */
  readonly codes: readonly string[];
}

/** Rows of cases that `which` picks (`k` is the case), in its order. */
export async function benchRows(tx: Tx, shopId: string, which: RawBuilder<unknown>): Promise<BenchRow[]> {
  const { rows } = await sql<BenchRow>`
    select k.id, k.number, k.procedure, k.issue, k.stage, k.custody, k.contact_name as buyer_name, k.order_number, k.closed_at is not null as closed, k.opened_at,
      l.goods, l.pieces, l.received, l.undecided, l.lines,
      array_remove(array[upper(regexp_replace(k.number, '[^A-Za-z0-9]', '', 'g')), k.order_key]
        || array(select number_key from proofs_of_sending where shop_id = ${shopId} and case_id = k.id)
        || array(select number_key from return_shipments where shop_id = ${shopId} and case_id = k.id), null) as codes
    from cases k cross join lateral (
      select coalesce(string_agg(case when not unexpected then quantity || ' × ' || name end, ', ' order by position), '') as goods,
        coalesce(sum(quantity) filter (where not unexpected), 0)::int as pieces, coalesce(sum(received), 0)::int as received,
        coalesce(sum(undecided), 0)::int as undecided,
        coalesce(json_agg(json_build_object('id', id, 'name', name, 'sku', sku, 'quantity', quantity, 'received', received) order by position)
          filter (where not unexpected), '[]') as lines
      from case_lines where shop_id = ${shopId} and case_id = k.id) l
    where k.shop_id = ${shopId} and ${which}`.execute(tx);
  return rows;
}
