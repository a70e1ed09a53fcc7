import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';

import { countings, type Counting } from '../../../cases/merging.ts';
import { api } from '../api/client.ts';
import type { CaseRow } from '../api/case-queries.ts';
import { useAct } from '../api/use-act.ts';
import type { CaseDialog } from '../case/dialogs.tsx';
import { SideDialog } from '../parts/side-dialog.tsx';
import { say } from '../words/say.ts';
import { useWords } from '../words/words-context.tsx';
import { CasePicker } from './case-picker.tsx';
import { Choice } from './choice.tsx';
import { useUndo } from './use-undo.ts';

export function MergeDialog({ kase, onClose }: CaseDialog) {
  const words = useWords();
  const navigate = useNavigate();
  const undo = useUndo(kase);
  const [into, setInto] = useState<CaseRow | null>(null);
  const [counting, setCounting] = useState<Counting>('once');
  const act = useAct<{ into: CaseRow; counting: Counting }>(
    kase,
    (input, call) => api.sorting.merge({ caseId: kase.id, intoId: input.into.id, counting: input.counting }, call),
    {
      onDone: ({ into: target }) => {
        onClose();
        undo(words.t('sorting.merge.done', { number: target.number }), () => api.sorting.unmerge({ caseId: kase.id }));
        void navigate({ to: '/cases/$caseId', params: { caseId: target.id }, search: (search) => search });
      },
    },
  );
  return (
    <SideDialog
      title={words.t('desk.act.merge')}
      onClose={onClose}
      submit={words.t('sorting.merge.do')}
      busy={act.busy}
      error={act.problem}
      changes={act.changes}
      disabledBecause={into ? null : words.t('sorting.cases.choose-first')}
      onSubmit={() => into && act.run({ into, counting })}
    >
      <p className="muted">{words.t('sorting.merge.lead', { number: kase.number })}</p>
      <CasePicker kase={kase} chosen={into} onChoose={setInto} />
      {kase.procedure !== 'inquiry' && (
        <Choice
          legend={words.t('sorting.merge.counting')}
          name="counting"
          value={counting}
          onChange={setCounting}
          options={countings.map((value) => ({
            value,
            text: say(words, 'sorting.merge', value),
            hint: say(words, 'sorting.merge', `${value}.hint`),
          }))}
        />
      )}
    </SideDialog>
  );
}
