import { useQuery } from '@tanstack/react-query';

import { api } from '../api/client.ts';
import { caseKey, type CaseDetail } from '../api/case-queries.ts';
import { useAct } from '../api/use-act.ts';
import { ProblemNote } from '../parts/problem-note.tsx';
import { useSeat } from '../session/me.tsx';
import { useWords } from '../words/words-context.tsx';
import { FieldControl, type CaseField } from './field-control.tsx';

/** The shop's own fields, filled in where they stand: a change is kept when the field is left. */
export function FieldsSection({ kase }: { kase: CaseDetail }) {
  const words = useWords();
  const { shopId } = useSeat();
  const fields = useQuery({
    queryKey: caseKey(shopId, kase.id, 'fields', kase.procedure, kase.issue),
    queryFn: () => api.fields.ofCase({ caseId: kase.id }),
    select: ({ items }) => items,
  });
  const act = useAct<{ fieldId: string; value: string | null }>(kase, (input, call) =>
    api.fields.set({ caseId: kase.id, ...input }, call),
  );
  if (!fields.data?.length) return null;
  const locked = !kase.permissions.includes('sort cases');
  return (
    <section>
      <h2>{words.t('sorting.fields')}</h2>
      <div className="case-fields">
        {fields.data.map((field: CaseField) => (
          <FieldControl
            key={`${field.id} ${field.value}`}
            field={field}
            locked={locked}
            onSet={(value) => act.run({ fieldId: field.id, value })}
          />
        ))}
      </div>
      <ProblemNote error={act.problem} changes={act.changes} />
    </section>
  );
}
