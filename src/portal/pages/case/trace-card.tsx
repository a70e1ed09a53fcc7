import type { Day } from '../../../kit/day.ts';
import type { Words } from '../../../kit/words.ts';
import { SmallForm } from '../afterwards.tsx';
import { TextField } from '../parts/fields.tsx';
import type { CaseForm } from './case-props.ts';

/** The search for a parcel as its buyer sees it, and their right to set a last date (KC 543(1)). */
export interface TraceOnPage {
  readonly state: 'open' | 'found' | 'lost' | 'called_off' | null;
  readonly carrier: string | null;
  readonly number: string | null;
  readonly askedOn: Day | null;
  readonly answeredOn: Day | null;
  /** When the shop asks again, or has something to say. */
  readonly nextOn: Day | null;
  readonly standing: 'none' | 'not-yet' | 'may-set' | 'set' | 'may-withdraw' | 'withdrawn';
  readonly deliveryBy: Day | null;
  readonly until: Day | null;
  readonly suggested: Day;
  readonly lastDateAction: string;
  readonly withdrawAction: string;
  /** What the buyer wants once it is lost: null where there is nothing to choose any more. */
  readonly choice: { readonly action: string; readonly chosen: 'again' | 'money' | null } | null;
}

export function TraceCard({ words, trace, form }: { words: Words; trace: TraceOnPage; form: CaseForm | null }) {
  const day = (value: Day | null) => (value ? words.day(value) : '');
  const { state, carrier, standing } = trace;
  const step = { words, typed: form?.typed ?? {}, problems: form?.problems ?? [], hidden: form?.hidden };
  return (
    <section className="apart" aria-labelledby="trace">
      <h2 id="trace">{words.t(`recovery.page.${state ?? 'waiting'}`)}</h2>
      <p>{words.t(`recovery.page.${state ?? 'waiting'}.text`)}</p>
      {trace.choice && <LossChoice words={words} {...trace.choice} />}
      {state === 'open' && (
        <ul className="how">
          <li>
            {words.t('recovery.page.carrier', { carrier: carrier ?? '' })} {trace.number}
          </li>
          {trace.askedOn && <li>{words.t('recovery.page.asked', { day: day(trace.askedOn) })}</li>}
          {trace.answeredOn && <li>{words.t('recovery.page.answered', { day: day(trace.answeredOn) })}</li>}
          {trace.askedOn && !trace.answeredOn && trace.nextOn && (
            <li>{words.t('recovery.page.again', { day: day(trace.nextOn) })}</li>
          )}
        </ul>
      )}
      {standing === 'not-yet' && trace.deliveryBy && (
        <p className="hint">{words.t('recovery.page.not-yet', { day: day(trace.deliveryBy) })}</p>
      )}
      {standing === 'set' && <p>{words.t('recovery.page.set', { day: day(trace.until) })}</p>}
      {standing === 'withdrawn' && <p>{words.t('recovery.page.withdrawn')}</p>}
      {standing === 'may-set' && (
        <details className="fold" open={Boolean(form?.problems.length) || undefined}>
          <summary>{words.t('recovery.page.may-set')}</summary>
          <p className="hint">{words.t('recovery.page.may-set.why', { day: day(trace.deliveryBy) })}</p>
          <SmallForm step={step} action={trace.lastDateAction} button={words.t('recovery.page.may-set.do')}>
            <TextField
              step={step}
              name="until"
              type="date"
              width="middle"
              label={words.t('recovery.page.until')}
              known={trace.suggested}
            />
          </SmallForm>
        </details>
      )}
      {standing === 'may-withdraw' && (
        <>
          <p>{words.t('recovery.page.may-withdraw', { day: day(trace.until) })}</p>
          <form method="post" action={trace.withdrawAction}>
            <button className="button second">{words.t('recovery.page.may-withdraw.do')}</button>
          </form>
        </>
      )}
    </section>
  );
}

/** One press, and changed as often as they like until the shop has decided. */
function LossChoice({ words, action, chosen }: { words: Words } & NonNullable<TraceOnPage['choice']>) {
  return (
    <form method="post" action={action}>
      {chosen && (
        <p>
          <b>{words.t(`recovery.page.chosen.${chosen}`)}</b>
        </p>
      )}
      <div className="buttons">
        {(['again', 'money'] as const)
          .filter((choice) => choice !== chosen)
          .map((choice) => (
            <button key={choice} className={chosen ? 'button second' : 'button'} name="choice" value={choice}>
              {words.t(`recovery.page.choose.${choice}`)}
            </button>
          ))}
      </div>
    </form>
  );
}
