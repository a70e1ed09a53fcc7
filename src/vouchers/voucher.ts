/** A promise of so much money off the next purchase. */
export interface Voucher {
  readonly state: 'active' | 'used' | 'void';
  readonly leftValue: number;
  readonly currency: string;
  readonly singleUse: boolean;
  readonly expiresAt: Date;
}

export type VoucherStanding = 'active' | 'used' | 'void' | 'expired';

export const standingOf = ({ state, expiresAt }: Pick<Voucher, 'state' | 'expiresAt'>, now: Date): VoucherStanding =>
  state === 'active' && expiresAt <= now ? 'expired' : state;

/** Why so much cannot be taken off with it; null when it can. */
export function refusalOfUse(voucher: Voucher, use: { amount: number; currency: string }, now: Date): string | null {
  const standing = standingOf(voucher, now);
  if (standing !== 'active') return `voucher-${standing}`;
  if (use.currency !== voucher.currency) return 'other-currency';
  return use.amount > voucher.leftValue ? 'voucher-has-less' : null;
}

/** What is left: of one for a single purchase, nothing. */
export const leftAfter = (
  { leftValue, singleUse }: Pick<Voucher, 'leftValue' | 'singleUse'>,
  amount: number,
): number => (singleUse ? 0 : leftValue - amount);
