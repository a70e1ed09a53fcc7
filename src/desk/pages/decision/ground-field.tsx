import { sayArticle } from '../../../law/say-article.ts';
import type { Ground } from '../api/case-queries.ts';
import { Field } from '../parts/field.tsx';
import { say } from '../words/say.ts';
import { useWords } from '../words/words-context.tsx';

interface Props {
  label?: string;
  grounds: readonly Ground[];
  value: string;
  onChange: (code: string) => void;
  error: string | undefined;
  /** Why a ground cannot be chosen here, by the law's own rule; null where it can. */
  refusalOf?: (code: string) => { reason: string; basis: string } | null;
}

const open = () => null;

/** The grounds the law allows here, each with its article; what it forbids is greyed and says why. */
export function GroundField({ label, grounds, value, onChange, error, refusalOf = open }: Props) {
  const words = useWords();
  const law = (basis: string) => sayArticle(words, basis, { short: true });
  const chosen = grounds.find(({ code }) => code === value);
  const never = grounds.filter(({ forbidden }) => forbidden);
  const usable = grounds.filter(({ forbidden }) => !forbidden);
  return (
    <>
      <Field label={label ?? words.t('desk.ground')} error={error}>
        {(control) => (
          <>
            <select
              {...control}
              className="native"
              value={value}
              onChange={(event) => onChange(event.currentTarget.value)}
            >
              <option value="">{words.t('desk.choose')}</option>
              {usable.map(({ code, basis }) => (
                <option key={code} value={code} disabled={refusalOf(code) !== null}>
                  {say(words, 'law.ground', code)} ({law(basis)})
                </option>
              ))}
              {never.length > 0 && (
                <optgroup label={words.t('deciding.never')}>
                  {never.map(({ code, basis }) => (
                    <option key={code} value={code} disabled>
                      {say(words, 'law.ground', code)} ({law(basis)})
                    </option>
                  ))}
                </optgroup>
              )}
            </select>
            {chosen && (
              <p className="meta">
                {words.t('desk.ground.basis', { basis: law(chosen.basis) })}
                {chosen.onlyTheDemand && !chosen.agreed && ` ${words.t('desk.ground.only-demand')}`}
                {chosen.burden && ` ${words.t('deciding.burden')}`}
                {chosen.needs.length > 0 &&
                  ` ${words.t('deciding.needs', { what: chosen.needs.map((need) => say(words, 'law.proof', need)).join(', ') })}`}
              </p>
            )}
          </>
        )}
      </Field>
      {never.length > 0 && (
        <details className="never">
          <summary>{words.t('deciding.never.why')}</summary>
          <ul>
            {never.map(({ code, basis }) => (
              <li key={code}>
                <b>{say(words, 'law.ground', code)}.</b> {say(words, 'law.refusal', code)} <span>{law(basis)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
