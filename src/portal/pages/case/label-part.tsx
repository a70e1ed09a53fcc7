import type { Day } from '../../../kit/day.ts';
import type { LabelMethod } from '../../../channels/return-terms.ts';
import type { Money } from '../../../kit/money.ts';
import type { MessageKey, Words } from '../../../kit/words.ts';
import { SmallForm } from '../afterwards.tsx';
import { TextField } from '../parts/fields.tsx';
import type { CaseForm } from './case-props.ts';

export interface LabelOnPage {
  /** Ways a label or a code can be had now; each posts to the same address. */
  readonly ways: readonly { readonly method: LabelMethod; readonly price: Money | null }[];
  readonly orderAction: string;
  readonly cancelAction: string;
  /** A locker and a courier want a phone; asked for only where the case has none. */
  readonly needsPhone: boolean;
  readonly earliestPickup: Day;
  readonly current: {
    readonly id: string;
    readonly method: LabelMethod;
    readonly ready: boolean;
    readonly code: string | null;
    readonly labelHref: string | null;
    readonly until: Day | null;
    readonly pickupOn: Day | null;
    /** What the buyer took it for; null: the shop pays. */
    readonly agreed: Money | null;
    /** The code for a scanner, as rows of dark and light. */
    readonly squares: { readonly width: number; readonly rows: readonly (readonly boolean[])[] } | null;
  } | null;
  /** The carrier said no to the last one. */
  readonly refused: boolean;
  /** The paper for the parcel. */
  readonly slipHref: string;
  /** The shop's own words. */
  readonly note: string;
  readonly pageHref: string;
}

/** The way the shop pays for and prepares: take it, see it, give it back. Works by forms alone. */
export function LabelPart({ words, label, form }: { words: Words; label: LabelOnPage; form: CaseForm | null }) {
  const { current, ways } = label;
  return (
    <>
      {label.note && <p className="typed">{label.note}</p>}
      {current ? <Taken words={words} label={label} current={current} /> : null}
      {!current && label.refused && <p role="status">{words.t('sendback.refused')}</p>}
      {!current && ways.map((way) => <Way key={way.method} words={words} label={label} way={way} form={form} />)}
      <p>
        <a href={label.slipHref}>{words.t('sendback.slip')}</a>
      </p>
    </>
  );
}

function Taken({
  words,
  label,
  current,
}: {
  words: Words;
  label: LabelOnPage;
  current: NonNullable<LabelOnPage['current']>;
}) {
  if (!current.ready)
    return (
      <p role="status">
        {words.t('sendback.preparing')} <a href={label.pageHref}>{words.t('sendback.look-again')}</a>
      </p>
    );
  return (
    <div className="taken">
      <h3>{words.t(`sendback.taken.${current.method}`)}</h3>
      {current.code && (
        <p className="big-code" translate="no">
          {current.code.replace(/(\d{3})(?=\d)/g, '$1\u00a0')}
        </p>
      )}
      {current.squares && <Squares {...current.squares} name={words.t('sendback.qr')} />}
      <p>
        {words.t(`sendback.use.${current.method}`, { day: current.pickupOn ? words.day(current.pickupOn) : 'none' })}{' '}
        {current.until && words.t('sendback.until', { day: words.day(current.until) })}
      </p>
      {current.agreed && <p>{words.t('sendback.deducted', { price: words.money(current.agreed) })}</p>}
      {current.labelHref && (
        <p>
          <a className="button" href={current.labelHref}>
            {words.t('sendback.label-file')}
          </a>
        </p>
      )}
      <form method="post" action={label.cancelAction}>
        <input type="hidden" name="parcel" value={current.id} />
        <button className="button second">{words.t('sendback.give-up')}</button>
      </form>
    </div>
  );
}

/** Black on white whatever the page's colours, with the quiet margin scanners want. */
function Squares({
  width,
  rows,
  name,
}: NonNullable<NonNullable<LabelOnPage['current']>['squares']> & { name: string }) {
  const path = rows
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x + 3} ${y + 3}h1v1h-1z`] : [])))
    .join('');
  const side = width + 6;
  return (
    <svg className="squares" role="img" aria-label={name} viewBox={`0 0 ${side} ${side}`} shapeRendering="crispEdges">
      <rect width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}

function Way(props: { words: Words; label: LabelOnPage; way: LabelOnPage['ways'][number]; form: CaseForm | null }) {
  const { words, label, way, form } = props;
  const { method, price } = way;
  const mine = form?.hidden?.['method'] === method ? form : null;
  const step = {
    words,
    typed: mine?.typed ?? {},
    problems: mine?.problems ?? [],
    // The price they saw goes with the press: no other is ever taken off their money.
    hidden: { method, ...(price && { price: String(price.amount) }) },
  };
  const field = (name: string, key: MessageKey, more: object = {}) => (
    <TextField step={step} name={name} label={(words.t as (key: MessageKey) => string)(key)} width="middle" {...more} />
  );
  const asks = label.needsPhone || method === 'pickup';
  const body = (
    <SmallForm step={step} action={label.orderAction} button={words.t(`sendback.take.${method}`)}>
      <p className="price">
        <strong>{words.t(`sendback.named.${method}`)}:</strong>{' '}
        {price ? words.t('sendback.price', { price: words.money(price) }) : words.t('sendback.free')}
      </p>
      {asks && field('phone', 'sendback.phone', { type: 'tel', autoComplete: 'tel', optional: !label.needsPhone })}
      {method === 'pickup' && (
        <>
          {field('street', 'sendback.street', { autoComplete: 'street-address', optional: true })}
          {field('postcode', 'sendback.postcode', { autoComplete: 'postal-code', optional: true })}
          {field('city', 'sendback.city', { autoComplete: 'address-level2', optional: true })}
          {field('pickupOn', 'sendback.day', { type: 'date', known: label.earliestPickup })}
        </>
      )}
    </SmallForm>
  );
  if (method !== 'pickup') return body;
  return (
    <details className="fold" open={Boolean(mine?.problems.length) || undefined}>
      <summary>{words.t('sendback.way.pickup')}</summary>
      {body}
    </details>
  );
}
