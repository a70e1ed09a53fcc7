import { isOpen, type MoneyState } from '../cases/case.ts';
import { unmeetClocks, voidClocks, withholdRefund } from '../cases/clock-acts.ts';
import { inCase, type OpenCase } from '../cases/in-case.ts';
import { awaitRemedyPromise } from '../cases/promise-remedy.ts';
import { recordCustody, recordMoney } from '../cases/record-axes.ts';
import { requirePermission, type Actor } from '../identity/actor.ts';
import { newId } from '../kit/id.ts';
import { found, refuseIf } from '../kit/refusal.ts';
import type { Tx } from '../platform/db.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { judgePlain } from './judge-plain.ts';
import { countLines } from './line-counts.ts';
import { changeStock } from './stock.ts';

const DAYS = 14;

/** Why a receipt cannot be taken back any more; null when it can. */
export const refusalOfUndoing = (
  receipt: { readonly kind: 'count' | 'undo'; readonly at: Date },
  kase: { readonly stage: Parameters<typeof isOpen>[0]['stage']; readonly money: MoneyState | null },
  { moneyLeft, now }: { readonly moneyLeft: boolean; readonly now: Date },
): 'not-a-count' | 'wrong-stage' | 'money-has-left' | 'too-late-to-undo' | null => {
  if (receipt.kind !== 'count') return 'not-a-count';
  if (!isOpen(kase)) return 'wrong-stage';
  // a part may have left while the rest is still planned
  if (moneyLeft || (kase.money !== null && kase.money !== 'planned')) return 'money-has-left';
  return now.getTime() - receipt.at.getTime() > DAYS * 86_400_000 ? 'too-late-to-undo' : null;
};

/**
 * The parcel was another's, or was counted wrong: a receipt of its own takes the first one back. Nothing is deleted. When no
 * goods and no proof are left, the money may wait again (UPK 32(3)). Says which case it was.
 */
export async function undoReceipt(
  world: World,
  actor: Actor,
  { receiptId }: { receiptId: string },
): Promise<{ caseId: string }> {
  requirePermission(actor, 'record goods');
  const receipt = found(
    await inShop(world, actor.shopId, (tx) =>
      tx
        .selectFrom('receipts')
        .select(['id', 'caseId', 'kind', 'at', 'receivedOn', 'via'])
        .where('shopId', '=', actor.shopId)
        .where('id', '=', receiptId)
        .executeTakeFirst(),
    ),
    'receipt',
  );
  const { caseId } = receipt;
  await inCase(world, actor, { caseId }, async (open) => {
    const { tx, kase, at } = open;
    if (await isUndone(open, receiptId)) return; // arrived before
    refuseIf(refusalOfUndoing(receipt, kase, { moneyLeft: await hasMoneyLeft(tx, kase), now: at }));
    const id = newId(at);
    await tx
      .insertInto('receipts')
      .values({
        shopId: kase.shopId,
        id,
        caseId,
        kind: 'undo',
        undoes: receiptId,
        receivedOn: receipt.receivedOn,
        receivedBy: actor.id,
        via: receipt.via,
        at,
      })
      .execute();
    await takePiecesBack(open, receiptId);
    if (await nothingIsHere(open)) await waitAgain(open);
    await judgePlain(open);
    open.announce({ type: 'case.receipt-undone', data: { receiptId: id, undoes: receiptId } });
  });
  return { caseId };
}

/** Money of the case is on its way, or was: it cannot be made to wait for goods any more. */
export async function hasMoneyLeft(tx: Tx, { shopId, id }: { shopId: string; id: string }): Promise<boolean> {
  const attempt = tx
    .selectFrom('refundAttempts')
    .select('id')
    .where('shopId', '=', shopId)
    .where('caseId', '=', id)
    .where('amount', '>', 0)
    .where('state', 'in', ['approved', 'sent', 'settled', 'in_doubt']);
  return (await attempt.executeTakeFirst()) !== undefined;
}

async function isUndone({ tx, kase }: OpenCase, receiptId: string): Promise<boolean> {
  const undo = tx.selectFrom('receipts').select('id').where('shopId', '=', kase.shopId).where('undoes', '=', receiptId);
  return (await undo.executeTakeFirst()) !== undefined;
}

async function takePiecesBack(open: OpenCase, receiptId: string): Promise<void> {
  const { tx, kase, at } = open;
  const units = await tx
    .updateTable('receiptUnits')
    .set({ undoneAt: at })
    .where('shopId', '=', kase.shopId)
    .where('receiptId', '=', receiptId)
    .returning(['id', 'caseLineId', 'quantity', 'disposition'])
    .execute();
  for (const { id, caseLineId, quantity, disposition } of units)
    await changeStock(open, { unitId: id, caseLineId, quantity, from: disposition, to: 'undecided' });
  const lineIds = [...new Set(units.map(({ caseLineId }) => caseLineId))];
  await countLines(open, lineIds);

  const gone = await tx
    .selectFrom('caseLines')
    .select(['id', 'unexpected'])
    .where('shopId', '=', kase.shopId)
    .where('caseId', '=', kase.id)
    .where('id', 'in', lineIds)
    .where('received', '=', 0)
    .execute();
  const proven = await tx
    .selectFrom('proofsOfSending')
    .select('id')
    .where('shopId', '=', kase.shopId)
    .where('caseId', '=', kase.id)
    .executeTakeFirst();
  const ids = (unexpected: boolean) => gone.filter((line) => line.unexpected === unexpected).map(({ id }) => id);
  if (ids(false).length) await recordCustody(open, proven ? 'in_transit' : 'expected', ids(false));
  if (ids(true).length) await recordCustody(open, 'not_required', ids(true));
}

/** Neither goods nor a proof that they are on their way. */
async function nothingIsHere({ tx, kase }: OpenCase): Promise<boolean> {
  const goods = await tx
    .selectFrom('receiptUnits')
    .select('id')
    .where('shopId', '=', kase.shopId)
    .where('caseId', '=', kase.id)
    .where('undoneAt', 'is', null)
    .executeTakeFirst();
  if (goods) return false;
  const proof = tx
    .selectFrom('proofsOfSending')
    .select('id')
    .where('shopId', '=', kase.shopId)
    .where('caseId', '=', kase.id);
  return (await proof.executeTakeFirst()) === undefined;
}

/** What the goods had begun or ended. Money granted by a decision stays granted: only a withdrawal's plan came with the goods. */
async function waitAgain(open: OpenCase): Promise<void> {
  await unmeetClocks(open, ['WD-SENDBACK']);
  await voidClocks(open, { rules: ['GUAR-PERFORM'] });
  await awaitRemedyPromise(open);
  if (open.kase.procedure !== 'withdrawal') return;
  await withholdRefund(open);
  if (open.kase.money === 'planned') await recordMoney(open, null);
}
