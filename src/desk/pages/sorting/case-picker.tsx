import { useQuery } from '@tanstack/react-query';

import { api } from '../api/client.ts';
import { listKey, useEarlierCases, type CaseDetail, type CaseRow } from '../api/case-queries.ts';
import { ProblemNote } from '../parts/problem-note.tsx';
import { ProcedureChip } from '../parts/procedure-chip.tsx';
import { SeekField, useSought } from '../parts/seek-field.tsx';
import { useSeat } from '../session/me.tsx';
import { say } from '../words/say.ts';
import { useWords } from '../words/words-context.tsx';

interface Props {
  kase: CaseDetail;
  chosen: CaseRow | null;
  onChoose: (row: CaseRow) => void;
}

/** Another case: the buyer's own first, else any that can be found. */
export function CasePicker({ kase, chosen, onChoose }: Props) {
  const words = useWords();
  const { shopId } = useSeat();
  const { text, setText, sought } = useSought();
  const earlier = useEarlierCases(kase);
  const found = useQuery({
    queryKey: listKey(shopId, 'picker', sought),
    queryFn: () => api.cases.list({ search: sought ?? '', view: 'all', limit: 10 }),
    enabled: sought !== null,
  });
  const rows = (sought !== null ? found.data?.rows : earlier.data)?.filter(
    ({ id, stage }) => id !== kase.id && stage !== 'merged',
  );
  return (
    <div className="stack">
      <SeekField
        label={words.t('sorting.cases.find')}
        hint={words.t('sorting.cases.find.hint')}
        text={text}
        onChange={setText}
      />
      <ProblemNote error={found.error} />
      {(!rows || rows.length === 0) && (
        <p className="muted">{words.t(sought !== null ? 'sorting.cases.not-found' : 'sorting.cases.none')}</p>
      )}
      {rows && rows.length > 0 && (
        <fieldset className="choices">
          <legend className={sought !== null ? 'spoken' : 'meta'}>{words.t('sorting.cases.of-buyer')}</legend>
          {rows.map((row) => (
            <label key={row.id} className="choice">
              <input type="radio" name="case" checked={row.id === chosen?.id} onChange={() => onChoose(row)} />
              <span>
                <strong className="figure">{row.number}</strong> <ProcedureChip procedure={row.procedure} />{' '}
                {row.contactName ?? row.contactEmail}
                <span className="meta">
                  {say(words, 'cases.stage', row.stage)} · {row.summary}
                </span>
              </span>
            </label>
          ))}
        </fieldset>
      )}
    </div>
  );
}
