import { useState } from 'react';

import { correctionDoneInput } from '../../../accounting/correction-inputs.ts';
import { api } from '../api/client.ts';
import { readInput } from '../parts/read-input.ts';
import { SideDialog } from '../parts/side-dialog.tsx';
import { useToday } from '../parts/today.ts';
import { LineField } from '../parts/typed-fields.tsx';
import { useSave } from '../parts/use-save.ts';
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
  const save = useSave();
  const set = (part: Partial<typeof values>) => setValues((before) => ({ ...before, ...part }));

  const fields = ['number', 'ksefId', 'issuedOn', ...(row.kind === 'exchange' ? (['newSale'] as const) : [])] as const;
  const read = () => {
    const newSale = values.newSale.trim();
    const judged = readInput(correctionDoneInput, {
      correctionId: row.id,
      number: values.number,
      issuedOn: values.issuedOn,
      ...(values.ksefId.trim() && { ksefId: values.ksefId }),
      ...(newSale && { newSale }),
    });
    if (row.kind !== 'exchange' || newSale) return judged;
    // Of an exchange both documents are known, or neither.
    return { input: null, problems: [...(judged.problems ?? []), { field: 'newSale', reason: 'required' }] };
  };

  return (
    <SideDialog
      title={words.t('books.number.title', { case: row.caseNumber })}
      submit={words.t('books.number.save')}
      busy={save.busy}
      error={save.error}
      onClose={onClose}
      onSubmit={() => save.run(read(), (input) => api.books.number(input).then(onDone))}
    >
      {fields.map((field) => (
        <LineField
          key={field}
          label={words.t(labels[field])}
          hint={field in hints ? words.t(hints[field as keyof typeof hints]) : undefined}
          error={save.at(field)}
          type={field === 'issuedOn' ? 'date' : 'text'}
          max={field === 'issuedOn' ? today : undefined}
          maxLength={100}
          value={values[field]}
          onType={(value) => set({ [field]: value })}
        />
      ))}
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
