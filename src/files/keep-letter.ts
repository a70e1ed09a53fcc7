import { createHash } from 'node:crypto';

import { newId } from '../kit/id.ts';
import type { Tx } from '../platform/db.ts';
import type { World } from '../platform/world.ts';
import { keyOf } from './file.ts';

export interface KeptLetter {
  readonly fileId: string;
  readonly name: string;
  readonly bytes: Buffer;
}

/** Puts a document that we made ourselves into the store. Its row is written by `insertLetter`, in the transaction of the mail. */
export async function storeLetter(world: World, shopId: string, name: string, bytes: Buffer): Promise<KeptLetter> {
  const fileId = newId(world.now());
  await world.files.put(keyOf(shopId, fileId), bytes);
  return { fileId, name, bytes };
}

/** The same for a document others made for us, a carrier's label say, under an id that is already known. */
export const storeDocument = (world: World, shopId: string, fileId: string, bytes: Buffer): Promise<void> =>
  world.files.put(keyOf(shopId, fileId), bytes);

export async function insertLetter(
  tx: Tx,
  shopId: string,
  caseId: string,
  { fileId, name, bytes }: KeptLetter,
  at: Date,
  kind: 'letter' | 'document' = 'letter',
): Promise<void> {
  await tx
    .insertInto('files')
    .values({
      shopId,
      id: fileId,
      caseId,
      kind,
      name,
      mime: 'application/pdf',
      size: bytes.length,
      width: null,
      height: null,
      originalHash: createHash('sha256').update(bytes).digest(),
      addedBy: 'system',
      addedAt: at,
    })
    .execute();
}
