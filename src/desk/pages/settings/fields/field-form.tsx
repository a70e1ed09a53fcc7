import { fieldKinds, needs } from '../../../../cases/field-rules.ts';
import { procedures, type Procedure } from '../../../../law/vocabulary.ts';
import { api } from '../../api/client.ts';
import { AreaField } from '../../parts/typed-fields.tsx';
import { say } from '../../words/say.ts';
import { useWords } from '../../words/words-context.tsx';
import { ChoiceField } from '../form/choice-field.tsx';
import { SelectField } from '../form/select-field.tsx';
import { SettingsForm } from '../form/settings-form.tsx';
import { TextField } from '../form/text-field.tsx';
import { useDraft } from '../form/use-draft.ts';
import { useLock } from '../parts/use-lock.ts';
import { useReread } from '../parts/use-reread.ts';
import { choicesFrom, linesOf } from './choice-lines.ts';
import type { ShopField } from './field-queries.ts';

interface Props {
  field?: ShopField;
  others: readonly ShopField[];
  onSaved: () => void;
}

export function FieldForm({ field, others, onSaved }: Props) {
  const words = useWords();
  const reread = useReread('fields', 'case');
  const pl = words.locale === 'pl';
  const draft = useDraft(
    {
      kind: field?.kind ?? 'text',
      namePl: field?.namePl ?? '',
      nameEn: field?.nameEn ?? '',
      choices: linesOf(field?.choices ?? []),
      procedures: field?.procedures ?? [],
      neededFor: field?.neededFor ?? 'nothing',
      showWhen: field?.showWhen ? `${field.showWhen.fieldId} ${field.showWhen.value}` : '',
    },
    async (values) => {
      const [fieldId, value] = values.showWhen.split(' ');
      const input = {
        kind: values.kind,
        namePl: values.namePl,
        nameEn: values.nameEn,
        hintPl: field?.hintPl ?? null,
        hintEn: field?.hintEn ?? null,
        choices: values.kind === 'choice' ? choicesFrom(values.choices, field?.choices) : [],
        procedures: [...values.procedures] as Procedure[],
        issues: (field?.issues ?? []) as [],
        channelIds: field?.channelIds ?? [],
        neededFor: values.neededFor,
        showWhen: fieldId && value ? { fieldId, value } : null,
        position: field?.position ?? Math.min(others.length, 1000),
      };
      await (field ? api.fields.update({ ...input, fieldId: field.id }) : api.fields.create(input));
      await reread();
    },
    { locked: useLock('change fields'), onSaved },
  );
  const deciding = others.filter(({ id, kind }) => id !== field?.id && (kind === 'yes_no' || kind === 'choice'));
  const values = deciding.flatMap((other) =>
    (other.kind === 'yes_no'
      ? (['yes', 'no'] as const).map((code) => ({ code, name: words.t(`sorting.fields.${code}`) }))
      : other.choices.map((choice) => ({ code: choice.code, name: pl ? choice.pl : choice.en }))
    ).map(({ code, name }): [string, string] => [
      `${other.id} ${code}`,
      words.t('sorting.settings.fields.is', { name: pl ? other.namePl : other.nameEn, value: name }),
    ]),
  );
  return (
    <SettingsForm draft={draft} {...(!field && { submit: words.t('sorting.settings.fields.new') })}>
      <div className="settings-group">
        <div className="settings-row">
          <TextField draft={draft} name="namePl" label={words.t('sorting.settings.fields.name-pl')} maxLength={60} />
          <TextField draft={draft} name="nameEn" label={words.t('sorting.settings.fields.name-en')} maxLength={60} />
        </div>
        {!field && (
          <SelectField
            draft={draft}
            name="kind"
            label={words.t('sorting.settings.fields.kind')}
            options={fieldKinds.map((kind) => [kind, say(words, 'sorting.settings.fields.kind', kind)])}
          />
        )}
        {draft.values.kind === 'choice' && (
          <AreaField
            label={words.t('sorting.settings.fields.choices')}
            hint={words.t('sorting.settings.fields.choices.hint')}
            error={draft.at('choices')}
            rows={5}
            value={draft.values.choices}
            onType={(value) => draft.set({ choices: value })}
          />
        )}
        <ChoiceField
          draft={draft}
          name="procedures"
          many
          label={words.t('sorting.settings.fields.procedures')}
          hint={words.t('sorting.settings.fields.procedures.hint')}
          options={procedures.map((value) => ({ value, text: say(words, 'cases.procedure', value) }))}
        />
        <SelectField
          draft={draft}
          name="neededFor"
          label={words.t('sorting.settings.fields.needed')}
          hint={words.t('sorting.settings.fields.needed.hint')}
          options={needs.map((need) => [need, say(words, 'sorting.settings.fields.needed', need)])}
        />
        {values.length > 0 && (
          <SelectField
            draft={draft}
            name="showWhen"
            label={words.t('sorting.settings.fields.show-when')}
            options={[['', words.t('sorting.settings.fields.show-always')], ...values]}
          />
        )}
      </div>
    </SettingsForm>
  );
}
