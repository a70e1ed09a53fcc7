import { money } from '../../../kit/money.ts';
import { useWords } from '../words/words-context.tsx';
import { usePayoutSums } from './payout-queries.ts';
import type { PayoutSearch } from './payout-search.ts';

/** What the filter shows, by state and currency: sums of two currencies are never added up. */
export function PayoutSums({ filters }: { filters: PayoutSearch }) {
  const words = useWords();
  const sums = usePayoutSums(filters, true);
  if (!sums.data || sums.data.length === 0) return null;
  return (
    <dl className="payout-sums" aria-label={words.t('payouts.sums')}>
      {sums.data.map(({ state, currency, count, amount }) => (
        <div key={`${state} ${currency}`}>
          <dt>{words.t(`payouts.state.${state}`)}</dt>
          <dd>
            {currency && amount > 0 && <strong>{words.money(money(amount, currency))}</strong>}{' '}
            <span className="meta">{words.t('payouts.sum', { count })}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
