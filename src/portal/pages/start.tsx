import type { Words } from '../../kit/words.ts';
import type { Issue } from '../../law/vocabulary.ts';
import { OrderCard, type OrderGlance } from './parts/order-card.tsx';

export interface StartProps {
  words: Words;
  withdrawHref: string;
  /** Where a report starts; the issue is added as `?issue=`. */
  reportHref: string;
  newLinkHref: string;
  /** Known when the buyer came by a signed link. */
  order: OrderGlance | null;
}

const troubles = [
  'defective',
  'damaged_in_transit',
  'missing_items',
  'wrong_item',
  'not_received',
  'other',
] as const satisfies Issue[];

/** The front door: withdrawing set apart, everything else in the buyer's words. */
export function StartPage({ words, withdrawHref, reportHref, newLinkHref, order }: StartProps) {
  return (
    <div className="column">
      <h1>{words.t('portal.start.title')}</h1>
      <p className="lead">{words.t('portal.start.lead')}</p>
      {order && <OrderCard words={words} order={order} />}
      <section className="apart" aria-labelledby="withdraw">
        <h2 id="withdraw">{words.t('portal.start.withdrawTitle')}</h2>
        <p>{words.t('portal.start.withdrawText')}</p>
        <a className="button" href={withdrawHref}>
          {words.t('portal.withdraw.function')}
        </a>
      </section>
      <section aria-labelledby="trouble">
        <h2 id="trouble">{words.t('portal.start.troubleTitle')}</h2>
        <ul className="ways">
          {troubles.map((issue) => (
            <li key={issue}>
              <a href={`${reportHref}${reportHref.includes('?') ? '&' : '?'}issue=${issue}`}>
                <b>{words.t(`portal.issue.${issue}`)}</b>
              </a>
              <small>{words.t(`portal.issue.${issue}.about`)}</small>
            </li>
          ))}
        </ul>
      </section>
      <p className="aside">
        {words.t('portal.start.already')} <a href={newLinkHref}>{words.t('portal.start.alreadyLink')}</a>
      </p>
    </div>
  );
}
