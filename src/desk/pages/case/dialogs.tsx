import { lazy, Suspense, type ComponentType, type LazyExoticComponent } from 'react';

import type { CaseDetail } from '../api/case-queries.ts';

export interface CaseDialog {
  kase: CaseDetail;
  onClose: () => void;
}

const moveDialog = (move: 'close' | 'reopen' | 'cancel') =>
  lazy(() =>
    import('./move-dialog.tsx').then(({ MoveDialog }) => ({
      default: (props: CaseDialog) => <MoveDialog {...props} move={move} />,
    })),
  );

/** Each dialog is a chunk of its own: the case opens without them. */
const dialogs = {
  decide: lazy(() => import('../decision/decide-dialog.tsx').then(({ DecideDialog }) => ({ default: DecideDialog }))),
  propose: lazy(() =>
    import('../decision/propose-dialog.tsx').then(({ ProposeDialog }) => ({ default: ProposeDialog })),
  ),
  elsewhere: lazy(() =>
    import('../decision/elsewhere-dialog.tsx').then(({ ElsewhereDialog }) => ({ default: ElsewhereDialog })),
  ),
  review: lazy(() => import('../decision/review-dialog.tsx').then(({ ReviewDialog }) => ({ default: ReviewDialog }))),
  goods: lazy(() => import('../records/goods-dialog.tsx').then(({ GoodsDialog }) => ({ default: GoodsDialog }))),
  proof: lazy(() => import('../records/proof-dialog.tsx').then(({ ProofDialog }) => ({ default: ProofDialog }))),
  label: lazy(() => import('../parcels/label-dialog.tsx').then(({ LabelDialog }) => ({ default: LabelDialog }))),
  money: lazy(() => import('../records/money-dialog.tsx').then(({ MoneyDialog }) => ({ default: MoneyDialog }))),
  goodwill: lazy(() =>
    import('../refunds/goodwill-dialog.tsx').then(({ GoodwillDialog }) => ({ default: GoodwillDialog })),
  ),
  remedy: lazy(() => import('../records/remedy-dialog.tsx').then(({ RemedyDialog }) => ({ default: RemedyDialog }))),
  promise: lazy(() =>
    import('../records/promise-dialog.tsx').then(({ PromiseDialog }) => ({ default: PromiseDialog })),
  ),
  requalify: lazy(() => import('./requalify-dialog.tsx').then(({ RequalifyDialog }) => ({ default: RequalifyDialog }))),
  order: lazy(() => import('./order-dialog.tsx').then(({ OrderDialog }) => ({ default: OrderDialog }))),
  ask: lazy(() => import('../answering/ask-dialog.tsx').then(({ AskDialog }) => ({ default: AskDialog }))),
  revoke: lazy(() => import('./revoke-dialog.tsx').then(({ RevokeDialog }) => ({ default: RevokeDialog }))),
  snooze: lazy(() => import('../sorting/snooze-dialog.tsx').then(({ SnoozeDialog }) => ({ default: SnoozeDialog }))),
  merge: lazy(() => import('../sorting/merge-dialog.tsx').then(({ MergeDialog }) => ({ default: MergeDialog }))),
  split: lazy(() => import('../sorting/split-dialog.tsx').then(({ SplitDialog }) => ({ default: SplitDialog }))),
  link: lazy(() => import('../sorting/link-dialog.tsx').then(({ LinkDialog }) => ({ default: LinkDialog }))),
  spam: lazy(() => import('../sorting/spam-dialog.tsx').then(({ SpamDialog }) => ({ default: SpamDialog }))),
  safety: lazy(() => import('../sorting/safety-dialog.tsx').then(({ SafetyDialog }) => ({ default: SafetyDialog }))),
  claim: lazy(() => import('../recovery/claim-dialog.tsx').then(({ ClaimDialog }) => ({ default: ClaimDialog }))),
  trace: lazy(() => import('../recovery/trace-dialog.tsx').then(({ TraceDialog }) => ({ default: TraceDialog }))),
  close: moveDialog('close'),
  reopen: moveDialog('reopen'),
  cancel: moveDialog('cancel'),
} satisfies Record<string, LazyExoticComponent<ComponentType<CaseDialog>>>;

export type DialogName = keyof typeof dialogs;

export function Dialogs({ name, ...props }: CaseDialog & { name: DialogName }) {
  const Dialog = dialogs[name];
  return (
    <Suspense>
      <Dialog {...props} />
    </Suspense>
  );
}
