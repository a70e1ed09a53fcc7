import { randomInt } from 'node:crypto';

import { moveFilesUnder } from '../files/draft-files.ts';
import { newId } from '../kit/id.ts';
import type { Tx } from '../platform/db.ts';
import type { DraftKind } from './draft-inputs.ts';

/**
 * The version a draft begins with. None has that of one before it, or a window that still shows the old text would be
 * taken for one that knows the new, and overwrite it.
 */
export const versionAnew = (): number => randomInt(1, 2 ** 30);

interface Whose {
  readonly shopId: string;
  readonly caseId: string;
  readonly staffId: string;
}

/** The draft has become a message: its files go under `to`, and it is gone. */
export async function takeDraft(
  tx: Tx,
  { kind, to, ...whose }: Whose & { kind: DraftKind; to: string },
): Promise<void> {
  const taken = await tx
    .deleteFrom('messageDrafts')
    .where((eb) => eb.and({ ...whose, kind }))
    .returning('id')
    .executeTakeFirst();
  if (taken) await moveFilesUnder(tx, whose.shopId, taken.id, to);
}

/** What did not leave comes back as it was, before whatever was begun since. */
export async function giveBack(
  tx: Tx,
  { shopId, caseId, staffId }: Whose,
  held: { id: string; body: string; seenSeq: number },
  at: Date,
): Promise<void> {
  const mine = { shopId, caseId, staffId, kind: 'reply' as const };
  const begun = await tx
    .selectFrom('messageDrafts')
    .select(['id', 'body', 'version'])
    .where((eb) => eb.and(mine))
    .forUpdate()
    .executeTakeFirst();
  const id = begun?.id ?? newId(at);
  if (begun)
    await tx
      .updateTable('messageDrafts')
      .set({
        body: begun.body ? `${held.body}\n\n${begun.body}` : held.body,
        seenSeq: held.seenSeq,
        version: begun.version + 1,
        updatedAt: at,
      })
      .where((eb) => eb.and(mine))
      .execute();
  else
    await tx
      .insertInto('messageDrafts')
      .values({ ...mine, id, body: held.body, seenSeq: held.seenSeq, version: versionAnew(), updatedAt: at })
      .execute();
  await moveFilesUnder(tx, shopId, held.id, id);
}
