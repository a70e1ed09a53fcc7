import { useWords } from '../words/words-context.tsx';

interface Props {
  label: string;
  value: number;
  most?: number;
  onChange: (value: number) => void;
}

/** Fewer, how many, more: wide enough for a glove, and a number that can be typed. */
export function Stepper({ label, value, most = 100_000, onChange }: Props) {
  const words = useWords();
  const set = (next: number) => onChange(Math.min(most, Math.max(0, Math.trunc(next) || 0)));
  return (
    <div className="stepper" role="group" aria-label={label}>
      <button type="button" aria-label={words.t('bench.line.fewer')} onClick={() => set(value - 1)}>
        −
      </button>
      <input
        type="number"
        inputMode="numeric"
        className="figure"
        aria-label={label}
        min={0}
        max={most}
        value={value}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => set(Number(event.currentTarget.value))}
      />
      <button type="button" aria-label={words.t('bench.line.more')} onClick={() => set(value + 1)}>
        +
      </button>
    </div>
  );
}
