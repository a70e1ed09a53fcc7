import { isDay, type Day } from '../../../kit/day.ts';
import { lineStates, operators } from '../../../payouts/payout.ts';
import { useShopCurrencies } from '../settings/seller/shop-query.ts';
import { useWords } from '../words/words-context.tsx';
import type { PayoutSearch } from './payout-search.ts';

interface Props {
  readonly filters: PayoutSearch;
  readonly onChange: (filters: PayoutSearch) => void;
}

export function PayoutFilters({ filters, onChange }: Props) {
  const words = useWords();
  const { state, operator, currency, from, to } = filters;
  const currencies = useShopCurrencies();
  /** A filter set, or taken away. */
  const withPart = (part: keyof PayoutSearch, value: string | undefined) => {
    const { [part]: _, ...rest } = filters;
    onChange(value ? { ...rest, [part]: value } : rest);
  };
  const day = (part: 'from' | 'to', value: Day | undefined) => (
    <label>
      {words.t(`payouts.${part}`)}
      <input
        type="date"
        className="native"
        value={value ?? ''}
        onChange={({ currentTarget }) => withPart(part, isDay(currentTarget.value) ? currentTarget.value : undefined)}
      />
    </label>
  );
  return (
    <div className="payout-filters">
      <label>
        {words.t('payouts.show')}
        <select
          className="native"
          value={state ?? ''}
          onChange={({ currentTarget: { value } }) => withPart('state', value)}
        >
          <option value="">{words.t('payouts.show.open')}</option>
          {lineStates.map((each) => (
            <option key={each} value={each}>
              {words.t(`payouts.state.${each}`)}
            </option>
          ))}
          <option value="all">{words.t('payouts.show.all')}</option>
        </select>
      </label>
      <label>
        {words.t('payouts.operator')}
        <select
          className="native"
          value={operator ?? ''}
          onChange={({ currentTarget: { value } }) => withPart('operator', value)}
        >
          <option value="">{words.t('payouts.operator.all')}</option>
          {operators.map((each) => (
            <option key={each} value={each}>
              {words.t(`payouts.operator.${each}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {words.t('payouts.currency')}
        <select
          className="native"
          value={currency ?? ''}
          onChange={({ currentTarget: { value } }) => withPart('currency', value)}
        >
          <option value="">{words.t('payouts.currency.all')}</option>
          {[...new Set([...currencies, ...(currency ? [currency] : [])])].map((each) => (
            <option key={each}>{each}</option>
          ))}
        </select>
      </label>
      {day('from', from)}
      {day('to', to)}
    </div>
  );
}
