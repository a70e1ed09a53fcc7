import { useState } from 'react';

import { resolveRefundInput } from '../../../refunds/attempt-inputs.ts';
import { api } from '../api/client.ts';
import { readInput } from '../parts/read-input.ts';
import { SideDialog } from '../parts/side-dialog.tsx';
import { AreaField } from '../parts/typed-fields.tsx';
import { useSave } from '../parts/use-save.ts';
import { useWords } from '../words/words-context.tsx';

interface Props {
  caseId: string;
  attemptId: string;
  onClose: () => void;
  onDone: () => void;
}

/** Ending a doubt by hand: what was seen in the provider's panel or on the statement, in words. */
export function ResolveDialog({ caseId, attemptId, onClose, onDone }: Props) {
  const words = useWords();
  const [outcome, setOutcome] = useState<'settled' | 'failed'>('settled');
  const [remark, setRemark] = useState('');
  const save = useSave();
  return (
    <SideDialog
      title={words.t('refund-run.resolve.title')}
      submit={words.t('desk.save')}
      busy={save.busy}
      error={save.error}
      onClose={onClose}
      onSubmit={() =>
        save.run(
          readInput(resolveRefundInput, { caseId, attemptId, outcome, ...(remark.trim() && { remark }) }),
          (input) => api.refunds.resolve(input).then(onDone),
        )
      }
    >
      <p className="muted">{words.t('refund-run.resolve.lead')}</p>
      <fieldset className="choices">
        <legend>{words.t('refund-run.resolve.what')}</legend>
        {(['settled', 'failed'] as const).map((each) => (
          <label key={each} className="bar">
            <input type="radio" name="outcome" checked={outcome === each} onChange={() => setOutcome(each)} />
            {words.t(`refund-run.resolve.${each}`)}
          </label>
        ))}
      </fieldset>
      <AreaField
        label={words.t('refund-run.resolve.remark')}
        hint={words.t('refund-run.resolve.remark.hint')}
        error={save.at('remark')}
        rows={4}
        value={remark}
        onType={setRemark}
      />
    </SideDialog>
  );
}
