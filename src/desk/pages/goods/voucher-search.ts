import type { VoucherStanding } from '../../../vouchers/voucher.ts';

export const shownStandings = ['all', 'active', 'used', 'expired', 'void'] as const;

/** What the page of vouchers shows, as its address says. */
export interface VoucherSearch {
  standing?: VoucherStanding;
  end?: string;
}

export function voucherSearch({ standing, end }: Record<string, unknown>): VoucherSearch {
  const known = shownStandings.find((each) => each !== 'all' && each === standing);
  const typed = typeof end === 'string' || typeof end === 'number' ? String(end).slice(0, 60) : '';
  return { ...(known && known !== 'all' && { standing: known }), ...(typed && { end: typed }) };
}
