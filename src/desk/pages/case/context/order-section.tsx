import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';

import { isOpen } from '../../../../cases/case.ts';
import { caseKey, useOrder, type CaseDetail } from '../../api/case-queries.ts';
import { OpenUncollected } from '../../parcels/open-uncollected.tsx';
import { Button } from '../../parts/button.tsx';
import { Loaded } from '../../parts/states.tsx';
import { useSeat } from '../../session/me.tsx';
import { say } from '../../words/say.ts';
import { useWords } from '../../words/words-context.tsx';
import type { DialogName } from '../dialogs.tsx';
import { Fact } from './buyer-section.tsx';
import { sum } from '../../parts/sum.ts';

interface Props {
  kase: CaseDetail;
  open: (name: DialogName) => void;
  refusal: string | null;
}

export function OrderSection({ kase, open, refusal }: Props) {
  const words = useWords();
  const { shopId, zone } = useSeat();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const query = useOrder(kase.orderId);
  // An open withdrawal or search is told of the parcel: then it is this very case that has changed.
  const reread = () => void queries.invalidateQueries({ queryKey: caseKey(shopId, kase.id) });
  const order = query.data;
  const date = (at: string | null) => at && words.instant(new Date(at), zone);
  if (!kase.orderId)
    return (
      <section>
        <h2>{words.t('desk.order')}</h2>
        <p>
          {kase.orderNumber ? words.t('desk.order.said', { number: kase.orderNumber }) : words.t('desk.order.none')}
        </p>
        <Button disabledBecause={refusal} onClick={() => open('order')}>
          {words.t('desk.act.order')}
        </Button>
      </section>
    );
  return (
    <section>
      <h2>{words.t('desk.order')}</h2>
      <Loaded query={query}>
        {order && (
          <>
            <dl className="facts">
              <Fact name={words.t('desk.order.number')}>{order.number}</Fact>
              <Fact name={words.t('desk.order.placed')}>{date(order.placedAt)}</Fact>
              <Fact name={words.t('desk.order.delivered')}>
                {order.deliveredAt
                  ? `${date(order.deliveredAt)} (${say(words, 'desk.delivered-by', order.deliveredSource ?? 'staff')})`
                  : words.t('desk.order.not-delivered')}
              </Fact>
              <Fact name={words.t('desk.order.delivery')}>{sum(words, order.deliveryPaid, order.currency)}</Fact>
              <Fact name={words.t('desk.order.total')}>
                <strong>{sum(words, order.totalPaid, order.currency)}</strong>
              </Fact>
              <Fact name={words.t('desk.order.payment')}>
                {order.payment.method && say(words, 'desk.payment', order.payment.method.toLowerCase())}
              </Fact>
            </dl>
            <details>
              <summary>{words.t('desk.order.lines', { count: order.lines.length })}</summary>
              <ul className="order-lines">
                {order.lines.map((line) => (
                  <li key={line.id} className={line.dropped ? 'muted' : undefined}>
                    <span>
                      {line.quantity} × {line.name}
                    </span>
                    <span className="figure">{sum(words, line.paidTotal, order.currency)}</span>
                  </li>
                ))}
              </ul>
            </details>
            {order.shipments.map((parcel) => (
              <p key={parcel.id} className="meta">
                {[parcel.carrier, parcel.number].filter(Boolean).join(' ')}
                {parcel.trackingUrl && (
                  <>
                    {' · '}
                    <a href={parcel.trackingUrl} target="_blank" rel="noreferrer">
                      {words.t('desk.order.track')}
                    </a>
                  </>
                )}
              </p>
            ))}
            {kase.procedure !== 'not_collected' && isOpen(kase) && (
              <OpenUncollected
                parcels={order.shipments.filter(({ deliveredAt }) => deliveredAt === null)}
                onOpened={(caseId) => {
                  reread();
                  void navigate({ to: '/cases/$caseId', params: { caseId }, search: {} });
                }}
              />
            )}
          </>
        )}
      </Loaded>
    </section>
  );
}
