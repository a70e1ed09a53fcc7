import type { Case } from '../cases/case.ts';
import { found } from '../kit/refusal.ts';
import type { Tx } from '../platform/db.ts';

export type CaseParcelFacts = Pick<
  Case,
  'id' | 'number' | 'channelId' | 'orderId' | 'procedure' | 'capacity' | 'stage' | 'custody' | 'flags'
>;

/** What the rules about labels ask of a case, without its lock. */
export async function findCaseFacts(tx: Tx, shopId: string, caseId: string): Promise<CaseParcelFacts> {
  const kase = await tx
    .selectFrom('cases')
    .select(['id', 'number', 'channelId', 'orderId', 'procedure', 'capacity', 'stage', 'custody', 'flags'])
    .where('shopId', '=', shopId)
    .where('id', '=', caseId)
    .executeTakeFirst();
  return found(kase, 'case') as CaseParcelFacts;
}
