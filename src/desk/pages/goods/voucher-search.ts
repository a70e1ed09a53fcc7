import type { VoucherStanding } from '../../../vouchers/voucher.ts';
import { END_OF_CODE } from '../../../vouchers/voucher-inputs.ts';

export const shownStandings = ['all', 'active', 'used', 'expired', 'void'] as const;

/** What the page of vouchers shows, as its address says. */
export interface VoucherSearch {
  standing?: VoucherStanding;
  end?: string;
}

/** Of a code that was pasted whole its end is enough, and only that may stand in an address. */
export const endOf = (typed: string): string => typed.replaceAll(/[\s\-_.]/g, '').slice(-END_OF_CODE);

export function voucherSearch({ standing, end }: Record<string, unknown>): VoucherSearch {
  const known = shownStandings.find((each) => each !== 'all' && each === standing);
  const typed = typeof end === 'string' || typeof end === 'number' ? endOf(String(end)) : '';
  return { ...(known && known !== 'all' && { standing: known }), ...(typed && { end: typed }) };
}
