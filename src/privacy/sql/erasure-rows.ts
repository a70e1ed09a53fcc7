import type { Tx } from '../../platform/db.ts';
import type { ErasurePart } from '../plan-erasure.ts';

interface Of {
  readonly shopId: string;
  readonly erasureId: string;
  readonly part: ErasurePart;
}

const rowOf = ({ shopId, erasureId, part }: Of) => ({
  shopId,
  erasureId,
  kind: part.kind,
  subjectId: part.id,
  why: part.why,
  until: part.until,
});

/** It stays for now: why, and through which day. */
export async function holdPart(tx: Tx, of: Of): Promise<void> {
  const row = rowOf(of);
  await tx
    .insertInto('erasureParts')
    .values(row)
    .onConflict((held) =>
      held.columns(['shopId', 'erasureId', 'kind', 'subjectId']).doUpdateSet({ why: row.why, until: row.until }),
    )
    .execute();
}

/** It is gone. */
export async function settlePart(tx: Tx, of: Of & { at: Date }): Promise<void> {
  const gone = { why: null, until: null, doneAt: of.at };
  await tx
    .insertInto('erasureParts')
    .values({ ...rowOf(of), ...gone })
    .onConflict((held) => held.columns(['shopId', 'erasureId', 'kind', 'subjectId']).doUpdateSet(gone))
    .execute();
}
