import { useWords } from '../words/words-context.tsx';

interface Props {
  readonly files: readonly { readonly id: string; readonly name: string }[];
  readonly chosen: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
}

/** Which files of the case prove the claim: the protocol, pictures, the carrier's answer. */
export function ClaimFiles({ files, chosen, onChange }: Props) {
  const words = useWords();
  if (files.length === 0) return null;
  return (
    <fieldset className="claim-files">
      <legend>{words.t('recovery.documents')}</legend>
      {files.map(({ id, name }) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={({ currentTarget: { checked } }) =>
              onChange(checked ? [...chosen, id] : chosen.filter((each) => each !== id))
            }
          />{' '}
          {name}
        </label>
      ))}
    </fieldset>
  );
}
