import { newId } from '../kit/id.ts';
import type { Tx } from '../platform/db.ts';
import type { World } from '../platform/world.ts';
import { newSlipCode } from './slip-code.ts';

/** What a slip belongs to when it is printed: the order it goes out with, or the case it is printed for. */
export type SlipFor = { readonly channelId: string } & (
  { readonly orderId: string; readonly caseId?: never } | { readonly caseId: string; readonly orderId?: never }
);

/**
 * The codes of slips, in the order asked for. Printed again it is the same slip: copies of one paper in two parcels
 * lead to one case. The code is kept sealed for printing and as a hash for finding; null for a slip whose case was forgotten.
 */
export async function issueSlips(
  world: Pick<World, 'now' | 'secrets'>,
  tx: Tx,
  shopId: string,
  wanted: readonly SlipFor[],
): Promise<(string | null)[]> {
  const codes: (string | null)[] = [];
  for (const { channelId, orderId = null, caseId = null } of wanted) {
    const { code, hash } = newSlipCode();
    const made = await tx
      .insertInto('returnSlips')
      .values({
        shopId,
        id: newId(world.now()),
        codeHash: hash,
        codeSealed: world.secrets.encrypt(code),
        channelId,
        orderId,
        caseId,
        createdAt: world.now(),
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst();
    codes.push(made ? code : await printedBefore(world, tx, shopId, { orderId, caseId }));
  }
  return codes;
}

async function printedBefore(
  world: Pick<World, 'secrets'>,
  tx: Tx,
  shopId: string,
  { orderId, caseId }: { orderId: string | null; caseId: string | null },
): Promise<string | null> {
  const slips = tx.selectFrom('returnSlips').select('codeSealed').where('shopId', '=', shopId);
  const { codeSealed } = await (
    orderId ? slips.where('orderId', '=', orderId) : slips.where('caseId', '=', caseId).where('orderId', 'is', null)
  ).executeTakeFirstOrThrow();
  return codeSealed && world.secrets.decrypt(codeSealed);
}
