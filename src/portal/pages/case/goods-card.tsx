import type { Day } from '../../../kit/day.ts';
import type { MessageKey, Words } from '../../../kit/words.ts';

/** What goes to the buyer, and where it is. */
export interface GoodsOut {
  readonly id: string;
  readonly name: string;
  /** What it is for: 'Wymiana na nowy'. */
  readonly what: string | null;
  readonly state: string;
  readonly day: Day | null;
  readonly parcel: string | null;
}

/** A thing that was repaired or replaced, and how long the shop answers for it by now. */
export interface Answered {
  readonly name: string;
  readonly until: Day;
  readonly extended: boolean;
  readonly guaranteeEnd: Day | null;
  readonly daysOut: number;
}

interface Goods {
  words: Words;
  goods: readonly GoodsOut[];
  /** By when it is sent. */
  by: string | null;
}

export function GoodsCard({ words, goods, by }: Goods) {
  return (
    <section className="apart quiet" aria-labelledby="goods">
      <h2 id="goods">{words.t('guarantees.goods.title')}</h2>
      <ul className="verdicts">
        {goods.map(({ id, name, what, state, day, parcel }) => (
          <li key={id}>
            <b>{name}</b>
            <span>
              {what && `${what}. `}
              {(words.t as (key: MessageKey, values: object) => string)(`guarantees.goods.${state}` as MessageKey, {
                day: day ? words.day(day) : '',
              })}{' '}
              {parcel && words.t('guarantees.goods.parcel', { parcel })}
            </span>
          </li>
        ))}
      </ul>
      {by && <p>{by}</p>}
    </section>
  );
}

export function AnsweredCard({ words, answered }: { words: Words; answered: readonly Answered[] }) {
  return (
    <section className="apart quiet" aria-labelledby="answered">
      <h2 id="answered">{words.t('guarantees.buyer.title')}</h2>
      {answered.map(({ name, until, extended, guaranteeEnd, daysOut }, index) => (
        <p key={index}>
          {words.t(extended ? 'guarantees.buyer.extended' : 'guarantees.buyer.line', { name, day: words.day(until) })}
          {guaranteeEnd && ` ${words.t('guarantees.buyer.guarantee', { day: words.day(guaranteeEnd) })}`}
          {daysOut > 0 && ` ${words.t('guarantees.buyer.days-out', { days: daysOut })}`}
        </p>
      ))}
    </section>
  );
}
