import { isDay } from '../../../kit/day.ts';
import { useWords } from '../words/words-context.tsx';
import { periodOf, presets, type Period } from './report-period.ts';
import { useToday } from '../parts/today.ts';

/** From, to, and the usual periods one press away. */
export function PeriodBar({ period, onChange }: { period: Period; onChange: (period: Period) => void }) {
  const words = useWords();
  const today = useToday();
  const set = (part: Partial<Period>) => {
    const next = { ...period, ...part };
    onChange(next.from <= next.to ? next : { from: next.to, to: next.from });
  };
  return (
    <div className="report-period" role="group" aria-label={words.t('reports.period')}>
      {presets.map(({ name, days }) => {
        const preset = periodOf(days, today);
        return (
          <button
            key={name}
            type="button"
            className="button quiet"
            aria-pressed={preset.from === period.from && preset.to === period.to}
            onClick={() => onChange(preset)}
          >
            {words.t(`reports.period.${name}`)}
          </button>
        );
      })}
      {(['from', 'to'] as const).map((end) => (
        <label key={end}>
          <span>{words.t(`reports.period.${end}`)}</span>
          <input
            type="date"
            className="native"
            max={today}
            value={period[end]}
            onChange={({ currentTarget: { value } }) => isDay(value) && set({ [end]: value })}
          />
        </label>
      ))}
    </div>
  );
}
