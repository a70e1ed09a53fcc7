import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { api } from '../api/client.ts';
import { shopKey } from '../api/shop-queries.ts';
import { useSeat } from '../session/me.tsx';
import { useWords } from '../words/words-context.tsx';
import { Field } from './field.tsx';
import { ProblemNote } from './problem-note.tsx';
import { sum } from './sum.ts';

interface Props {
  chosen: string | null;
  onChoose: (orderId: string | null) => void;
  first?: string;
  channelId?: string | undefined;
}

/** Orders by number, e-mail, phone or parcel; one of them is chosen. */
export function OrderSearch({ chosen, onChoose, first = '', channelId }: Props) {
  const words = useWords();
  const { shopId, zone } = useSeat();
  const [text, setText] = useState(first);
  const [search] = useDebouncedValue(text.trim(), 250);
  const found = useQuery({
    queryKey: shopKey(shopId, 'orders', search, channelId),
    queryFn: () => api.orders.list({ search, limit: 10, ...(channelId && { channelId }) }),
    enabled: search.length >= 2,
  });
  return (
    <div className="stack">
      <Field label={words.t('desk.order.search')} hint={words.t('desk.order.search.hint')}>
        {(control) => (
          <input
            {...control}
            className="native"
            type="search"
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        )}
      </Field>
      <ProblemNote error={found.error} />
      {found.data?.rows.length === 0 && <p className="muted">{words.t('desk.order.not-found')}</p>}
      {search.length >= 2 && found.data && found.data.rows.length > 0 && (
        <fieldset className="choices">
          <legend className="spoken">{words.t('desk.order')}</legend>
          {found.data.rows.map((order) => (
            <label key={order.id} className="choice">
              <input type="radio" name="order" checked={order.id === chosen} onChange={() => onChoose(order.id)} />
              <span>
                <strong className="figure">{order.number}</strong> {order.buyerName ?? order.buyerEmail}
                <span className="meta">
                  {words.instant(new Date(order.placedAt), zone)} · {sum(words, order.totalPaid, order.currency)} ·{' '}
                  {words.t('desk.pieces', { count: order.items })}
                </span>
              </span>
            </label>
          ))}
        </fieldset>
      )}
    </div>
  );
}
