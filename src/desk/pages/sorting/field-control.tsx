import type { api } from '../api/client.ts';
import { Field } from '../parts/field.tsx';
import { say } from '../words/say.ts';
import { useWords } from '../words/words-context.tsx';

export type CaseField = Awaited<ReturnType<typeof api.fields.ofCase>>['items'][number];

interface Props {
  field: CaseField;
  locked: boolean;
  onSet: (value: string | null) => void;
}

/** The browser's own control for the kind of field it is. */
export function FieldControl({ field, locked, onSet }: Props) {
  const words = useWords();
  const pl = words.locale === 'pl';
  const needed =
    field.neededFor === 'nothing' || field.value ? undefined : say(words, 'sorting.fields', field.neededFor);
  const hint = [pl ? field.hintPl : field.hintEn, needed].filter(Boolean).join(' · ') || undefined;
  const set = (value: string) => value !== (field.value ?? '') && onSet(value || null);
  const choices =
    field.kind === 'yes_no'
      ? [
          ['yes', words.t('sorting.fields.yes')],
          ['no', words.t('sorting.fields.no')],
        ]
      : field.choices.map((choice) => [choice.code, pl ? choice.pl : choice.en]);
  return (
    <Field label={pl ? field.namePl : field.nameEn} hint={hint}>
      {(control) =>
        field.kind === 'choice' || field.kind === 'yes_no' ? (
          <select
            {...control}
            className="native"
            disabled={locked}
            defaultValue={field.value ?? ''}
            onChange={(event) => set(event.currentTarget.value)}
          >
            <option value="">{words.t('sorting.fields.empty')}</option>
            {choices.map(([code, name]) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        ) : (
          <input
            {...control}
            className="native"
            type={field.kind === 'date' ? 'date' : 'text'}
            inputMode={field.kind === 'number' ? 'decimal' : undefined}
            readOnly={locked}
            defaultValue={field.value ?? ''}
            onBlur={(event) => set(event.currentTarget.value.trim())}
            onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
          />
        )
      }
    </Field>
  );
}
