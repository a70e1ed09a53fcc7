import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';

import { useOrder } from '../api/case-queries.ts';
import { OpenUncollected } from '../parcels/open-uncollected.tsx';
import { Button } from '../parts/button.tsx';
import { OrderSearch } from '../parts/order-search.tsx';
import { LineField } from '../parts/typed-fields.tsx';
import { useWords } from '../words/words-context.tsx';
import type { Change, DraftStatement } from './draft-statement.ts';
import { sum } from '../parts/sum.ts';

/** The order when it is known, with its lines to choose from; the buyer's own words when it is not. */
export function GoodsFields({ draft, change }: { draft: DraftStatement; change: Change }) {
  const words = useWords();
  const navigate = useNavigate();
  const { data: order } = useOrder(draft.orderId);
  const frame = useRef<HTMLFieldSetElement>(null);
  const pressed = useRef(false);
  const choose = (orderId: string | null) => {
    pressed.current = true;
    change({ orderId, pieces: {} });
  };
  // What was pressed is gone: the keys go on with what came in its place.
  useEffect(() => {
    if (!pressed.current || (draft.orderId && !order)) return;
    pressed.current = false;
    frame.current?.querySelector('input')?.focus();
  }, [draft.orderId, order]);
  return (
    <fieldset ref={frame}>
      <legend>{words.t('desk.new-case.goods')}</legend>
      {draft.orderId && order ? (
        <div className="stack">
          <p className="bar">
            <strong className="figure">{order.number}</strong> {order.buyerName}
            <Button look="quiet" onClick={() => choose(null)}>
              {words.t('desk.new-case.other-order')}
            </Button>
          </p>
          <ul className="pick-lines">
            {order.lines.map((line) => {
              const pieces = draft.pieces[line.id] ?? 0;
              const set = (quantity: number) => change({ pieces: { ...draft.pieces, [line.id]: quantity } });
              return (
                <li key={line.id} className="bar">
                  <label className="tick">
                    <input
                      type="checkbox"
                      checked={pieces > 0}
                      onChange={(event) => set(event.currentTarget.checked ? line.quantity : 0)}
                    />
                    {line.name}
                  </label>
                  <span className="push figure muted">{sum(words, line.paidTotal, order.currency)}</span>
                  <input
                    className="native figure"
                    type="number"
                    min={0}
                    value={pieces}
                    aria-label={words.t('desk.quantity-of', { name: line.name })}
                    onChange={(event) => set(Math.max(0, Math.trunc(Number(event.currentTarget.value) || 0)))}
                  />
                  <span className="muted">{words.t('desk.of', { count: line.quantity })}</span>
                </li>
              );
            })}
          </ul>
          <p className="meta">{words.t('desk.new-case.whole')}</p>
          <OpenUncollected
            parcels={order.shipments.filter(({ deliveredAt }) => deliveredAt === null)}
            onOpened={(caseId) => void navigate({ to: '/cases/$caseId', params: { caseId }, search: {} })}
          />
        </div>
      ) : (
        <div className="stack">
          <OrderSearch channelId={draft.channelId || undefined} onChoose={choose} />
          <div className="two">
            <LineField
              label={words.t('desk.new-case.contract')}
              hint={words.t('desk.new-case.contract.hint')}
              value={draft.contract}
              onType={(value) => change({ contract: value })}
            />
            <LineField
              label={words.t('desk.new-case.product')}
              value={draft.goods}
              onType={(value) => change({ goods: value })}
            />
          </div>
        </div>
      )}
    </fieldset>
  );
}
