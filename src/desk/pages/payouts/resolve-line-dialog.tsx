import { useState } from 'react';

import { resolveLineInput, type ResolveLineInput } from '../../../payouts/payout-inputs.ts';
import { resolutions, type LineState, type Resolution } from '../../../payouts/payout.ts';
import { api } from '../api/client.ts';
import { readInput } from '../parts/read-input.ts';
import { SideDialog } from '../parts/side-dialog.tsx';
import { AreaField, SelectField } from '../parts/typed-fields.tsx';
import { useSave } from '../parts/use-save.ts';
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
  const save = useSave();
  const send = (input: ResolveLineInput) =>
    api.payouts.resolve(input).then(async () => {
      await reread();
      onClose();
      const because = words.t(`payouts.resolution.${resolution}`);
      offerUndo(words, words.t('payouts.resolved', { because }), async () => {
        await api.payouts.reopen({ lineId: line.id });
        await reread();
      });
    });
  return (
    <SideDialog
      title={words.t('payouts.resolve.title')}
      submit={words.t('payouts.resolve.save')}
      busy={save.busy}
      error={save.error}
      onClose={onClose}
      onSubmit={() =>
        save.run(readInput(resolveLineInput, { lineId: line.id, resolution, ...(remark.trim() && { remark }) }), send)
      }
    >
      <SelectField
        label={words.t('payouts.resolve.because')}
        error={save.at('resolution')}
        value={resolution}
        choices={resolutions.map((value) => ({ value, text: words.t(`payouts.resolution.${value}`) }))}
        onChoose={setResolution}
      />
      <AreaField
        label={words.t('payouts.resolve.remark')}
        error={save.at('remark')}
        maxLength={500}
        value={remark}
        onType={setRemark}
      />
    </SideDialog>
  );
}
