import type { Day } from '../../../kit/day.ts';
import type { Words } from '../../../kit/words.ts';

/** A guarantee the claim is about: whose promise it is. */
export interface GuaranteeOnPage {
  readonly goods: string;
  readonly guarantor: string;
  readonly address: string | null;
  readonly terms: string | null;
  readonly until: Day | null;
}

/** The guarantor's promise, and beside it what stays the seller's duty whatever the guarantor does (KC 577(1), 579). */
export function GuaranteeCard({
  words,
  guarantees,
  rights,
}: {
  words: Words;
  guarantees: readonly GuaranteeOnPage[];
  rights: string | null;
}) {
  return (
    <section className="apart quiet" aria-labelledby="guarantee">
      <h2 id="guarantee">{words.t('letters.decision.guarantee')}</h2>
      {guarantees.map(({ goods, guarantor, address, terms, until }) => (
        <dl key={goods} className="facts">
          <dt>{words.t('letters.decision.guarantee.goods')}</dt>
          <dd>{goods}</dd>
          <dt>{words.t('letters.decision.guarantor')}</dt>
          <dd>{[guarantor, address].filter(Boolean).join(', ')}</dd>
          {until && (
            <>
              <dt>{words.t('letters.decision.guarantee.until')}</dt>
              <dd>{words.day(until)}</dd>
            </>
          )}
          {terms && (
            <>
              <dt>{words.t('letters.decision.guarantee.terms')}</dt>
              <dd className="typed">{terms}</dd>
            </>
          )}
        </dl>
      ))}
      {rights && (
        <>
          <h3>{words.t('letters.decision.rights')}</h3>
          <p>{rights}</p>
        </>
      )}
    </section>
  );
}
