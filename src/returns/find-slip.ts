import { livingCase } from '../cases/case-family.ts';
import { requirePermission, type Actor } from '../identity/actor.ts';
import type { Tx } from '../platform/db.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { readSlipCode } from './slip-code.ts';

/** A slip that was scanned. */
export interface Slip {
  readonly id: string;
  readonly channelId: string;
  /** Of a slip that went out with the goods. */
  readonly orderId: string | null;
  readonly orderNumber: string | null;
  /** The case it belongs to by now; null while it waits in somebody's drawer. */
  readonly caseId: string | null;
  readonly caseNumber: string | null;
  readonly openedAt: Date | null;
}

/** What a code stands for, with nothing done about it; null for a code this shop never printed. */
export async function findSlip(world: World, actor: Actor, { code }: { code: string }): Promise<Slip | null> {
  requirePermission(actor, 'record goods');
  const read = readSlipCode(code);
  if (!read || (read.shopId !== null && read.shopId !== actor.shopId)) return null;
  return inShop(world, actor.shopId, (tx) => slipByHash(tx, actor.shopId, read.hash));
}

export async function slipByHash(tx: Tx, shopId: string, hash: Buffer): Promise<Slip | null> {
  const slip = await tx
    .selectFrom('returnSlips as s')
    .leftJoin('orders as o', (join) => join.onRef('o.shopId', '=', 's.shopId').onRef('o.id', '=', 's.orderId'))
    .select(['s.id', 's.channelId', 's.orderId', 's.caseId', 's.openedAt', 'o.number as orderNumber'])
    .where('s.shopId', '=', shopId)
    .where('s.codeHash', '=', hash)
    .executeTakeFirst();
  if (!slip) return null;
  if (!slip.caseId) return { ...slip, caseNumber: null };
  const caseId = await livingCase(tx, shopId, slip.caseId); // merged, it is the case it lives on in
  const kase = await tx
    .selectFrom('cases')
    .select('number')
    .where('shopId', '=', shopId)
    .where('id', '=', caseId)
    .executeTakeFirstOrThrow();
  return { ...slip, caseId, caseNumber: kase.number };
}
