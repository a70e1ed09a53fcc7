import { useState } from 'react';

import { parseAmount } from '../../../kit/money.ts';
import { adjustRefundInput } from '../../../refunds/adjusted.ts';
import { topKinds, type TopKind } from '../../../refunds/refund-parts.ts';
import type { CaseDetail, Settlement } from '../api/case-queries.ts';
import { api } from '../api/client.ts';
import { amountText } from '../parts/amount.ts';
import { Field } from '../parts/field.tsx';
import { readInput } from '../parts/read-input.ts';
import { SideDialog } from '../parts/side-dialog.tsx';
import { useActForm } from '../parts/use-act-form.ts';
import { LineField, SelectField } from '../parts/typed-fields.tsx';
import { useWords } from '../words/words-context.tsx';

type Refund = NonNullable<Settlement['refund']>;
interface AdjustDialogProps {
  kase: CaseDetail;
  refund: Refund;
  onClose: () => void;
}

/** What the order does not know about the sum: lost value, delivery of what is kept, postage, a cost on top. */
export function AdjustDialog({ kase, refund, onClose }: AdjustDialogProps) {
  const words = useWords();
  const { currency, adjusted } = refund;
  const firstLoss = adjusted.valueLoss?.[0];
  const firstTop = adjusted.onTop?.[0];
  const shown = (amount: number | undefined) =>
    amount === undefined ? '' : amountText(amount, currency, words.locale);
  const [typed, setTyped] = useState({
    loss: shown(firstLoss?.amount),
    forKept: shown(adjusted.delivery?.forKept),
    atLeast: shown(adjusted.delivery?.atLeast),
    buyerPaid: shown(adjusted.returnCost?.buyerPaid),
    shopPaid: shown(adjusted.returnCost?.shopPaid),
    top: shown(firstTop?.amount),
  });
  const [evidence, setEvidence] = useState(firstLoss?.evidence ?? '');
  const [kind, setKind] = useState<TopKind>(firstTop?.kind ?? 'goodwill');
  const [ground, setGround] = useState(firstTop?.ground ?? '');
  const [shopBears, setShopBears] = useState(adjusted.returnCost?.shopBears ?? false);
  const form = useActForm<Parameters<typeof api.refundSums.adjust>[0]>(
    kase,
    (input, call) => api.refundSums.adjust(input, call),
    { onDone: onClose, told: words.t('desk.saved') },
  );

  const names = Object.keys(typed) as (keyof typeof typed)[];
  const sums = Object.fromEntries(
    names.map((name) => [name, typed[name].trim() ? parseAmount(typed[name], currency) : undefined]),
  ) as Record<keyof typeof typed, number | null | undefined>;
  const sum = (name: keyof typeof typed) => sums[name] ?? undefined;
  const [loss, top] = [sum('loss'), sum('top')];
  const adjustment = {
    caseId: kase.id,
    delivery: { forKept: sum('forKept'), atLeast: sum('atLeast') },
    valueLoss: [
      ...(loss ? [{ ...firstLoss, amount: loss, evidence: evidence.trim() || null }] : []),
      ...(adjusted.valueLoss?.slice(1) ?? []),
    ],
    returnCost: { buyerPaid: sum('buyerPaid'), shopPaid: sum('shopPaid'), shopBears },
    onTop: [...(top ? [{ kind, amount: top, ground }] : []), ...(adjusted.onTop?.slice(1) ?? [])],
  };
  const wrong = [
    ...names.filter((name) => sums[name] === null).map((field) => ({ field, reason: 'not-an-amount' })),
    ...(top && !ground.trim() ? [{ field: 'ground', reason: 'required' }] : []),
    ...(loss && !evidence.trim() ? [{ field: 'evidence', reason: 'required' }] : []),
  ];
  const read = readInput(adjustRefundInput, adjustment, wrong);

  const amount = (name: keyof typeof typed, hint?: string) => (
    <LineField
      label={words.t(`refunds.adjust.${name}`, { currency })}
      hint={hint}
      error={form.at(name)}
      className="figure"
      inputMode="decimal"
      value={typed[name]}
      onType={(value) => setTyped({ ...typed, [name]: value })}
    />
  );
  const line = (label: string, value: string, set: (value: string) => void, field: string) => (
    <Field label={label} error={form.at(field)}>
      {(control) => (
        <input {...control} className="native" value={value} onChange={(event) => set(event.currentTarget.value)} />
      )}
    </Field>
  );
  const withdraws = kase.procedure === 'withdrawal';

  return (
    <SideDialog
      title={words.t('refunds.adjust')}
      onClose={onClose}
      submit={words.t('desk.save')}
      {...form.state}
      onSubmit={() => form.submit(read)}
    >
      <p className="muted">{words.t('refunds.adjust.lead')}</p>
      {(withdraws || kase.procedure === 'voluntary_return') && (
        <>
          {amount('loss', words.t('refunds.adjust.loss.hint'))}
          {loss ? line(words.t('refunds.adjust.evidence'), evidence, setEvidence, 'evidence') : null}
        </>
      )}
      {withdraws && amount('forKept', words.t('refunds.adjust.forKept.hint'))}
      {amount('atLeast', words.t('refunds.adjust.atLeast.hint'))}
      {amount('buyerPaid')}
      {amount('shopPaid', words.t('refunds.adjust.shopPaid.hint'))}
      <label className="tick">
        <input type="checkbox" checked={shopBears} onChange={(event) => setShopBears(event.currentTarget.checked)} />
        {words.t('refunds.adjust.shopBears')}
      </label>
      {amount('top', words.t('refunds.adjust.top.hint'))}
      {top ? (
        <>
          <SelectField
            label={words.t('refunds.adjust.kind')}
            value={kind}
            choices={topKinds.map((value) => ({ value, text: words.t(`refunds.part.${value}`) }))}
            onChoose={setKind}
          />
          {line(words.t('refunds.money.ground'), ground, setGround, 'ground')}
        </>
      ) : null}
    </SideDialog>
  );
}
