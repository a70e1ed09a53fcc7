import { useState } from 'react';

import { spamReasons, type SpamReason } from '../../../cases/spam.ts';
import { api } from '../api/client.ts';
import { useAct } from '../api/use-act.ts';
import type { CaseDialog } from '../case/dialogs.tsx';
import { SideDialog } from '../parts/side-dialog.tsx';
import { say } from '../words/say.ts';
import { useWords } from '../words/words-context.tsx';
import { Choice } from './choice.tsx';
import { useUndo } from './use-undo.ts';

/** Why it is spam; a withdrawal is looked at twice before it may be. */
export function SpamDialog({ kase, onClose }: CaseDialog) {
  const words = useWords();
  const undo = useUndo(kase);
  const withdrawal = kase.procedure === 'withdrawal' || kase.statement.kind === 'withdrawal';
  const [because, setBecause] = useState<SpamReason>('advertising');
  const [secondLook, setSecondLook] = useState(false);
  const act = useAct<{ because: SpamReason; secondLook: boolean }>(
    kase,
    (input, call) => api.sorting.spam({ caseId: kase.id, ...input }, call),
    {
      onDone: () => {
        onClose();
        undo(words.t('sorting.spam.done'), () => api.sorting.notSpam({ caseId: kase.id }));
      },
    },
  );
  return (
    <SideDialog
      title={words.t('desk.act.spam')}
      onClose={onClose}
      submit={words.t('sorting.spam.mark')}
      busy={act.busy}
      error={act.problem}
      changes={act.changes}
      disabledBecause={withdrawal && !secondLook ? words.t('sorting.spam.second-look.first') : null}
      onSubmit={() => act.run({ because, secondLook })}
    >
      <p className="muted">{words.t('sorting.spam.lead')}</p>
      <Choice
        legend={words.t('sorting.spam.because')}
        name="because"
        value={because}
        onChange={setBecause}
        options={spamReasons.map((value) => ({ value, text: say(words, 'sorting.spam.because', value) }))}
      />
      {withdrawal && (
        <div className="note warn">
          <div className="body">
            <p>
              <strong>{words.t('sorting.spam.withdrawal')}</strong>
            </p>
            <p>{words.t('sorting.spam.withdrawal.lead')}</p>
            <label className="choice">
              <input
                type="checkbox"
                checked={secondLook}
                onChange={(event) => setSecondLook(event.currentTarget.checked)}
              />
              <span>{words.t('sorting.spam.second-look')}</span>
            </label>
          </div>
        </div>
      )}
    </SideDialog>
  );
}
