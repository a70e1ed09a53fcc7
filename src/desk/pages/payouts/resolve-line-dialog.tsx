import { useState } from 'react';

import { resolveLineInput } from '../../../payouts/payout-inputs.ts';
import { resolutions, type LineState, type Resolution } from '../../../payouts/payout.ts';
import { api } from '../api/client.ts';
import { problemFrom } from '../api/problem.ts';
import { Field } from '../parts/field.tsx';
import { SideDialog } from '../parts/side-dialog.tsx';
import { useProblems } from '../parts/use-problems.ts';
import { offerUndo } from '../settings/parts/undo-toast.tsx';
import { useWords } from '../words/words-context.tsx';
import { useRereadPayouts, type PayoutLine } from './payout-queries.ts';

/** What it usually is. */
const usual: Readonly<Partial<Record<LineState, Resolution>>> = {
  differs: 'agreed-difference',
  held_failed: 'explained',
  unknown: 'made-at-operator',
  unread: 'not-a-refund',
  absent: 'explained',
};

/** Nothing is left to do about it: the reason stays on record, and can be taken back. */
export function ResolveLineDialog({ line, onClose }: { line: PayoutLine; onClose: () => void }) {
  const words = useWords();
  const reread = useRereadPayouts();
  const [resolution, setResolution] = useState<Resolution>(usual[line.state] ?? 'explained');
  const [remark, setRemark] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const problems = useProblems(error ? problemFrom(error) : null);
  const save = () => {
    const judged = resolveLineInput.safeParse({ lineId: line.id, resolution, ...(remark.trim() && { remark }) });
    problems.setOwn(
      judged.success
        ? []
        : judged.error.issues.map(({ path, message }) => ({ field: path.join('.'), reason: message })),
    );
    if (!judged.success) return;
    setBusy(true);
    setError(null);
    api.payouts
      .resolve(judged.data)
      .then(async () => {
        await reread();
        onClose();
        const because = words.t(`payouts.resolution.${resolution}`);
        offerUndo(words, words.t('payouts.resolved', { because }), async () => {
          await api.payouts.reopen({ lineId: line.id });
          await reread();
        });
      })
      .catch((thrown: unknown) => setError(thrown))
      .finally(() => setBusy(false));
  };
  return (
    <SideDialog
      title={words.t('payouts.resolve.title')}
      submit={words.t('payouts.resolve.save')}
      busy={busy}
      error={error}
      onClose={onClose}
      onSubmit={save}
    >
      <Field label={words.t('payouts.resolve.because')} error={problems.at('resolution')}>
        {(control) => (
          <select
            {...control}
            className="native"
            value={resolution}
            onChange={({ currentTarget: { value } }) => setResolution(value as Resolution)}
          >
            {resolutions.map((each) => (
              <option key={each} value={each}>
                {words.t(`payouts.resolution.${each}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={words.t('payouts.resolve.remark')} error={problems.at('remark')}>
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
