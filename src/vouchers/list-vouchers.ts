import { requireBuyerOf, requirePermission, type Actor } from '../identity/actor.ts';
import type { Day } from '../kit/day.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { standingOf, type VoucherStanding } from './voucher.ts';

export interface ListedVoucher {
  readonly id: string;
  readonly caseId: string;
  readonly caseNumber: string;
  /** The end of the code: enough to tell two apart, too little to pay with. */
  readonly codeEnd: string;
  readonly value: number;
  readonly left: number;
  readonly currency: string;
  readonly singleUse: boolean;
  readonly validUntil: Day;
  readonly standing: VoucherStanding;
  readonly issuedAt: Date;
  readonly voidReason: string | null;
}

/** What a buyer sees of the vouchers of their case: never the code, which stands in the mail. */
export async function findVouchersOfCase(
  world: World,
  actor: Actor,
  { caseId }: { caseId: string },
): Promise<Omit<ListedVoucher, 'caseNumber' | 'caseId'>[]> {
  requireBuyerOf(actor, caseId, 'read cases');
  const { shopId } = actor;
  const rows = await inShop(world, shopId, (tx) =>
    tx
      .selectFrom('vouchers')
      .select([
        'id',
        'codeEnd',
        'value',
        'leftValue as left',
        'currency',
        'singleUse',
        'validUntil',
        'expiresAt',
        'state',
      ])
      .select(['issuedAt', 'voidReason'])
      .where('shopId', '=', shopId)
      .where('caseId', '=', caseId)
      .orderBy('issuedAt')
      .orderBy('id')
      .execute(),
  );
  return rows.map(({ state, expiresAt, ...row }) => ({
    ...row,
    standing: standingOf({ state, expiresAt }, world.now()),
  }));
}

/** All vouchers of a case, the newest first. */
export async function listVouchers(
  world: World,
  actor: Actor,
  { caseId }: { caseId: string },
): Promise<ListedVoucher[]> {
  requirePermission(actor, 'read cases');
  const rows = await inShop(world, actor.shopId, (tx) =>
    tx
      .selectFrom('vouchers as v')
      .innerJoin('cases as k', (join) => join.onRef('k.shopId', '=', 'v.shopId').onRef('k.id', '=', 'v.caseId'))
      .select([
        'v.id',
        'v.caseId',
        'k.number as caseNumber',
        'v.codeEnd',
        'v.value',
        'v.leftValue as left',
        'v.currency',
        'v.singleUse',
        'v.validUntil',
        'v.expiresAt',
        'v.state',
        'v.issuedAt',
        'v.voidReason',
      ])
      .where('v.shopId', '=', actor.shopId)
      .where('v.caseId', '=', caseId)
      .orderBy('v.issuedAt', 'desc')
      .orderBy('v.id', 'desc')
      .execute(),
  );
  return rows.map(({ state, expiresAt, ...row }) => ({
    ...row,
    standing: standingOf({ state, expiresAt }, world.now()),
  }));
}
