import { useState } from 'react';

import { api } from '../api/client.ts';
import { useAct } from '../api/use-act.ts';
import { useGoOn } from '../inbox/go-on.ts';
import { SideDialog } from '../parts/side-dialog.tsx';
import { AreaField } from '../parts/typed-fields.tsx';
import { useWords } from '../words/words-context.tsx';
import type { CaseDialog } from './dialogs.tsx';

/** Closing, reopening, cancelling: with a reason that stays in the history. */
export function MoveDialog({ kase, onClose, move }: CaseDialog & { move: 'close' | 'reopen' | 'cancel' }) {
  const words = useWords();
  const [reason, setReason] = useState('');
  const goOn = useGoOn();
  const done = () => {
    onClose();
    if (move === 'close') goOn();
  };
  const act = useAct<string>(
    kase,
    (text, call) => api.cases.move({ caseId: kase.id, move, ...(text && { reason: text }) }, call),
    { asOpened: true, onDone: done, told: words.t('desk.saved') },
  );
  const missing = move === 'reopen' && reason.trim() === '' ? words.t('desk.reason.write-first') : null;
  return (
    <SideDialog
      title={words.t(`desk.act.${move}`)}
      onClose={onClose}
      submit={words.t(`desk.act.${move}`)}
      busy={act.busy}
      error={act.problem}
      changes={act.changes}
      disabledBecause={missing}
      onSubmit={() => act.run(reason.trim())}
    >
      <p className="muted">{words.t(`desk.move.${move}.lead`)}</p>
      <AreaField
        label={words.t(move === 'reopen' ? 'desk.move.reason' : 'desk.move.reason-optional')}
        value={reason}
        onType={setReason}
      />
    </SideDialog>
  );
}
