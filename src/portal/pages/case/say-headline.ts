import type { Headline } from '../../../cases/headline.ts';
import type { Words } from '../../../kit/words.ts';

/** The heading of the case page: the next action, or what is awaited, with its date when there is one. */
export function sayHeadline(words: Words, { code, day }: Headline, byVoucher = false): string {
  const said = { day: day ? words.day(day, { year: false }) : 'none' };
  const instead = byVoucher ? voucherHeadlines[code] : undefined;
  return instead ? words.t(`vouchers.headline.${instead}`, said) : words.t(`portal.headline.${code}`, said);
}

/** Headings that would speak of money to who chose a voucher. */
const voucherHeadlines: Partial<Record<Headline['code'], 'due' | 'sent' | 'closed'>> = {
  'withdrawal-refund-due': 'due',
  'withdrawal-received': 'due',
  'refund-due': 'due',
  'refund-sent': 'sent',
  'closed-paid': 'closed',
};
