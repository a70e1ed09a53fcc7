import { correctionNotNeededInput } from '../../../accounting/correction-inputs.ts';
import { api } from '../api/client.ts';
import { ReasonDialog } from '../parts/reason-dialog.tsx';
import { useWords } from '../words/words-context.tsx';
import type { CorrectionRow } from './book-queries.ts';

interface Props {
  readonly row: CorrectionRow;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** No correction is needed: the reason stays on record. */
export function WaiveDialog({ row, ...rest }: Props) {
  const words = useWords();
  return (
    <ReasonDialog
      {...rest}
      title={words.t('books.waive.title', { case: row.caseNumber })}
      submit={words.t('books.waive.save')}
      label={words.t('books.waive.remark')}
      hint={words.t('books.waive.remark.hint')}
      field="remark"
      schema={correctionNotNeededInput}
      of={{ correctionId: row.id }}
      send={api.books.waive}
    />
  );
}
