import { useState } from 'react';

import { api } from '../api/client.ts';
import type { CaseRow } from '../api/case-queries.ts';
import { useAct } from '../api/use-act.ts';
import type { CaseDialog } from '../case/dialogs.tsx';
import { SideDialog } from '../parts/side-dialog.tsx';
import { useWords } from '../words/words-context.tsx';
import { CasePicker } from './case-picker.tsx';
import { Choice } from './choice.tsx';
import { useUndo } from './use-undo.ts';

export function LinkDialog({ kase, onClose }: CaseDialog) {
  const words = useWords();
  const undo = useUndo(kase);
  const [other, setOther] = useState<CaseRow | null>(null);
  const [as, setAs] = useState<'related' | 'parent'>('related');
  const act = useAct<{ otherId: string; as: 'related' | 'parent' }>(
    kase,
    (input, call) => api.sorting.link({ caseId: kase.id, ...input }, call),
    {
      onDone: ({ otherId }) => {
        onClose();
        undo(words.t('sorting.link.done'), () => api.sorting.unlink({ caseId: kase.id, otherId }));
      },
    },
  );
  return (
    <SideDialog
      title={words.t('desk.act.link')}
      onClose={onClose}
      submit={words.t('sorting.link.do')}
      busy={act.busy}
      error={act.problem}
      changes={act.changes}
      disabledBecause={other ? null : words.t('sorting.cases.choose-first')}
      onSubmit={() => other && act.run({ otherId: other.id, as })}
    >
      <p className="muted">{words.t('sorting.link.lead')}</p>
      <CasePicker kase={kase} chosen={other} onChoose={setOther} />
      <Choice
        legend={words.t('sorting.link.as')}
        name="as"
        value={as}
        onChange={setAs}
        options={[
          { value: 'related', text: words.t('sorting.link.related') },
          { value: 'parent', text: words.t('sorting.link.parent'), hint: words.t('sorting.link.parent.hint') },
        ]}
      />
    </SideDialog>
  );
}
