import { sql } from 'kysely';

import { requirePermission, type Actor } from '../identity/actor.ts';
import { Refusal } from '../kit/refusal.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import type { ListedVoucher } from './list-vouchers.ts';
import { standingOf, type Voucher } from './voucher.ts';
import { bareCode } from './voucher-code.ts';
import type { ListVouchersInput } from './voucher-inputs.ts';

export interface VouchersPage {
  readonly items: ListedVoucher[];
  readonly next: string | null;
  /** What the shop still owes in vouchers that can be used, by currency. */
  readonly open: { readonly currency: string; readonly count: number; readonly left: number }[];
}

type Row = Omit<ListedVoucher, 'standing'> & Pick<Voucher, 'state' | 'expiresAt'>;

/** All vouchers of the shop, the newest first. */
export async function listShopVouchers(world: World, actor: Actor, input: ListVouchersInput): Promise<VouchersPage> {
  requirePermission(actor, 'see money');
  const { shopId } = actor;
  const now = world.now();
  const from = input.after ? readCursor(input.after) : null;
  return inShop(world, shopId, async (tx) => {
    const { rows } = await sql<Row>`
      select v.id, v.case_id, k.number as case_number, v.code_end, v.value, v.left_value as left, v.currency, v.single_use,
        v.valid_until, v.expires_at, v.state, v.issued_at, v.void_reason
      from vouchers v join cases k on k.shop_id = v.shop_id and k.id = v.case_id
      where v.shop_id = ${shopId} ${standingIs(input.standing, now)} ${codeIs(input.end)}
        ${from ? sql`and (v.issued_at, v.id) < (${from.at}, ${from.id})` : sql``}
      order by v.issued_at desc, v.id desc limit ${input.limit + 1}`.execute(tx);
    const open = await sql<{ currency: string; count: number; left: number }>`
      select currency, count(*)::int as count, sum(left_value)::float8 as left from vouchers
      where shop_id = ${shopId} and state = 'active' and expires_at > ${now} group by currency order by currency`.execute(
      tx,
    );
    const page = rows.slice(0, input.limit);
    const last = page.at(-1);
    return {
      items: page.map(({ state, expiresAt, ...row }) => ({ ...row, standing: standingOf({ state, expiresAt }, now) })),
      next: rows.length > input.limit && last ? cursorOf(last) : null,
      open: open.rows,
    };
  });
}

const standingIs = (standing: ListVouchersInput['standing'], now: Date) => {
  if (!standing) return sql``;
  if (standing === 'active') return sql`and v.state = 'active' and v.expires_at > ${now}`;
  if (standing === 'expired') return sql`and v.state = 'active' and v.expires_at <= ${now}`;
  return sql`and v.state = ${standing}`;
};

function codeIs(typed: string | undefined) {
  const end = typed ? bareCode(typed) : '';
  return end ? sql`and right(v.code_end, ${end.length}) = ${end}` : sql``;
}

const cursorOf = ({ issuedAt, id }: Row): string =>
  Buffer.from(`${issuedAt.toISOString()} ${id}`).toString('base64url');

function readCursor(text: string): { at: Date; id: string } {
  const [at = '', id = ''] = Buffer.from(text, 'base64url').toString().split(' ');
  if (Number.isNaN(Date.parse(at)) || !/^[0-9a-f-]{36}$/.test(id))
    throw new Refusal('invalid', 'cursor', { fields: [{ field: 'after', reason: 'not-a-cursor' }] });
  return { at: new Date(at), id };
}
