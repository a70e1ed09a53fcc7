import { useState } from 'react';

import { api } from '../api/client.ts';
import { useAct } from '../api/use-act.ts';
import { OrderSearch } from '../parts/order-search.tsx';
import { SideDialog } from '../parts/side-dialog.tsx';
import { useWords } from '../words/words-context.tsx';
import type { CaseDialog } from './dialogs.tsx';

export function OrderDialog({ kase, onClose }: CaseDialog) {
  const words = useWords();
  const [orderId, setOrderId] = useState<string | null>(null);
  const act = useAct<string>(kase, (id, call) => api.cases.attachOrder({ caseId: kase.id, orderId: id }, call), {
    asOpened: true,
    onDone: onClose,
    told: words.t('desk.saved'),
  });
  return (
    <SideDialog
      title={words.t('desk.act.order')}
      onClose={onClose}
      submit={words.t('desk.order.attach')}
      busy={act.busy}
      error={act.problem}
      changes={act.changes}
      disabledBecause={orderId ? null : words.t('desk.order.choose-first')}
      onSubmit={() => orderId && act.run(orderId)}
    >
      <p className="muted">{words.t('desk.order.attach.lead')}</p>
      <OrderSearch chosen={orderId} onChoose={setOrderId} first={kase.orderNumber ?? kase.contact.email ?? ''} />
    </SideDialog>
  );
}
