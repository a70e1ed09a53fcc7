import { useState } from 'react';

import { giveGuaranteeInput } from '../../../guarantees/guarantee-inputs.ts';
import type { CaseDetail } from '../api/case-queries.ts';
import { api } from '../api/client.ts';
import { useAct } from '../api/use-act.ts';
import { Field } from '../parts/field.tsx';
import { readInput } from '../parts/read-input.ts';
import { SideDialog } from '../parts/side-dialog.tsx';
import { useProblems } from '../parts/use-problems.ts';
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
  const act = useAct<Input>(kase, (input, call) => api.guarantees.give(input, call), {
    asOpened: true,
    onDone: onClose,
    told: words.t('desk.saved'),
  });
  const problems = useProblems(act.problem);
  const read = readInput(giveGuaranteeInput, {
    caseId: kase.id,
    orderLineId: line.orderLineId,
    for: given,
    months: months.trim() === '' ? null : Number(months),
  });
  return (
    <SideDialog
      title={words.t('guarantees.give')}
      onClose={onClose}
      submit={words.t('desk.save')}
      busy={act.busy}
      error={act.problem}
      changes={act.changes}
      onSubmit={() => {
        problems.setOwn(read.problems ?? []);
        if (read.input) act.run(read.input);
      }}
    >
      <p>{line.name}</p>
      <Field
        label={words.t('guarantees.months')}
        hint={words.t('guarantees.months.hint')}
        error={problems.at('months')}
      >
        {(control) => (
          <input
            {...control}
            className="native figure"
            type="number"
            min={1}
            max={1200}
            value={months}
            onChange={(event) => setMonths(event.currentTarget.value)}
          />
        )}
      </Field>
      <Field label={words.t('guarantees.for')} error={problems.at('for')}>
        {(control) => (
          <select
            {...control}
            className="native"
            value={given}
            onChange={(event) => setGiven(event.currentTarget.value as 'line' | 'sku')}
          >
            {line.sku && <option value="sku">{words.t('guarantees.for.sku', { sku: line.sku })}</option>}
            <option value="line">{words.t('guarantees.for.line')}</option>
          </select>
        )}
      </Field>
    </SideDialog>
  );
}
