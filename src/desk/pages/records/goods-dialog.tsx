import { useState } from 'react';

import { isCounted } from '../../../cases/counted.ts';
import { goodsInput } from '../../../returns/return-inputs.ts';
import type { CaseDialog } from '../case/dialogs.tsx';
import { api } from '../api/client.ts';
import { readInput } from '../parts/read-input.ts';
import { SideDialog } from '../parts/side-dialog.tsx';
import { useToday } from '../parts/today.ts';
import { useActForm } from '../parts/use-act-form.ts';
import { AreaField, LineField } from '../parts/typed-fields.tsx';
import { useWords } from '../words/words-context.tsx';

type Goods = Parameters<typeof api.settling.goods>[0];
const counts = ['received', 'restocked', 'scrapped', 'toSupplier', 'backToBuyer'] as const;
type Count = (typeof counts)[number];
type Counted = Record<Count, number>;

/** What was in the parcel, line by line, and what becomes of it. More than was claimed is counted too. */
export function GoodsDialog({ kase, onClose }: CaseDialog) {
  const words = useWords();
  const today = useToday();
  const [receivedOn, setReceivedOn] = useState<string>(today);
  const [condition, setCondition] = useState('');
  const [counted, setCounted] = useState<Record<string, Counted>>(() =>
    Object.fromEntries(
      kase.lines.map((line) => [
        line.id,
        {
          received: Math.max(0, line.quantity - line.received),
          restocked: 0,
          scrapped: 0,
          toSupplier: 0,
          backToBuyer: 0,
        },
      ]),
    ),
  );
  const form = useActForm<Goods>(kase, (input, call) => api.settling.goods(input, call), {
    onDone: onClose,
    told: words.t('desk.saved'),
  });
  const read = readInput(goodsInput, {
    caseId: kase.id,
    receivedOn,
    ...(condition.trim() && { condition }),
    lines: kase.lines.map(({ id }) => ({ caseLineId: id, ...counted[id] })),
  });

  return (
    <SideDialog
      title={words.t('desk.act.goods')}
      onClose={onClose}
      submit={words.t('desk.save')}
      {...form.state}
      onSubmit={() => form.submit(read)}
    >
      <LineField
        label={words.t('desk.goods.day')}
        error={form.at('receivedOn')}
        type="date"
        max={today}
        value={receivedOn}
        onType={setReceivedOn}
      />
      {kase.lines.map((line, index) => (
        <fieldset key={line.id} className="decision-line">
          <legend>
            {isCounted(line) && `${line.quantity} × `}
            {line.name}
          </legend>
          <div className="counts">
            {counts.map((count) => (
              <LineField
                key={count}
                label={words.t(`desk.goods.${count}`)}
                className="figure"
                type="number"
                min={0}
                value={counted[line.id]![count]}
                onType={(typed) => {
                  const value = Math.max(0, Math.trunc(Number(typed) || 0));
                  setCounted((now) => ({ ...now, [line.id]: { ...now[line.id]!, [count]: value } }));
                }}
              />
            ))}
          </div>
          {form.at(`lines.${index}.received`) && <p className="bad">{form.at(`lines.${index}.received`)}</p>}
        </fieldset>
      ))}
      <AreaField
        label={words.t('desk.goods.condition')}
        hint={words.t('desk.goods.condition.hint')}
        value={condition}
        onType={setCondition}
      />
    </SideDialog>
  );
}
