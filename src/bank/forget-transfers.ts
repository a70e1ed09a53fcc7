import { sql } from 'kysely';

import type { OpenCase } from '../cases/in-case.ts';

/** Sums, days and references are accounts and stay; whose account it was does not. */
export async function forgetTransfers({ tx, kase }: OpenCase): Promise<void> {
  await tx
    .updateTable('bankTransfers')
    .set({ payee: '', iban: '', title: sql`reference` })
    .where('shopId', '=', kase.shopId)
    .where('caseId', '=', kase.id)
    .execute();
  await sql`
    update statement_lines l set title = '', party = '', party_iban = null
    where l.shop_id = ${kase.shopId} and l.attempt_id in (
      select id from refund_attempts where shop_id = ${kase.shopId} and case_id = ${kase.id})`.execute(tx);
}
