import type { OpenCase } from '../cases/in-case.ts';
import { endOfDay, type Day } from '../kit/day.ts';
import { newId } from '../kit/id.ts';
import { newVoucherCode } from './voucher-code.ts';

interface NewVoucher {
  /** What it fulfils or pays; the database makes sure that it is one voucher each. */
  readonly from: { readonly remedyId: string } | { readonly attemptId: string };
  readonly value: number;
  readonly currency: string;
  readonly validUntil: Day;
  readonly singleUse: boolean;
  readonly zone: string;
  /** What of the money is still to come, where it pays a refund. */
  readonly left?: number;
}

/** A new code, in the transaction of what it is for: it stands with it or not at all. The mail follows from the event. */
export async function insertVoucher(
  open: OpenCase,
  { from, value, currency, validUntil, singleUse, zone, left }: NewVoucher,
): Promise<string> {
  const { world, tx, kase, actor, at } = open;
  const { code, digest, end } = newVoucherCode();
  const voucherId = newId(at);
  await tx
    .insertInto('vouchers')
    .values({
      shopId: kase.shopId,
      id: voucherId,
      caseId: kase.id,
      remedyId: null,
      attemptId: null,
      ...from,
      codeDigest: digest,
      sealedCode: world.secrets.encrypt(code),
      codeEnd: end,
      value,
      leftValue: value,
      currency,
      singleUse,
      validUntil,
      expiresAt: endOfDay(zone, validUntil),
      issuedBy: actor.id ?? actor.kind,
      issuedAt: at,
    })
    .execute();
  open.announce({ type: 'case.voucher-issued', data: { voucherId, value, currency, ...(left && { left }) } });
  return voucherId;
}
