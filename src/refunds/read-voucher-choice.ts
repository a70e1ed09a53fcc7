import type { Case } from '../cases/case.ts';
import { shopIn } from '../identity/find-shop.ts';
import { dayIn } from '../kit/day.ts';
import type { Tx } from '../platform/db.ts';
import type { VoucherChoice } from './voucher-choice.ts';

/** The choice that stands; null where the buyer made none, or took it back. */
export const readVoucherChoice = async (
  tx: Tx,
  { shopId, id }: Pick<Case, 'shopId' | 'id'>,
): Promise<VoucherChoice | null> => (await voucherChoicesOf(tx, shopId, [id])).get(id) ?? null;

/** The same of many cases, by case. */
export async function voucherChoicesOf(
  tx: Tx,
  shopId: string,
  caseIds: readonly string[],
): Promise<Map<string, VoucherChoice>> {
  const rows = await tx
    .selectFrom('voucherChoices')
    .select(['caseId', 'id', 'words', 'months', 'chosenAt'])
    .where('shopId', '=', shopId)
    .where('caseId', 'in', caseIds)
    .where('takenBackAt', 'is', null)
    .execute();
  if (rows.length === 0) return new Map();
  const { zone } = await shopIn(tx, shopId);
  return new Map(rows.map(({ caseId, ...row }) => [caseId, { ...row, chosenOn: dayIn(zone, row.chosenAt) }]));
}
