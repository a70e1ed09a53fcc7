import type { Day } from '../../../kit/day.ts';
import type { api } from '../api/client.ts';
import { useStaff } from '../api/shop-queries.ts';
import { useWords } from '../words/words-context.tsx';

/** What saving would do, in numbers and names: the hand-over asks the same plan. */
export function AbsencePreview({ preview }: { preview: Awaited<ReturnType<typeof api.absences.preview>> }) {
  const words = useWords();
  const { data: staff = [] } = useStaff();
  const nameOf = (id: string | null) => staff.find((each) => each.id === id)?.name ?? words.t('rota.preview.fallback');
  /** How it came to them, where that is not plain. */
  const wayOf = ({ path, end }: { path: readonly string[]; end: (typeof preview.cover)[number]['end'] }) => {
    if (end === 'present' || (end === 'substitute' && path.length <= 2)) return '';
    const names = path.map(nameOf).join(' → ');
    return ` (${words.t(`rota.end.${end}`, { path: names })})`;
  };
  const day = (of: string) => words.day(of as Day, { year: false });
  return (
    <section className="rota-preview" aria-label={words.t('rota.preview')} aria-live="polite">
      <h3>{words.t('rota.preview')}</h3>
      {preview.overlaps && <p className="bad">{words.t('rota.preview.overlaps')}</p>}
      <ul>
        <li>{words.t('rota.preview.open', { count: preview.open })}</li>
        {preview.handedOver.map((handed) => (
          <li key={`${handed.path.join()} ${handed.end}`}>
            <strong>{words.t('rota.preview.goes', { count: handed.cases, name: nameOf(handed.staffId) })}</strong>
            {wayOf(handed)}
            {handed.forOthers > 0 && `, ${words.t('rota.preview.for-others', { count: handed.forOthers })}`}
          </li>
        ))}
        {preview.staying > 0 && <li>{words.t('rota.preview.staying', { count: preview.staying })}</li>}
        <li>{words.t('rota.preview.expected', { count: preview.expectedNew })}</li>
      </ul>
      <h3>{words.t('rota.preview.cover')}</h3>
      <ul>
        {preview.cover.map((stretch) => (
          <li key={stretch.from}>
            {stretch.from === stretch.to
              ? day(stretch.from)
              : words.t('rota.abs.days', { from: day(stretch.from), to: day(stretch.to) })}
            : {nameOf(stretch.staffId)}
            {wayOf(stretch)}
          </li>
        ))}
      </ul>
    </section>
  );
}
