import { useQuery } from '@tanstack/react-query';

import { api } from '../api/client.ts';
import { shopKey } from '../api/shop-queries.ts';
import { useSeat } from '../session/me.tsx';
import { useWords } from '../words/words-context.tsx';
import { ProblemNote } from './problem-note.tsx';
import { SeekField, useSought } from './seek-field.tsx';
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
  const { text, setText, sought } = useSought(first);
  const found = useQuery({
    queryKey: shopKey(shopId, 'orders', sought, channelId),
    queryFn: () => api.orders.list({ search: sought ?? '', limit: 10, ...(channelId && { channelId }) }),
    enabled: sought !== null,
  });
  return (
    <div className="stack">
      <SeekField
        label={words.t('desk.order.search')}
        hint={words.t('desk.order.search.hint')}
        text={text}
        onChange={setText}
      />
      <ProblemNote error={found.error} />
      {found.data?.rows.length === 0 && <p className="muted">{words.t('desk.order.not-found')}</p>}
      {sought !== null && found.data && found.data.rows.length > 0 && (
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
