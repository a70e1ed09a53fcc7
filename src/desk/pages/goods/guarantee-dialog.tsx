import { useState } from 'react';

import { giveGuaranteeInput } from '../../../guarantees/guarantee-inputs.ts';
import type { CaseDetail } from '../api/case-queries.ts';
import { api } from '../api/client.ts';
import { readInput } from '../parts/read-input.ts';
import { SideDialog } from '../parts/side-dialog.tsx';
import { AreaField, LineField, SelectField } from '../parts/typed-fields.tsx';
import { useActForm } from '../parts/use-act-form.ts';
import { useWords } from '../words/words-context.tsx';
import type { GuaranteedLine } from './goods-queries.ts';

type Input = Parameters<typeof api.guarantees.give>[0];

/** How long somebody guarantees a thing for: for this line, or for all that is sold under its SKU. */
export function GuaranteeDialog({
  kase,
  line,
  onClose,
}: {
  kase: CaseDetail;
  line: GuaranteedLine;
  onClose: () => void;
}) {
  const words = useWords();
  const [months, setMonths] = useState(line.months ? String(line.months) : '');
  const [given, setGiven] = useState<'line' | 'sku'>(line.monthsFor ?? (line.sku ? 'sku' : 'line'));
  const [by, setBy] = useState({
    guarantor: line.given?.guarantor ?? '',
    guarantorAddress: line.given?.address ?? '',
    terms: line.given?.terms ?? '',
    actDays: line.given?.actDays ? String(line.given.actDays) : '',
  });
  const set = (part: Partial<typeof by>) => setBy((now) => ({ ...now, ...part }));
  const form = useActForm<Input>(kase, (input, call) => api.guarantees.give(input, call), {
    onDone: onClose,
    told: words.t('desk.saved'),
  });
  const read = readInput(giveGuaranteeInput, {
    caseId: kase.id,
    orderLineId: line.orderLineId,
    for: given,
    months: months.trim() === '' ? null : Number(months),
    ...(by.guarantor.trim() && { guarantor: by.guarantor, guarantorAddress: by.guarantorAddress }),
    terms: by.terms,
    ...(by.actDays.trim() && { actDays: Number(by.actDays) }),
  });
  return (
    <SideDialog
      title={words.t('guarantees.give')}
      onClose={onClose}
      submit={words.t('desk.save')}
      {...form.state}
      onSubmit={() => form.submit(read)}
    >
      <p>{line.name}</p>
      <LineField
        label={words.t('guarantees.months')}
        hint={words.t('guarantees.months.hint')}
        error={form.at('months')}
        className="figure"
        type="number"
        min={1}
        max={1200}
        value={months}
        onType={setMonths}
      />
      <SelectField
        label={words.t('guarantees.for')}
        error={form.at('for')}
        value={given}
        choices={[
          ...(line.sku ? [{ value: 'sku' as const, text: words.t('guarantees.for.sku', { sku: line.sku }) }] : []),
          { value: 'line', text: words.t('guarantees.for.line') },
        ]}
        onChoose={setGiven}
      />
      <LineField
        label={words.t('guarantees.guarantor')}
        hint={words.t('guarantees.guarantor.hint')}
        error={form.at('guarantor')}
        value={by.guarantor}
        onType={(guarantor) => set({ guarantor })}
      />
      {by.guarantor.trim() && (
        <LineField
          label={words.t('guarantees.guarantor.address')}
          error={form.at('guarantorAddress')}
          value={by.guarantorAddress}
          onType={(guarantorAddress) => set({ guarantorAddress })}
        />
      )}
      <AreaField
        label={words.t('guarantees.terms')}
        hint={words.t('guarantees.terms.hint')}
        error={form.at('terms')}
        maxLength={2000}
        value={by.terms}
        onType={(terms) => set({ terms })}
      />
      <LineField
        label={words.t('guarantees.act-days')}
        hint={words.t('guarantees.act-days.hint')}
        error={form.at('actDays')}
        className="figure"
        type="number"
        min={1}
        max={365}
        value={by.actDays}
        onType={(actDays) => set({ actDays })}
      />
    </SideDialog>
  );
}
