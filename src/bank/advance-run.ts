import { createHash } from 'node:crypto';
import { sql } from 'kysely';

import { requirePermission, type Actor } from '../identity/actor.ts';
import { shopIn } from '../identity/find-shop.ts';
import { found, Refusal, refuseIf } from '../kit/refusal.ts';
import type { Tx } from '../platform/db.ts';
import { writeShopEvents } from '../platform/events.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import type { RunState } from './bank-inputs.ts';
import { bankFormat } from './bank-formats.ts';
import { accountIn } from './due-transfers.ts';
import { makeBankFile } from './make-bank-file.ts';
import { refusalOfAct, type RunAct } from './run.ts';

export interface OnRun {
  readonly runId: string;
}

/** Approved for the bank; with four eyes by another person than who prepared it. */
export function approveRun(world: World, actor: Actor, { runId }: OnRun): Promise<void> {
  requirePermission(actor, 'approve refunds');
  return inShop(world, actor.shopId, async (tx) => {
    await actOn(world, tx, actor, runId, 'approve');
    const by = { approvedBy: actor.id, approvedAt: world.now() };
    await change(tx, actor.shopId, runId, { state: 'approved', ...by });
    await tell(world, tx, actor, 'bank-run.approved', runId);
  });
}

/**
 * The file. Once it has left the shop its refunds are on their way: none can be called off, or paid another way. The same
 * bytes as often as it is asked for.
 */
export function exportRun(world: World, actor: Actor, { runId }: OnRun): Promise<{ name: string; bytes: Buffer }> {
  requirePermission(actor, 'keep books');
  const { shopId } = actor;
  return inShop(world, shopId, async (tx) => {
    const run = await actOn(world, tx, actor, runId, 'export');
    const account = await accountIn(tx, shopId, run.accountId);
    const transfers = await tx
      .selectFrom('bankTransfers')
      .select(['reference', 'amount', 'payee', 'iban', 'title'])
      .where('shopId', '=', shopId)
      .where('runId', '=', runId)
      .orderBy('reference')
      .execute();
    const file = makeBankFile(bankFormat(account.format), {
      id: `ZW-${run.executeOn.replaceAll('-', '')}-${run.number}`,
      madeAt: run.approvedAt!,
      executeOn: run.executeOn,
      currency: run.currency,
      payer: { name: account.holder, address: account.address, iban: account.iban, bic: account.bic ?? undefined },
      transfers: transfers.map(({ payee, iban, ...transfer }) => ({
        ...transfer,
        payee: { name: payee, address: [], iban, country: iban.slice(0, 2) },
      })),
    });
    const hash = createHash('sha256').update(file.bytes).digest();
    if (run.state === 'exported') {
      refuseIf(run.fileHash?.equals(hash) ? null : 'file-not-the-same'); // never sent twice unlike
      return file;
    }
    await leaveWithFile(tx, shopId, runId, run.count);
    const by = { exportedBy: actor.id, exportedAt: world.now() };
    await change(tx, shopId, runId, { state: 'exported', fileHash: hash, ...by });
    await tell(world, tx, actor, 'bank-run.exported', runId);
    return file;
  });
}

/** Every refund of the file must still be approved: one called off, or whose case was taken back, would be paid all the same. */
async function leaveWithFile(tx: Tx, shopId: string, runId: string, count: number): Promise<void> {
  const { rows } = await sql`
    update refund_attempts r set state = 'sent' from bank_transfers t join cases k on k.shop_id = t.shop_id and k.id = t.case_id
    where k.stage not in ('cancelled', 'merged') and t.shop_id = ${shopId} and t.run_id = ${runId} and r.shop_id = t.shop_id and r.id = t.attempt_id and r.state = 'approved'
    returning r.id`.execute(tx);
  if (rows.length !== count) throw new Refusal('conflict', 'transfers-changed');
}

/** The file is at the bank, signed: buyers are told, one mail each; the statement will settle it. */
export function sendRun(world: World, actor: Actor, { runId }: OnRun): Promise<void> {
  requirePermission(actor, 'keep books');
  return inShop(world, actor.shopId, async (tx) => {
    await actOn(world, tx, actor, runId, 'send');
    await change(tx, actor.shopId, runId, { state: 'sent', sentBy: actor.id, sentAt: world.now() });
    await tell(world, tx, actor, 'bank-run.sent', runId);
  });
}

/** It does not go to the bank. What waited for a file waits again; what had left with it is owed anew. */
export function cancelRun(world: World, actor: Actor, { runId }: OnRun): Promise<void> {
  requirePermission(actor, 'keep books');
  return inShop(world, actor.shopId, async (tx) => {
    const run = await actOn(world, tx, actor, runId, 'cancel');
    await change(tx, actor.shopId, runId, { state: 'cancelled' });
    await tx
      .updateTable('bankTransfers')
      .set({ released: true })
      .where('shopId', '=', actor.shopId)
      .where('runId', '=', runId)
      .execute();
    await tell(world, tx, actor, 'bank-run.cancelled', runId, { exported: run.state === 'exported' });
  });
}

async function actOn(world: World, tx: Tx, actor: Actor, runId: string, act: RunAct) {
  const row = await tx
    .selectFrom('bankRuns')
    .selectAll()
    .where('shopId', '=', actor.shopId)
    .where('id', '=', runId)
    .forUpdate()
    .executeTakeFirst();
  const run = found(row, 'bank-run');
  const { policy } = await shopIn(tx, actor.shopId);
  const fourEyes = policy.secondPersonAbove !== null;
  refuseIf(refusalOfAct(act, run, { by: actor.id ?? actor.kind, fourEyes }));
  if (act === 'approve' && fourEyes && actor.kind !== 'staff') throw new Refusal('conflict', 'person-needed');
  return run;
}

type Change = Partial<{
  state: RunState;
  approvedBy: string;
  approvedAt: Date;
  exportedBy: string;
  exportedAt: Date;
  fileHash: Buffer;
  sentBy: string;
  sentAt: Date;
}>;

const change = (tx: Tx, shopId: string, id: string, set: Change) =>
  tx.updateTable('bankRuns').set(set).where('shopId', '=', shopId).where('id', '=', id).execute();

const tell = (world: World, tx: Tx, actor: Actor, type: string, runId: string, more: object = {}) =>
  writeShopEvents(world, tx, actor.shopId, actor, [{ type, data: { runId, ...more } }]);
