import { sql } from 'kysely';

import type { OpenCase } from '../cases/in-case.ts';

/** The sums, days and methods are accounts and stay; references and remarks may name the buyer. */
export async function forgetRefunds({ tx, kase }: OpenCase): Promise<void> {
  await tx
    .updateTable('refundAttempts')
    .set({
      reference: null,
      consent: sql`consent - 'remark'`,
      evidence: sql`evidence - 'remark'`,
      failureText: null,
      reason: sql`case when reason is null then null else '' end`,
    })
    .where('shopId', '=', kase.shopId)
    .where('caseId', '=', kase.id)
    .execute();
  // Sums, kinds and rules stay; what people wrote to them goes.
  await sql`
    update refund_plans set adjusted = '{}', parts = (select coalesce(jsonb_agg(part - 'ground'), '[]') from jsonb_array_elements(parts) part)
    where shop_id = ${kase.shopId} and case_id = ${kase.id}`.execute(tx);
}
