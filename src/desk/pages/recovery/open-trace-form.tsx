import { useState } from 'react';

import { openTraceInput } from '../../../recovery/trace-inputs.ts';
import { useOrder, useSettlement } from '../api/case-queries.ts';
import { api } from '../api/client.ts';
import type { CaseDialog } from '../case/dialogs.tsx';
import { readInput } from '../parts/read-input.ts';
import { SideDialog } from '../parts/side-dialog.tsx';
import { useActForm } from '../parts/use-act-form.ts';
import { LineField } from '../parts/typed-fields.tsx';
import { useWords } from '../words/words-context.tsx';

type Open = Parameters<typeof api.traces.open>[0];

/** With whom the parcel is looked for: the order mostly knows. */
export function OpenTraceForm({ kase, onClose, standing }: CaseDialog & { standing: string }) {
  const words = useWords();
  const order = useOrder(kase.orderId);
  const settlement = useSettlement(kase.id);
  // What was granted and did not arrive goes before what the order was.
  const parcel =
    settlement.data?.remedies.findLast(({ state, number }) => state === 'shipped' && number) ??
    order.data?.shipments.at(-1);
  const [typed, setTyped] = useState<{ carrier?: string; number?: string }>({});
  const carrier = typed.carrier ?? parcel?.carrier ?? '';
  const number = typed.number ?? parcel?.number ?? '';
  const form = useActForm<Open>(kase, (input, call) => api.traces.open(input, call), {
    onDone: onClose,
    told: words.t('recovery.opened'),
  });
  const read = readInput(openTraceInput, { caseId: kase.id, carrier, number });
  return (
    <SideDialog
      title={words.t('recovery.trace.open')}
      onClose={onClose}
      submit={words.t('recovery.trace.open.do')}
      {...form.state}
      onSubmit={() => form.submit(read)}
    >
      <p className="muted">{words.t('recovery.trace.lead')}</p>
      {standing !== 'none' && <p className="muted">{words.t('recovery.trace.risk')}</p>}
      <LineField
        label={words.t('desk.carrier')}
        error={form.at('carrier')}
        value={carrier}
        onType={(value) => setTyped((now) => ({ ...now, carrier: value }))}
      />
      <LineField
        label={words.t('desk.parcel-number')}
        error={form.at('number')}
        className="figure"
        value={number}
        onType={(value) => setTyped((now) => ({ ...now, number: value }))}
      />
    </SideDialog>
  );
}
