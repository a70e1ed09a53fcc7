import { sql } from 'kysely';

import type { OpenCase } from '../cases/in-case.ts';

/** The sums, days and methods are accounts and stay; references and remarks may name the buyer. */
export async function forgetRefunds({ tx, kase }: OpenCase): Promise<void> {
  await tx
    .updateTable('refundAttempts')
    .set({ reference: null, reason: sql`case when reason is null then null else '' end` })
    .where('shopId', '=', kase.shopId)
    .where('caseId', '=', kase.id)
    .execute();
}
