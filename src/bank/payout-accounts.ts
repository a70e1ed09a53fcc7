import { requirePermission, type Actor } from '../identity/actor.ts';
import { newId } from '../kit/id.ts';
import { found, Refusal } from '../kit/refusal.ts';
import { writeShopEvents } from '../platform/events.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import type { BankFormatId } from './bank-formats.ts';
import type { PayoutAccountInput } from './bank-inputs.ts';

export interface PayoutAccount {
  readonly id: string;
  readonly name: string;
  readonly holder: string;
  readonly address: readonly string[];
  readonly iban: string;
  readonly bic: string | null;
  readonly currency: string;
  readonly format: BankFormatId;
}

export function listPayoutAccounts(world: World, actor: Actor): Promise<PayoutAccount[]> {
  requirePermission(actor, 'read books');
  return inShop(world, actor.shopId, async (tx) => {
    const rows = await tx
      .selectFrom('payoutAccounts')
      .select(['id', 'name', 'holder', 'address', 'iban', 'bic', 'currency', 'format'])
      .where('shopId', '=', actor.shopId)
      .where('archivedAt', 'is', null)
      .orderBy('name')
      .orderBy('id')
      .execute();
    return rows.map((row) => ({ ...row, format: row.format as BankFormatId }));
  });
}

/** The number of an account never changes: another number is another account. */
export function addPayoutAccount(world: World, actor: Actor, input: PayoutAccountInput): Promise<{ id: string }> {
  requirePermission(actor, 'manage connections');
  const at = world.now();
  const id = newId(at);
  return inShop(world, actor.shopId, async (tx) => {
    const { numInsertedOrUpdatedRows: added } = await tx
      .insertInto('payoutAccounts')
      .values({ shopId: actor.shopId, id, createdAt: at, ...input, bic: input.bic ?? null })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    if (added === 0n)
      throw new Refusal('conflict', 'account-exists', { fields: [{ field: 'iban', reason: 'account-exists' }] });
    await writeShopEvents(world, tx, actor.shopId, actor, [
      { type: 'payout-account.added', data: { accountId: id, ending: input.iban.slice(-4) } },
    ]);
    return { id };
  });
}

export function archivePayoutAccount(world: World, actor: Actor, { accountId }: { accountId: string }): Promise<void> {
  requirePermission(actor, 'manage connections');
  return inShop(world, actor.shopId, async (tx) => {
    const row = await tx
      .updateTable('payoutAccounts')
      .set({ archivedAt: world.now() })
      .where('shopId', '=', actor.shopId)
      .where('id', '=', accountId)
      .where('archivedAt', 'is', null)
      .returning('iban')
      .executeTakeFirst();
    await writeShopEvents(world, tx, actor.shopId, actor, [
      { type: 'payout-account.archived', data: { accountId, ending: found(row, 'account').iban.slice(-4) } },
    ]);
  });
}
