import { useState } from 'react';

import { isDay } from '../../../kit/day.ts';
import { problemFrom } from '../api/problem.ts';
import { api } from '../api/client.ts';
import { Field } from '../parts/field.tsx';
import { SideDialog } from '../parts/side-dialog.tsx';
import { useToday } from '../parts/today.ts';
import { useProblems } from '../parts/use-problems.ts';
import { useWords } from '../words/words-context.tsx';
import type { CorrectionRow } from './book-queries.ts';

interface Props {
  readonly row: CorrectionRow;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** The correction was issued: its number, and its place in KSeF. */
export function NumberDialog({ row, onClose, onDone }: Props) {
  const words = useWords();
  const today = useToday();
  const [values, setValues] = useState({ number: '', ksefId: '', issuedOn: today, newSale: '' });
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const problems = useProblems(error ? problemFrom(error) : null);
  const set = (part: Partial<typeof values>) => setValues((before) => ({ ...before, ...part }));

  const save = () => {
    const missing = (['number', ...(row.kind === 'exchange' ? (['newSale'] as const) : [])] as const)
      .filter((field) => !values[field].trim())
      .map((field) => ({ field, reason: 'required' }));
    const { issuedOn } = values;
    if (!isDay(issuedOn)) return problems.setOwn([...missing, { field: 'issuedOn', reason: 'not-a-day' }]);
    problems.setOwn(missing);
    if (missing.length > 0) return;
    setBusy(true);
    setError(null);
    api.books
      .number({
        correctionId: row.id,
        number: values.number,
        issuedOn,
        ...(values.ksefId.trim() && { ksefId: values.ksefId }),
        ...(values.newSale.trim() && { newSale: values.newSale }),
      })
      .then(onDone)
      .catch((thrown: unknown) => setError(thrown))
      .finally(() => setBusy(false));
  };

  return (
    <SideDialog
      title={words.t('books.number.title', { case: row.caseNumber })}
      submit={words.t('books.number.save')}
      busy={busy}
      error={error}
      onClose={onClose}
      onSubmit={save}
    >
      {(['number', 'ksefId', 'issuedOn', ...(row.kind === 'exchange' ? (['newSale'] as const) : [])] as const).map(
        (field) => (
          <Field
            key={field}
            label={words.t(labels[field])}
            hint={field in hints ? words.t(hints[field as keyof typeof hints]) : undefined}
            error={problems.at(field)}
          >
            {(control) => (
              <input
                {...control}
                className="native"
                type={field === 'issuedOn' ? 'date' : 'text'}
                max={field === 'issuedOn' ? today : undefined}
                maxLength={100}
                value={values[field]}
                onChange={({ currentTarget: { value } }) => set({ [field]: value })}
              />
            )}
          </Field>
        ),
      )}
    </SideDialog>
  );
}

const labels = {
  number: 'books.number.number',
  ksefId: 'books.number.ksef',
  issuedOn: 'books.number.issued-on',
  newSale: 'books.number.new-sale',
} as const;
const hints = { ksefId: 'books.number.ksef.hint', newSale: 'books.number.new-sale.hint' } as const;
