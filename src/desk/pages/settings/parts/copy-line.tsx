import { Field } from '../../parts/field.tsx';
import { useWords } from '../../words/words-context.tsx';
import { CopyButton } from './copy-button.tsx';

interface Props {
  label: string;
  hint?: string;
  text: string;
  /** It is an address one may look at. */
  opens?: boolean;
}

/** A line to take elsewhere: selected whole when it is entered, copied with one press. */
export function CopyLine({ label, hint, text, opens = false }: Props) {
  const words = useWords();
  return (
    <Field label={label} hint={hint}>
      {(control) => (
        <span className="bar settings-copy">
          <input
            {...control}
            className="native grow"
            readOnly
            value={text}
            onFocus={(event) => event.currentTarget.select()}
          />
          <CopyButton text={text} label={words.t('settings.copy-what', { what: label })} />
          {opens && (
            <a
              className="button"
              href={text}
              target="_blank"
              rel="noreferrer"
              aria-label={words.t('settings.open-what', { what: label })}
            >
              {words.t('settings.open')}
            </a>
          )}
        </span>
      )}
    </Field>
  );
}
