import { Button } from '../parts/button.tsx';
import { LineField } from '../parts/typed-fields.tsx';
import { useWords } from '../words/words-context.tsx';
import { CountGroup } from './count-line.tsx';
import type { Other } from './draft-count.ts';

/** Goods nobody announced: kept, counted, shown to the desk. */
export function OthersField({
  others,
  onChange,
}: {
  others: readonly Other[];
  onChange: (others: readonly Other[]) => void;
}) {
  const words = useWords();
  const change = (index: number, next: Other) => onChange(others.map((each, at) => (at === index ? next : each)));
  return (
    <>
      {others.map((other, index) => (
        <li key={index} className="bench-line">
          <LineField
            label={words.t('bench.other.name')}
            autoComplete="off"
            maxLength={200}
            value={other.name}
            onType={(value) => change(index, { ...other, name: value })}
          />
          <CountGroup
            name={other.name || words.t('bench.line.unexpected')}
            group={other.group}
            onChange={(group) => change(index, { ...other, group })}
          />
          <Button look="quiet" onClick={() => onChange(others.filter((_, at) => at !== index))}>
            {words.t('bench.other.remove')}
          </Button>
        </li>
      ))}
      <li className="bench-add">
        <Button
          className="wide"
          onClick={() =>
            onChange([
              ...others,
              { name: '', group: { quantity: 1, condition: null, disposition: 'undecided', serial: '' } },
            ])
          }
        >
          {words.t('bench.other')}
        </Button>
      </li>
    </>
  );
}
