import { api } from '../api/client.ts';
import { useAct } from '../api/use-act.ts';
import { SideDialog } from '../parts/side-dialog.tsx';
import { useWords } from '../words/words-context.tsx';
import type { CaseDialog } from './dialogs.tsx';

/** It cannot be undone, so it is said what it does before it is done. */
export function RevokeDialog({ kase, onClose }: CaseDialog) {
  const words = useWords();
  const act = useAct<null>(
    kase,
    (_, { context }) => api.cases.revokeLinks({ caseId: kase.id }, { context: { key: context.key } }),
    { onDone: onClose, told: words.t('desk.saved') },
  );
  return (
    <SideDialog
      title={words.t('desk.act.revoke')}
      onClose={onClose}
      submit={words.t('desk.revoke.do')}
      busy={act.busy}
      error={act.problem}
      onSubmit={() => act.run(null)}
    >
      <p className="muted">{words.t('desk.revoke.lead')}</p>
    </SideDialog>
  );
}
