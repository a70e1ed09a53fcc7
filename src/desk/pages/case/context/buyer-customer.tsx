import { Link } from '@tanstack/react-router';

import { CustomerMarks } from '../../customers/customer-marks.tsx';
import { useCustomer } from '../../customers/customer-queries.ts';
import { useWords } from '../../words/words-context.tsx';

/** What the shop and this buyer have had with each other so far, and the way to the rest of it. */
export function BuyerCustomer({ customerId }: { customerId: string | null }) {
  const words = useWords();
  const { data } = useCustomer(customerId);
  if (!data) return null;
  return (
    <div className="buyer-customer">
      {data.flags.map(({ flag, reason }) => (
        <p key={flag}>
          <CustomerMarks flags={[flag]} /> <span className="meta">{reason}</span>
        </p>
      ))}
      {data.value.map(({ currency, orders, paid, refunded }) => (
        <p key={currency}>
          <strong className="figure">{words.money({ amount: paid - refunded, currency })}</strong>{' '}
          <span className="meta">{words.t('customers.context.orders', { count: orders })}</span>
        </p>
      ))}
      <p className="meta">{words.t('customers.context.cases', { count: data.counts.casesIn12Months })}</p>
      <p>
        <Link to="/customers/$customerId" params={{ customerId: data.id }}>
          {words.t('customers.profile')}
        </Link>
        {data.notes.length > 0 && (
          <span className="meta"> · {words.t('customers.context.notes', { count: data.notes.length })}</span>
        )}
      </p>
    </div>
  );
}

/** The marks beside the buyer's name in the head of a case. */
export function BuyerMarks({ customerId }: { customerId: string | null }) {
  const { data } = useCustomer(customerId);
  return data ? <CustomerMarks flags={data.flags.map(({ flag }) => flag)} /> : null;
}
