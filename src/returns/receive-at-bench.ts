import { inCase } from '../cases/in-case.ts';
import { requirePermission, type Actor } from '../identity/actor.ts';
import { Refusal } from '../kit/refusal.ts';
import type { World } from '../platform/world.ts';
import type { BenchReceiptInput } from './bench-inputs.ts';
import { settleOrphan } from './attach-orphan.ts';
import { takeReceipt } from './take-receipt.ts';

/**
 * What the bench counted. The receipt has its id before it is sent, so that one that was sent twice, through a connection that
 * broke, is written down once.
 */
export function receiveAtBench(world: World, actor: Actor, input: BenchReceiptInput): Promise<void> {
  requirePermission(actor, 'record goods');
  const { receiptId, caseId, note, orphanId, ...counted } = input;
  return inCase(world, actor, { caseId }, async (open) => {
    const earlier = await open.tx
      .selectFrom('receipts')
      .select('caseId')
      .where('shopId', '=', actor.shopId)
      .where('id', '=', receiptId)
      .executeTakeFirst();
    if (earlier && earlier.caseId !== caseId) throw new Refusal('conflict', 'receipt-of-another-case');
    if (earlier) return;
    if (counted.lines.length + counted.unexpected.length === 0) throw new Refusal('invalid', 'nothing-counted');
    await takeReceipt(open, { ...counted, id: receiptId, note: note ?? null, via: 'bench' });
    if (orphanId) await settleOrphan(open, orphanId);
  });
}
