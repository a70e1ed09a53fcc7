import type { Words } from '../../../kit/words.ts';
import type { StepProps } from '../step.ts';
import type { CameBack } from './case-props.ts';

/** Nobody collected it: once more, or the money. Both are one press, and may be changed until the shop has acted. */
export function CameBackCard({
  words,
  parcel,
  hidden,
}: {
  words: Words;
  parcel: CameBack;
  hidden: StepProps['hidden'];
}) {
  const { price, choice, settled, withdrawHref, action } = parcel;
  const look = choice ? 'button second' : 'button'; // neither is pushed; what was chosen is told above
  return (
    <section className="apart" aria-labelledby="came-back">
      <h2 id="came-back">{words.t('collected.page.title')}</h2>
      <p>{words.t('collected.page.text')}</p>
      {choice && (
        <p>
          <b>{words.t(`collected.page.chosen.${choice}`)}</b>
        </p>
      )}
      {!settled && (
        <form method="post" action={action}>
          {Object.entries(hidden ?? {}).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <div className="buttons">
            {choice !== 'again' && (
              <button className={look} name="choice" value="again">
                {words.t('collected.page.again', { price: price ? words.money(price) : 'none' })}
              </button>
            )}
            {choice !== 'money' && (
              <button className={look} name="choice" value="money">
                {words.t('collected.page.money')}
              </button>
            )}
          </div>
        </form>
      )}
      {!settled && withdrawHref && (
        <p className="hint">
          {words.t('collected.page.money.note')} <a href={withdrawHref}>{words.t('collected.page.withdraw')}</a>
        </p>
      )}
    </section>
  );
}
