import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { api } from '../api/client.ts';
import { listKey, useEarlierCases, type CaseDetail, type CaseRow } from '../api/case-queries.ts';
import { Field } from '../parts/field.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { ProcedureChip } from '../parts/procedure-chip.tsx';
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
  const [text, setText] = useState('');
  const [search] = useDebouncedValue(text.trim(), 250);
  const earlier = useEarlierCases(kase);
  const found = useQuery({
    queryKey: listKey(shopId, 'picker', search),
    queryFn: () => api.cases.list({ search, view: 'all', limit: 10 }),
    enabled: search.length >= 2,
  });
  const rows = (search.length >= 2 ? found.data?.rows : earlier.data)?.filter(
    ({ id, stage }) => id !== kase.id && stage !== 'merged',
  );
  return (
    <div className="stack">
      <Field label={words.t('sorting.cases.find')} hint={words.t('sorting.cases.find.hint')}>
        {(control) => (
          <input
            {...control}
            className="native"
            type="search"
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        )}
      </Field>
      <ProblemNote error={found.error} />
      {(!rows || rows.length === 0) && (
        <p className="muted">{words.t(search.length >= 2 ? 'sorting.cases.not-found' : 'sorting.cases.none')}</p>
      )}
      {rows && rows.length > 0 && (
        <fieldset className="choices">
          <legend className={search.length >= 2 ? 'spoken' : 'meta'}>{words.t('sorting.cases.of-buyer')}</legend>
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
