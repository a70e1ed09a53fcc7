import type { AnswerTerms, HoursTerms, RemedyTerms, WholeTerms } from '../../../../law/promise-terms.ts';
import { procedures } from '../../../../law/vocabulary.ts';
import { say } from '../../words/say.ts';
import { useWords } from '../../words/words-context.tsx';
import { CheckField } from '../form/check-field.tsx';
import { SelectField } from '../form/select-field.tsx';
import { SettingsForm } from '../form/settings-form.tsx';
import { TextField } from '../form/text-field.tsx';
import { useDraft } from '../form/use-draft.ts';
import { countryOptions } from '../parts/countries.ts';
import { useLock } from '../parts/use-lock.ts';
import { draftOf, readDraft, weekdays, type OwnParts, type PromiseDraft } from './promise-draft.ts';
import { PromiseExample } from './promise-example.tsx';
import './promises.css';

interface Props {
  terms: WholeTerms;
  own: OwnParts;
  ofChannel: boolean;
  save: (parts: {
    hours?: HoursTerms | null;
    answers?: AnswerTerms | null;
    remedies?: RemedyTerms | null;
  }) => Promise<unknown>;
}

export function PromisesForm({ terms, own, ofChannel, save }: Props) {
  const words = useWords();
  const draft = useDraft<PromiseDraft>(
    draftOf(terms, own),
    async (values) => {
      const { hours, answers, remedies } = readDraft(values);
      await save({
        hours: ofChannel && !values.ownHours ? null : hours,
        answers: ofChannel && !values.ownAnswers ? null : answers,
        remedies: ofChannel && !values.ownRemedies ? null : remedies,
      });
    },
    { locked: useLock('change promises'), check: (values) => readDraft(values).problems },
  );
  const { values } = draft;
  const read = readDraft(values);
  const counts = (['working', 'plain'] as const).map((each) => [each, words.t(`promises.counted.${each}`)] as const);

  return (
    <SettingsForm draft={draft}>
      <fieldset className="settings-group">
        <legend>{words.t('promises.hours')}</legend>
        {ofChannel && <CheckField draft={draft} name="ownHours" label={words.t('promises.own-hours')} />}
        {(!ofChannel || values.ownHours === true) && (
          <>
            <p className="meta">{words.t('promises.hours.hint')}</p>
            <div className="week">
              {weekdays.map((day) => (
                <TextField
                  key={day}
                  draft={draft}
                  name={`week.${day}`}
                  label={words.t(`promises.weekday.${day}`)}
                  placeholder={words.t('promises.free')}
                />
              ))}
            </div>
            <div className="settings-row">
              <SelectField
                draft={draft}
                name="holidays"
                label={words.t('promises.holidays')}
                options={[['', words.t('promises.holidays.shop')], ...countryOptions(words, { judged: false })]}
              />
              <TextField
                draft={draft}
                name="closed"
                label={words.t('promises.closed')}
                hint={words.t('promises.closed.hint')}
              />
            </div>
          </>
        )}
      </fieldset>
      <fieldset className="settings-group">
        <legend>{words.t('promises.answers')}</legend>
        <p className="meta">{words.t('promises.answers.lead')}</p>
        {ofChannel && <CheckField draft={draft} name="ownAnswers" label={words.t('promises.own-answers')} />}
        {(!ofChannel || values.ownAnswers === true) && (
          <>
            {(['first', 'next'] as const).map((side) => (
              <div key={side} className="settings-row">
                <TextField
                  draft={draft}
                  name={`${side}.hours`}
                  label={words.t(`promises.${side}`)}
                  hint={words.t(`promises.${side}.hint`)}
                  inputMode="decimal"
                />
                <SelectField
                  draft={draft}
                  name={`${side}.counted`}
                  label={words.t('promises.counted')}
                  hint={words.t('promises.counted.hint')}
                  options={counts}
                />
              </div>
            ))}
            <details className="settings-rest">
              <summary>{words.t('promises.by-procedure')}</summary>
              <p className="meta">{words.t('promises.by-procedure.hint')}</p>
              {procedures
                .filter((procedure) => procedure !== 'not_collected')
                .map((procedure) => (
                  <div key={procedure} className="settings-row">
                    {(['first', 'next'] as const).map((side) => (
                      <TextField
                        key={side}
                        draft={draft}
                        name={`${side}.${procedure}`}
                        label={`${say(words, 'cases.procedure', procedure)}: ${words.t(`promises.${side}.short`)}`}
                        inputMode="decimal"
                      />
                    ))}
                  </div>
                ))}
            </details>
          </>
        )}
        {read.hours && read.answers?.first && <PromiseExample hours={read.hours} target={read.answers.first} />}
      </fieldset>
      <fieldset className="settings-group">
        <legend>{words.t('promises.remedies')}</legend>
        <p className="meta">{words.t('promises.remedies.lead')}</p>
        {ofChannel && <CheckField draft={draft} name="ownRemedies" label={words.t('promises.own-remedies')} />}
        {(!ofChannel || values.ownRemedies === true) && (
          <TextField
            draft={draft}
            name="days"
            label={words.t('promises.remedies.days')}
            hint={words.t('promises.remedies.days.hint')}
            inputMode="numeric"
          />
        )}
      </fieldset>
    </SettingsForm>
  );
}
