import { useQuery } from '@tanstack/react-query';

import type { Words } from '../../../kit/words.ts';
import { api } from '../api/client.ts';
import { shopKey } from '../api/shop-queries.ts';
import { useSeat } from '../session/me.tsx';
import { useWords } from '../words/words-context.tsx';
import { ProblemNote } from './problem-note.tsx';
import { SeekField, useSought } from './seek-field.tsx';
import { sum } from './sum.ts';

interface Props {
  /** Left out where a choice leads on at once: with radios, arrows would choose what one only passes. */
  chosen?: string | null;
  onChoose: (orderId: string) => void;
  first?: string;
  channelId?: string | undefined;
}

type Found = Awaited<ReturnType<typeof api.orders.list>>['rows'][number];

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
  const rows = sought === null ? [] : (found.data?.rows ?? []);
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
      {rows.length > 0 && chosen === undefined && (
        <ul className="choices" aria-label={words.t('desk.order')}>
          {rows.map((order) => (
            <li key={order.id}>
              <button type="button" className="choice" onClick={() => onChoose(order.id)}>
                <OrderLine order={order} words={words} zone={zone} />
              </button>
            </li>
          ))}
        </ul>
      )}
      {rows.length > 0 && chosen !== undefined && (
        <fieldset className="choices">
          <legend className="spoken">{words.t('desk.order')}</legend>
          {rows.map((order) => (
            <label key={order.id} className="choice">
              <input type="radio" name="order" checked={order.id === chosen} onChange={() => onChoose(order.id)} />
              <OrderLine order={order} words={words} zone={zone} />
            </label>
          ))}
        </fieldset>
      )}
    </div>
  );
}

function OrderLine({ order, words, zone }: { order: Found; words: Words; zone: string }) {
  return (
    <span>
      <strong className="figure">{order.number}</strong> {order.buyerName ?? order.buyerEmail}
      <span className="meta">
        {words.instant(new Date(order.placedAt), zone)} · {sum(words, order.totalPaid, order.currency)} ·{' '}
        {words.t('desk.pieces', { count: order.items })}
      </span>
    </span>
  );
}
