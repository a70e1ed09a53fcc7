import { sql } from 'kysely';

import { requirePermission, type Actor } from '../identity/actor.ts';
import type { Day } from '../kit/day.ts';
import { Refusal, refuseIf } from '../kit/refusal.ts';
import type { Tx } from '../platform/db.ts';
import { limitTries } from '../platform/rate-limit.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { leftAfter, refusalOfUse, standingOf, type Voucher, type VoucherStanding } from './voucher.ts';
import { readVoucherCode } from './voucher-code.ts';
import type { RedeemVoucherInput } from './voucher-inputs.ts';

export interface CheckedVoucher {
  readonly standing: VoucherStanding;
  readonly value: number;
  readonly left: number;
  readonly currency: string;
  readonly singleUse: boolean;
  readonly validUntil: Day;
}

type Row = Voucher & { readonly id: string; readonly value: number; readonly validUntil: Day };

/** What a code is worth now. For the checkout of the shop. */
export async function checkVoucher(world: World, actor: Actor, { code }: { code: string }): Promise<CheckedVoucher> {
  requirePermission(actor, 'redeem vouchers');
  const digest = await digestOf(world, actor, code);
  const row = await inShop(world, actor.shopId, (tx) => readRow(tx, actor.shopId, digest, false));
  if (!row) return notThere(world, actor);
  return shown(row, world.now());
}

/** Takes an amount off. The same key again is the same use, however often an answer was lost on the way. */
export async function redeemVoucher(world: World, actor: Actor, input: RedeemVoucherInput): Promise<CheckedVoucher> {
  requirePermission(actor, 'redeem vouchers');
  const { shopId } = actor;
  const digest = await digestOf(world, actor, input.code);
  const now = world.now();
  const after = await inShop(world, shopId, async (tx) => {
    const row = await readRow(tx, shopId, digest, true);
    if (!row) return null;
    const before = await tx
      .selectFrom('voucherUses')
      .select(['amount'])
      .where('shopId', '=', shopId)
      .where('voucherId', '=', row.id)
      .where('useKey', '=', input.key)
      .executeTakeFirst();
    if (before) {
      refuseIf(before.amount === input.amount && row.currency === input.currency ? null : 'key-used-otherwise');
      return row;
    }
    refuseIf(refusalOfUse(row, input, now));
    const leftValue = leftAfter(row, input.amount);
    const state: Voucher['state'] = leftValue === 0 ? 'used' : 'active';
    await tx
      .insertInto('voucherUses')
      .values({
        shopId,
        voucherId: row.id,
        useKey: input.key,
        amount: input.amount,
        orderRef: input.orderRef ?? null,
        at: now,
      })
      .execute();
    await tx
      .updateTable('vouchers')
      .set({ leftValue, state })
      .where('shopId', '=', shopId)
      .where('id', '=', row.id)
      .execute();
    return { ...row, leftValue, state };
  });
  return after ? shown(after, now) : notThere(world, actor);
}

const shown = (row: Row, now: Date): CheckedVoucher => ({
  standing: standingOf(row, now),
  value: row.value,
  left: row.leftValue,
  currency: row.currency,
  singleUse: row.singleUse,
  validUntil: row.validUntil,
});

async function readRow(tx: Tx, shopId: string, digest: Buffer, lock: boolean): Promise<Row | undefined> {
  const { rows } = await sql<Row>`
    select id, state, value, left_value, currency, single_use, valid_until, expires_at from vouchers
    where shop_id = ${shopId} and code_digest = ${digest} ${lock ? sql`for update` : sql``}`.execute(tx);
  return rows[0];
}

async function digestOf(world: World, actor: Actor, code: string): Promise<Buffer> {
  return readVoucherCode(code) ?? (await notThere(world, actor));
}

/** Whoever guesses is slowed down; who types a known code never is. */
async function notThere(world: World, actor: Actor): Promise<never> {
  await limitTries(world, { name: 'voucher-code', tries: 60, seconds: 3600 }, actor.shopId);
  throw new Refusal('missing', 'voucher');
}
