import type { CaseDialog } from '../case/dialogs.tsx';
import { useReread } from '../settings/parts/use-reread.ts';
import { PlanDialog } from './plan-dialog.tsx';

/** Money on top, after what was owed has left; it waits for its approval like every refund. */
export function GoodwillDialog({ kase, onClose }: CaseDialog) {
  const reread = useReread('refunds-due', 'cases', 'case');
  const done = () => {
    onClose();
    void reread();
  };
  return <PlanDialog caseId={kase.id} purpose="goodwill" onClose={onClose} onDone={done} />;
}
