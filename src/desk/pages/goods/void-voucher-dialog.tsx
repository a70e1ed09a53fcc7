import { useState } from 'react';

import { api } from '../api/client.ts';
import { problemFrom } from '../api/problem.ts';
import { Field } from '../parts/field.tsx';
import { SideDialog } from '../parts/side-dialog.tsx';
import { useProblems } from '../parts/use-problems.ts';
import { useWords } from '../words/words-context.tsx';
import type { ListedVoucher } from './vouchers-page.tsx';

interface Props {
  readonly voucher: ListedVoucher;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** A code is worth nothing from now on, and why. */
export function VoidVoucherDialog({ voucher, onClose, onDone }: Props) {
  const words = useWords();
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const problems = useProblems(error ? problemFrom(error) : null);
  const save = () => {
    if (!reason.trim()) return problems.setOwn([{ field: 'reason', reason: 'required' }]);
    setBusy(true);
    setError(null);
    api.vouchers
      .void({ voucherId: voucher.id, reason })
      .then(onDone)
      .catch((thrown: unknown) => setError(thrown))
      .finally(() => setBusy(false));
  };
  return (
    <SideDialog
      title={words.t('vouchers.void.title', { end: voucher.codeEnd })}
      submit={words.t('vouchers.void')}
      busy={busy}
      error={error}
      onClose={onClose}
      onSubmit={save}
    >
      <p className="muted">{words.t('vouchers.void.lead')}</p>
      <Field label={words.t('vouchers.void.reason')} error={problems.at('reason')}>
        {(control) => (
          <textarea
            {...control}
            className="native"
            rows={3}
            maxLength={500}
            value={reason}
            onChange={({ currentTarget: { value } }) => setReason(value)}
          />
        )}
      </Field>
    </SideDialog>
  );
}
