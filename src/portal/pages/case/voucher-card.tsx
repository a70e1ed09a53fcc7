import type { Day } from '../../../kit/day.ts';
import type { Money } from '../../../kit/money.ts';
import type { Words } from '../../../kit/words.ts';
import type { StepProps } from '../step.ts';

export interface VouchersOnPage {
  /** What they would say yes to; null where there is nothing to choose. */
  readonly offer: string | null;
  readonly chosen: { readonly at: string; readonly words: string } | null;
  readonly given: readonly {
    readonly id: string;
    readonly standing: 'active' | 'part' | 'used' | 'void' | 'expired';
    readonly value: Money;
    readonly left: Money;
    readonly until: Day;
    readonly end: string;
    readonly mailedOn: Day;
  }[];
  readonly action: string;
}

interface Props {
  words: Words;
  vouchers: VouchersOnPage;
  hidden: StepProps['hidden'];
}

/** Money is what comes by itself; a voucher is an offer beside it, folded away until somebody wants it (UPK 32(4)). */
export function VoucherCard({ words, vouchers, hidden }: Props) {
  const { offer, chosen, given, action } = vouchers;
  return (
    <>
      {given.length > 0 && <Given words={words} given={given} />}
      {chosen && (
        <section className="apart quiet" aria-labelledby="voucher-chosen">
          <h2 id="voucher-chosen">{words.t('vouchers.chosen.title')}</h2>
          <p>{words.t('vouchers.chosen.text', { at: chosen.at })}</p>
          <details className="fold">
            <summary>{words.t('vouchers.chosen.words')}</summary>
            <blockquote className="statement">{chosen.words}</blockquote>
          </details>
          <ChoiceForm action={action} hidden={hidden} choice="money" label={words.t('vouchers.chosen.take-back')} />
        </section>
      )}
      {offer && (
        <details className="fold" id="voucher">
          <summary>{words.t('vouchers.choice.title')}</summary>
          <OfferedVoucher words={words} offer={offer} />
          <ChoiceForm action={action} hidden={hidden} choice="voucher" label={words.t('vouchers.choice.do')} />
        </details>
      )}
    </>
  );
}

/** What choosing a voucher means, word for word as it is kept. */
export function OfferedVoucher({ words, offer }: { words: Words; offer: string }) {
  return (
    <>
      <p>{words.t('vouchers.choice.lead')}</p>
      <blockquote className="statement">{offer}</blockquote>
      <p className="hint">{words.t('vouchers.choice.until')}</p>
    </>
  );
}

function ChoiceForm(props: {
  action: string;
  hidden: StepProps['hidden'];
  choice: 'voucher' | 'money';
  label: string;
}) {
  return (
    <form className="small" method="post" action={props.action}>
      {Object.entries(props.hidden ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button className="button second" name="choice" value={props.choice}>
        {props.label}
      </button>
    </form>
  );
}

function Given({ words, given }: { words: Words; given: VouchersOnPage['given'] }) {
  return (
    <section className="apart quiet" aria-labelledby="vouchers">
      <h2 id="vouchers">{words.t('vouchers.buyer.title')}</h2>
      <ul className="verdicts">
        {given.map(({ id, standing, value, left, until, end, mailedOn }) => (
          <li key={id}>
            <b>
              {words.t(`vouchers.buyer.standing.${standing}`, {
                value: words.money(value),
                left: words.money(left),
                day: words.day(until),
              })}
            </b>
            <span>
              {words.t('vouchers.buyer.end', { end })}
              {(standing === 'active' || standing === 'part') && (
                <>
                  , {words.t('vouchers.buyer.until', { day: words.day(until) })}.{' '}
                  {words.t('vouchers.buyer.mailed', { day: words.day(mailedOn) })}
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
