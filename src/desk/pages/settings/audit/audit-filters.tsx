import { auditKindNames } from '../../../../analytics/audit-kinds.ts';
import { useStaff } from '../../api/shop-queries.ts';
import { Button } from '../../parts/button.tsx';
import { useToday } from '../../parts/today.ts';
import { useWords } from '../../words/words-context.tsx';
import { readAuditSearch, type AuditSearch } from './audit-search.ts';

interface Props {
  search: AuditSearch;
  onAsk: (search: AuditSearch) => void;
}

export function AuditFilters({ search, onAsk }: Props) {
  const words = useWords();
  const today = useToday();
  const staff = useStaff();
  const set = (part: Partial<Record<keyof AuditSearch, string>>) => onAsk(readAuditSearch({ ...search, ...part }));
  return (
    <div className="audit-filters">
      <label>
        <span className="meta">{words.t('audit.who')}</span>
        <select
          className="native"
          value={search.staffId ?? ''}
          onChange={(event) => set({ staffId: event.currentTarget.value })}
        >
          <option value="">{words.t('audit.everybody')}</option>
          {staff.data?.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span className="meta">{words.t('audit.kind')}</span>
        <select
          className="native"
          value={search.kind ?? ''}
          onChange={(event) => set({ kind: event.currentTarget.value })}
        >
          <option value="">{words.t('audit.every-kind')}</option>
          {auditKindNames.map((kind) => (
            <option key={kind} value={kind}>
              {words.t(`audit.kind.${kind}`)}
            </option>
          ))}
        </select>
      </label>
      {(['from', 'to'] as const).map((end) => (
        <label key={end}>
          <span className="meta">{words.t(`audit.${end}`)}</span>
          <input
            type="date"
            className="native"
            max={today}
            value={search[end] ?? ''}
            onChange={({ currentTarget: { value } }) => set({ [end]: value })}
          />
        </label>
      ))}
      {Object.keys(search).length > 0 && (
        <Button look="quiet" onClick={() => onAsk({})}>
          {words.t('audit.clear')}
        </Button>
      )}
    </div>
  );
}
