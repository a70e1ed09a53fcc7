import type { CaseLine } from '../api/case-queries.ts';
import { LineField } from '../parts/typed-fields.tsx';
import { useWords } from '../words/words-context.tsx';

interface Props {
  lines: readonly CaseLine[];
  taken: Readonly<Record<string, number>>;
  onTake: (lineId: string, quantity: number) => void;
}

export function SplitGoods({ lines, taken, onTake }: Props) {
  const words = useWords();
  return (
    <div className="stack">
      {lines.map(({ id, name, quantity }) => (
        <LineField
          key={id}
          label={words.t('sorting.split.quantity', { name })}
          hint={words.t('sorting.split.of', { count: quantity })}
          className="figure"
          type="number"
          min={0}
          max={quantity}
          value={taken[id] ?? 0}
          onType={(value) => onTake(id, Math.max(0, Math.min(quantity, Math.trunc(Number(value) || 0))))}
        />
      ))}
    </div>
  );
}
