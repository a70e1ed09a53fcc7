import { useState } from 'react';

import { api } from '../api/client.ts';
import { problemFrom } from '../api/problem.ts';
import { Field } from '../parts/field.tsx';
import { SideDialog } from '../parts/side-dialog.tsx';
import { useProblems } from '../parts/use-problems.ts';
import { useWords } from '../words/words-context.tsx';
import type { CorrectionRow } from './book-queries.ts';

interface Props {
  readonly row: CorrectionRow;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** No correction is needed: the reason stays on record. */
export function WaiveDialog({ row, onClose, onDone }: Props) {
  const words = useWords();
  const [remark, setRemark] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const problems = useProblems(error ? problemFrom(error) : null);
  const save = () => {
    setBusy(true);
    setError(null);
    api.books
      .waive({ correctionId: row.id, remark })
      .then(onDone)
      .catch((thrown: unknown) => setError(thrown))
      .finally(() => setBusy(false));
  };
  return (
    <SideDialog
      title={words.t('books.waive.title', { case: row.caseNumber })}
      submit={words.t('books.waive.save')}
      busy={busy}
      error={error}
      onClose={onClose}
      onSubmit={save}
    >
      <Field
        label={words.t('books.waive.remark')}
        hint={words.t('books.waive.remark.hint')}
        error={problems.at('remark')}
      >
        {(control) => (
          <textarea
            {...control}
            className="native"
            rows={3}
            maxLength={500}
            value={remark}
            onChange={({ currentTarget: { value } }) => setRemark(value)}
          />
        )}
      </Field>
    </SideDialog>
  );
}
