import type { Ground } from '../api/case-queries.ts';
import { Field } from '../parts/field.tsx';
import { say } from '../words/say.ts';
import { useWords } from '../words/words-context.tsx';

interface Props {
  grounds: readonly Ground[];
  value: string;
  onChange: (code: string) => void;
  error: string | undefined;
}

/** The grounds the law allows here, each with its article; the chosen one is told in full. */
export function GroundField({ grounds, value, onChange, error }: Props) {
  const words = useWords();
  const chosen = grounds.find(({ code }) => code === value);
  return (
    <Field label={words.t('desk.ground')} error={error}>
      {(control) => (
        <>
          <select
            {...control}
            className="native"
            value={value}
            onChange={(event) => onChange(event.currentTarget.value)}
          >
            <option value="">{words.t('desk.choose')}</option>
            {grounds.map(({ code, basis }) => (
              <option key={code} value={code}>
                {say(words, 'law.ground', code)} ({basis})
              </option>
            ))}
          </select>
          {chosen && (
            <p className="meta">
              {words.t('desk.ground.basis', { basis: chosen.basis })}
              {chosen.onlyTheDemand && ` ${words.t('desk.ground.only-demand')}`}
            </p>
          )}
        </>
      )}
    </Field>
  );
}
