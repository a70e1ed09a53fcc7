import type { Words } from '../../../kit/words.ts';
import { ParcelFields, SmallForm } from '../afterwards.tsx';
import { RadioCards } from '../parts/choices.tsx';
import { ErrorSummary } from '../parts/step-page.tsx';
import type { StepProps } from '../step.ts';
import { LabelPart } from './label-part.tsx';
import type { CaseForm, CasePageProps, MoneyLine, Offer, SendBack } from './case-props.ts';

/** How to send it back, to where, who pays, and the place to say that it is on its way. */
export function SendBackCard(props: {
  words: Words;
  sendBack: SendBack;
  number: string;
  proof: CaseForm | null;
  labelForm: CaseForm | null;
}) {
  const { words, sendBack, number, proof } = props;
  const step = { words, typed: proof?.typed ?? {}, problems: proof?.problems ?? [], hidden: proof?.hidden };
  // A code, a label or a courier knows where the parcel goes: an address to write on it would lead another way.
  const taken = sendBack.label?.current ?? null;
  return (
    <section className="apart" aria-labelledby="send">
      <h2 id="send">{words.t('portal.sendBack.title')}</h2>
      <ol className="how">
        <li>{words.t('portal.sendBack.pack', { number })}</li>
        <li>
          {taken ? (
            words.t(`sendback.how.${taken.method}`)
          ) : sendBack.address.length > 0 ? (
            <>
              {words.t('portal.sendBack.address')}
              <address>
                {sendBack.address.map((line) => (
                  <span key={line}>{line}</span>
                ))}
              </address>
            </>
          ) : (
            words.t('portal.sendBack.askAddress')
          )}
        </li>
        <li>
          {sendBack.by
            ? words.t('portal.sendBack.by', { day: words.day(sendBack.by) })
            : words.t('portal.sendBack.keepProof')}
        </li>
      </ol>
      <p>{sendBack.pays}</p>
      {sendBack.label && <LabelPart words={words} label={sendBack.label} form={props.labelForm} />}
      <details className="fold" open={Boolean(proof?.problems.length) || undefined}>
        <summary>{words.t('portal.sendBack.sent')}</summary>
        <p className="hint">
          {words.t(sendBack.freesMoney ? 'portal.sendBack.sentHint' : 'portal.sendBack.sentHint.other')}
        </p>
        <SmallForm step={step} action={sendBack.proofAction} button={words.t('portal.sendBack.save')} multipart>
          <ParcelFields step={step} />
        </SmallForm>
      </details>
    </section>
  );
}

/** What the shop proposes, what stays the buyer's anyway, and the answer. One form: it works without a script. */
export function OfferCard({ words, offer, hidden }: { words: Words; offer: Offer; hidden: StepProps['hidden'] }) {
  const { id, text, options, until, statutory, action, choiceMissing } = offer;
  const several = options.length > 1;
  const step = { words, typed: {}, problems: choiceMissing ? [{ field: 'option', reason: 'option-needed' }] : [] };
  return (
    <section className="apart" aria-labelledby="offer">
      <h2 id="offer">{words.t('portal.offer.title')}</h2>
      <p className="typed">{text}</p>
      <form method="post" action={action}>
        <ErrorSummary step={step} />
        {Object.entries({ ...hidden, proposal: id }).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {several ? (
          <RadioCards
            step={step}
            name="option"
            legend={words.t('portal.offer.choose')}
            choices={options.map((label, place) => ({ value: String(place), label }))}
          />
        ) : (
          <>
            <input type="hidden" name="option" value="0" />
            <p>
              <b>{options[0]}</b>
            </p>
          </>
        )}
        <p>{statutory}</p>
        {until && <p className="hint">{words.t('portal.offer.until', { day: words.day(until) })}</p>}
        <div className="buttons">
          <button className="button" name="answer" value="accept">
            {words.t('portal.offer.accept')}
          </button>
          <button className="button second" name="answer" value="decline">
            {words.t(several ? 'portal.offer.decline-all' : 'portal.offer.decline')}
          </button>
        </div>
      </form>
    </section>
  );
}

/** Told before a repair or a replacement starts, and kept in sight (SGD 13(2a)). */
export function ChoiceCard({ words, told }: { words: Words; told: string }) {
  return (
    <section className="apart quiet" aria-labelledby="choice">
      <h2 id="choice">{words.t('portal.choice.title')}</h2>
      <p>{told}</p>
    </section>
  );
}

/** One sentence about the money with its date; how it was counted is one click away. */
export function MoneySection({ words, money }: { words: Words; money: MoneyLine }) {
  const { state, sum, day, accountEnd, asksAccount, parts, limits, asVoucher } = money;
  const on = day ? words.day(day) : 'none';
  const account = accountEnd ? 'yes' : asksAccount ? 'ask' : 'no';
  return (
    <section className="money" aria-label={words.t('portal.money.title')}>
      <p>
        <b className="figure">{words.money(sum)}</b>{' '}
        {asVoucher
          ? words.t(`vouchers.money.${state}`, { day: on })
          : words.t(`portal.money.${state}`, { day: on, account, end: accountEnd ?? '' })}
      </p>
      {parts.length > 0 && (
        <details>
          <summary>{words.t('portal.money.how')}</summary>
          <ul className="lines">
            {parts.map(({ label, why, sum: part }, index) => (
              <li key={index}>
                <span>
                  {label}
                  {why && <small className="why">{why}</small>}
                </span>
                <span className="figure">{words.money(part)}</span>
              </li>
            ))}
          </ul>
          {limits.map((limit) => (
            <p key={limit} className="hint">
              {limit}
            </p>
          ))}
        </details>
      )}
    </section>
  );
}

export function DecisionCard({ words, decision }: { words: Words; decision: NonNullable<CasePageProps['decision']> }) {
  return (
    <section className="apart quiet" aria-labelledby="decision">
      <h2 id="decision">{decision.title}</h2>
      <p className="typed">{decision.text}</p>
      {decision.lines.length > 0 && (
        <ul className="verdicts">
          {decision.lines.map(({ id, name, outcome, detail }) => (
            <li key={id} className={outcome}>
              <b>{name}</b>
              <span>
                {words.t(`portal.decision.line.${outcome}`)} {detail}
              </span>
            </li>
          ))}
        </ul>
      )}
      {decision.letterHref && <a href={decision.letterHref}>{words.t('portal.case.letter')}</a>}
    </section>
  );
}
