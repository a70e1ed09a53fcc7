import type { Day } from '../kit/day.ts';
import type { Tx } from '../platform/db.ts';
import type { ClaimKind, ClaimReason, ClaimState } from './claim.ts';

/** What the shop wants back of its own money. Sums are minor units. */
export interface Claim {
  readonly id: string;
  readonly caseId: string;
  readonly caseNumber: string;
  readonly kind: ClaimKind;
  readonly because: ClaimReason;
  readonly state: ClaimState;
  readonly against: string | null;
  readonly reference: string | null;
  readonly currency: string;
  readonly amount: number | null;
  readonly agreed: number | null;
  readonly paid: number | null;
  readonly deadline: Day | null;
  readonly answerBy: Day | null;
  readonly protocolOn: Day | null;
  readonly note: string | null;
  readonly openedOn: Day;
  readonly claimedOn: Day | null;
  readonly endedOn: Day | null;
  readonly due: Day;
  readonly fileIds: readonly string[];
}

export const claimRows = (tx: Tx, shopId: string) =>
  tx
    .selectFrom('claims as c')
    .innerJoin('cases as k', (join) => join.onRef('k.shopId', '=', 'c.shopId').onRef('k.id', '=', 'c.caseId'))
    .select([
      'c.id',
      'c.caseId',
      'k.number as caseNumber',
      'c.kind',
      'c.because',
      'c.state',
      'c.against',
      'c.reference',
      'c.currency',
      'c.amount',
      'c.agreed',
      'c.paid',
      'c.deadline',
      'c.answerBy',
      'c.protocolOn',
      'c.note',
      'c.openedOn',
      'c.claimedOn',
      'c.endedOn',
      'c.due',
    ])
    .where('c.shopId', '=', shopId);

type Row = Omit<Claim, 'fileIds'>;

export async function withFiles(tx: Tx, shopId: string, rows: readonly Row[]): Promise<Claim[]> {
  if (rows.length === 0) return [];
  const files = await tx
    .selectFrom('claimFiles as c')
    .innerJoin('files as f', (join) => join.onRef('f.shopId', '=', 'c.shopId').onRef('f.id', '=', 'c.fileId'))
    .select(['c.claimId', 'c.fileId'])
    .where('c.shopId', '=', shopId)
    .where('f.removedAt', 'is', null)
    .where(
      'claimId',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('f.addedAt')
    .orderBy('f.id')
    .execute();
  return rows.map((row) => ({
    ...row,
    fileIds: files.filter(({ claimId }) => claimId === row.id).map(({ fileId }) => fileId),
  }));
}
