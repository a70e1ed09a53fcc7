import { demands, issues } from '../../../law/vocabulary.ts';
import { Field } from '../parts/field.tsx';
import { AreaField, SelectField } from '../parts/typed-fields.tsx';
import { say } from '../words/say.ts';
import { useWords } from '../words/words-context.tsx';
import type { Change, DraftStatement } from './draft-statement.ts';

/** What happened and what is wanted. The legal road follows from it by itself. */
export function WhatFields({ draft, change }: { draft: DraftStatement; change: Change }) {
  const words = useWords();
  return (
    <fieldset>
      <legend>{words.t('desk.new-case.what')}</legend>
      <div className="two">
        {(['report', 'withdrawal'] as const).map((kind) => (
          <label key={kind} className="choice">
            <input type="radio" name="kind" checked={draft.kind === kind} onChange={() => change({ kind })} />
            <span className="choice-name">
              {words.t(`desk.new-case.kind.${kind}`)}
              <span className="meta">{words.t(`desk.new-case.kind.${kind}.hint`)}</span>
            </span>
          </label>
        ))}
      </div>
      {draft.kind === 'report' && (
        <div className="two">
          <SelectField
            label={words.t('desk.new-case.issue')}
            value={draft.issue}
            choices={issues.map((value) => ({ value, text: say(words, 'desk.issue', value) }))}
            onChoose={(value) => change({ issue: value })}
          />
          <Field label={words.t('desk.new-case.demand')}>
            {(control) => (
              <select
                {...control}
                className="native"
                value={draft.demand}
                onChange={(event) => change({ demand: event.currentTarget.value })}
              >
                <option value="">{words.t('desk.new-case.no-demand')}</option>
                {demands.map((demand) => (
                  <option key={demand} value={demand}>
                    {say(words, 'cases.demand', demand)}
                  </option>
                ))}
              </select>
            )}
          </Field>
        </div>
      )}
      <AreaField
        label={words.t('desk.new-case.description')}
        hint={words.t('desk.new-case.description.hint')}
        rows={5}
        value={draft.description}
        onType={(value) => change({ description: value })}
      />
    </fieldset>
  );
}
