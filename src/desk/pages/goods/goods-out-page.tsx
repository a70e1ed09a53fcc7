import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';

import { isDay } from '../../../kit/day.ts';
import { sayRemedy } from '../../../law/say-remedy.ts';
import { api } from '../api/client.ts';
import { shopKey } from '../api/shop-queries.ts';
import { BenchFrame } from '../bench/bench-frame.tsx';
import { Button } from '../parts/button.tsx';
import { ParcelFields, typedOf } from '../parts/parcel-fields.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { Emptiness, Loaded, Skeleton } from '../parts/states.tsx';
import { useToday } from '../parts/today.ts';
import { useMay, useSeat } from '../session/me.tsx';
import { useWords } from '../words/words-context.tsx';
import { useGoodsOut } from './goods-queries.ts';
import './goods-out.css';

type Goods = Awaited<ReturnType<typeof api.goodsOut.list>>;
type Parcel = Goods['items'][number] & Partial<Goods['astray'][number]>;

/** What the warehouse has to send: one parcel a case, the longest waiting first. */
export function GoodsOutPage() {
  const words = useWords();
  const goods = useGoodsOut();
  return (
    <BenchFrame title={words.t('goods-out.title')}>
      <p className="bench-lead">{words.t('goods-out.lead')}</p>
      <Loaded query={goods} skeleton={<Skeleton height={200} />}>
        {goods.data?.items.length === 0 ? (
          <Emptiness title={words.t('goods-out.none')} />
        ) : (
          <ul className="bench-rows">
            {goods.data?.items.map((parcel) => (
              <ParcelRow key={parcel.caseId} parcel={parcel} />
            ))}
          </ul>
        )}
        {goods.data && goods.data.astray.length > 0 && (
          <section aria-labelledby="astray">
            <h2 id="astray">{words.t('goods-out.astray')}</h2>
            <p className="bench-lead">{words.t('goods-out.astray.lead')}</p>
            <ul className="bench-rows">
              {goods.data.astray.map((parcel) => (
                <ParcelRow key={`${parcel.caseId} ${parcel.number}`} parcel={parcel} />
              ))}
            </ul>
          </section>
        )}
      </Loaded>
    </BenchFrame>
  );
}

const atUs = ['not_required', 'received', 'inspected', 'disposed'];

function ParcelRow({ parcel }: { parcel: Parcel }) {
  const words = useWords();
  const today = useToday();
  const { shopId, zone } = useSeat();
  const client = useQueryClient();
  const may = useMay('record remedies');
  const [typed, setTyped] = useState({ carrier: '', number: '' });
  const ship = useMutation({
    mutationFn: () =>
      api.goodsOut.ship({
        caseId: parcel.caseId,
        remedyIds: parcel.items.map(({ remedyId }) => remedyId),
        shippedOn: isDay(today) ? today : '',
        ...typedOf(typed),
      }),
    onSuccess: () =>
      // what has left lies on no table of the bench any more
      Promise.all(['goods-out', 'bench'].map((list) => client.invalidateQueries({ queryKey: shopKey(shopId, list) }))),
  });
  const astray = parcel.shippedOn;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    ship.mutate();
  };
  return (
    <li className="bench-row">
      <span className="bar">
        <Link to="/cases/$caseId" params={{ caseId: parcel.caseId }} search={{}}>
          <strong>{parcel.caseNumber}</strong>
        </Link>
        <span>{parcel.buyerName}</span>
        <span className="meta push">{words.instant(new Date(parcel.since), zone)}</span>
      </span>
      <ul>
        {parcel.items.map((item) => (
          <li key={item.remedyId}>
            {item.quantity} × {item.detail || item.name || sayRemedy(words, item.remedy, parcel.procedure)}{' '}
            <span className="meta">
              {[sayRemedy(words, item.remedy, parcel.procedure), item.sku].filter(Boolean).join(' · ')}
            </span>
            {item.along && (
              <p className={item.along.orderNumber ? 'note info' : 'meta'}>
                {item.along.orderNumber
                  ? words.t('goods-out.along', { number: item.along.orderNumber })
                  : words.t('goods-out.waits')}
              </p>
            )}
          </li>
        ))}
      </ul>
      {astray && (
        <p className="note warn">
          {words.t(`goods-out.astray.${parcel.tracked ?? 'long'}`, {
            day: isDay(astray) ? words.day(astray) : '',
            parcel: [parcel.carrier, parcel.number].filter(Boolean).join(' '),
          })}
        </p>
      )}
      {!astray && !atUs.includes(parcel.custody) && <span className="warn">{words.t('goods-out.not-back')}</span>}
      <form className="goods-out-form" onSubmit={submit}>
        <ParcelFields parcel={typed} onChange={setTyped} />
        <ProblemNote error={ship.error} />
        <span className="bar bench-acts">
          <Button
            type="submit"
            look="primary"
            busy={ship.isPending}
            disabledBecause={may ? null : words.t('desk.reason.not-allowed')}
          >
            {words.t(astray ? 'goods-out.sent-again' : 'goods-out.sent')}
          </Button>
          <a
            className="button"
            href={`/api/v1/cases/${parcel.caseId}/packing-list.pdf?shop=${shopId}`}
            target="_blank"
            rel="noreferrer"
          >
            {words.t('goods-out.packing')}
          </a>
        </span>
      </form>
    </li>
  );
}
