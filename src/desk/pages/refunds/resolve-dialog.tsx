import { useState } from 'react';

import { api } from '../api/client.ts';
import { Field } from '../parts/field.tsx';
import { SideDialog } from '../parts/side-dialog.tsx';
import { useWords } from '../words/words-context.tsx';
import { fieldError } from '../parts/problem-note.tsx';
import { problemFrom } from '../api/problem.ts';

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
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const said = problem ? problemFrom(problem) : null;
  return (
    <SideDialog
      title={words.t('refund-run.resolve.title')}
      submit={words.t('desk.save')}
      busy={busy}
      error={said?.fields.length ? null : problem}
      onClose={onClose}
      onSubmit={() => {
        setBusy(true);
        api.refunds
          .resolve({ caseId, attemptId, outcome, ...(remark.trim() && { remark }) })
          .then(onDone)
          .catch(setProblem)
          .finally(() => setBusy(false));
      }}
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
      <Field
        label={words.t('refund-run.resolve.remark')}
        hint={words.t('refund-run.resolve.remark.hint')}
        error={said ? fieldError(words, said, 'remark') : undefined}
      >
        {(control) => (
          <textarea
            {...control}
            className="native"
            rows={4}
            value={remark}
            onChange={(event) => setRemark(event.currentTarget.value)}
          />
        )}
      </Field>
    </SideDialog>
  );
}
