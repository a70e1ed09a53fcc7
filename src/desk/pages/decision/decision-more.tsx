import { rootCauses } from '../../../decisions/decision-inputs.ts';
import type { CaseDetail } from '../api/case-queries.ts';
import { Button } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { useToday } from '../parts/today.ts';
import { LineField } from '../parts/typed-fields.tsx';
import { say } from '../words/say.ts';
import { useWords } from '../words/words-context.tsx';
import type { useDecision } from './use-decision.ts';

interface Props {
  kase: CaseDetail;
  decision: ReturnType<typeof useDecision>;
  problemAt: (field: string) => string | undefined;
}

/** What a decision says beside its lines: whether the goods come back and who pays for it, what it depends on, where it went wrong. */
export function DecisionMore({ kase, decision, problemAt }: Props) {
  const words = useWords();
  const today = useToday();
  const { sendBack, returnPayer, parcelRefusal, rootCause, conditions, lines } = decision;
  const grants = lines.some(({ outcome }) => outcome === 'accepted');
  return (
    <>
      {kase.custody === 'not_required' && grants && (
        <div className="bar">
          <label className="tick">
            <input
              type="checkbox"
              checked={sendBack}
              onChange={(event) => decision.setSendBack(event.currentTarget.checked)}
            />
            {words.t('deciding.send-back')}
          </label>
          {sendBack && (
            <div role="radiogroup" aria-label={words.t('deciding.payer')} className="segments">
              {(['shop', 'buyer'] as const).map((payer) => (
                <Button
                  key={payer}
                  role="radio"
                  aria-checked={returnPayer === payer}
                  className={returnPayer === payer ? 'chosen' : ''}
                  disabledBecause={payer === 'buyer' && parcelRefusal ? say(words, 'law.refusal', parcelRefusal) : null}
                  onClick={() => decision.setReturnPayer(payer)}
                >
                  {words.t(`deciding.payer.${payer}`)}
                </Button>
              ))}
            </div>
          )}
        </div>
      )}
      {decision.promises && (
        <LineField
          label={words.t('promises.day')}
          hint={
            decision.usualDays === null
              ? words.t('promises.day.hint.none')
              : words.t('promises.day.hint', { days: decision.usualDays })
          }
          error={problemAt('promisedOn')}
          type="date"
          min={today}
          value={decision.promisedOn}
          onType={decision.setPromisedOn}
        />
      )}
      <Field label={words.t('deciding.cause')} hint={words.t('deciding.cause.hint')}>
        {(control) => (
          <select
            {...control}
            className="native"
            value={rootCause ?? ''}
            onChange={(event) =>
              decision.setRootCause(rootCauses.find((cause) => cause === event.currentTarget.value) ?? null)
            }
          >
            <option value="">{words.t('desk.none')}</option>
            {rootCauses.map((cause) => (
              <option key={cause} value={cause}>
                {words.t(`deciding.cause.${cause}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {grants && (
        <LineField
          label={words.t('deciding.conditions')}
          hint={words.t('deciding.conditions.hint')}
          value={conditions}
          maxLength={2000}
          onType={(value) => decision.setConditions(value)}
        />
      )}
    </>
  );
}
