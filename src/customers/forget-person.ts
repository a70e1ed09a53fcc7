import { sql } from 'kysely';

import type { Tx } from '../platform/db.ts';

/**
 * Who somebody was, by every name: gone. The row stays without a name, for what the law keeps points to it. Whoever writes
 * again under the same address is somebody new.
 */
export async function forgetPerson(tx: Tx, shopId: string, members: readonly string[], at: Date): Promise<void> {
  const of = sql<boolean>`shop_id = ${shopId} and customer_id = any (${members}::uuid[])`;
  await tx.deleteFrom('customerIdentities').where(of).execute();
  await tx.deleteFrom('customerNotes').where(of).execute();
  await tx.deleteFrom('customerFlags').where(of).execute();
  await tx.deleteFrom('customerExports').where(of).execute();
  await tx.updateTable('customerMerges').set({ reason: '' }).where(of).execute();
  await sql`delete from customer_duplicates where shop_id = ${shopId}
    and (a_id = any (${members}::uuid[]) or b_id = any (${members}::uuid[]))`.execute(tx);
  await tx
    .updateTable('customers')
    .set({ name: null, nameKey: null, company: null, nip: null, locale: null, erasedAt: at })
    .where('shopId', '=', shopId)
    .where('id', 'in', members)
    .execute();
}

/** From now on what is held about them is only kept (GDPR 18). */
export async function restrictPerson(tx: Tx, shopId: string, members: readonly string[], at: Date): Promise<void> {
  await tx
    .updateTable('customers')
    .set({ restrictedAt: at })
    .where('shopId', '=', shopId)
    .where('id', 'in', members)
    .where('restrictedAt', 'is', null)
    .execute();
}
