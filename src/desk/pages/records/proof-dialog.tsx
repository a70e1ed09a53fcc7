import { useState } from 'react';

import { proofInput } from '../../../returns/return-inputs.ts';
import type { CaseDialog } from '../case/dialogs.tsx';
import { useFiles } from '../api/case-queries.ts';
import { api } from '../api/client.ts';
import { Field } from '../parts/field.tsx';
import { readInput } from '../parts/read-input.ts';
import { SideDialog } from '../parts/side-dialog.tsx';
import { useToday } from '../parts/today.ts';
import { useActForm } from '../parts/use-act-form.ts';
import { LineField } from '../parts/typed-fields.tsx';
import { useWords } from '../words/words-context.tsx';

type Proof = Parameters<typeof api.settling.proof>[0];

/** That the buyer sent the goods: it unlocks the money as much as the goods themselves do (UPK 32(3)). */
export function ProofDialog({ kase, onClose }: CaseDialog) {
  const words = useWords();
  const today = useToday();
  const { data: files = [] } = useFiles(kase.id);
  const [draft, setDraft] = useState<{ carrier: string; number: string; fileId: string; sentOn: string }>({
    carrier: '',
    number: '',
    fileId: '',
    sentOn: today,
  });
  const set = (part: Partial<typeof draft>) => setDraft((now) => ({ ...now, ...part }));
  const form = useActForm<Proof>(
    kase,
    (input, { context }) => api.settling.proof(input, { context: { key: context.key } }),
    { onDone: onClose, told: words.t('desk.saved') },
  );
  const read = readInput(proofInput, {
    caseId: kase.id,
    sentOn: draft.sentOn,
    ...(draft.carrier.trim() && { carrier: draft.carrier }),
    ...(draft.number.trim() && { number: draft.number }),
    ...(draft.fileId && { fileId: draft.fileId }),
  });

  return (
    <SideDialog
      title={words.t('desk.act.proof')}
      onClose={onClose}
      submit={words.t('desk.save')}
      {...form.state}
      onSubmit={() => form.submit(read)}
    >
      <p className="muted">{words.t('desk.proof.lead')}</p>
      <LineField label={words.t('desk.carrier')} value={draft.carrier} onType={(value) => set({ carrier: value })} />
      <LineField
        label={words.t('desk.parcel-number')}
        error={form.at('number')}
        className="figure"
        value={draft.number}
        onType={(value) => set({ number: value })}
      />
      {files.length > 0 && (
        <Field label={words.t('desk.proof.file')}>
          {(control) => (
            <select
              {...control}
              className="native"
              value={draft.fileId}
              onChange={(event) => set({ fileId: event.currentTarget.value })}
            >
              <option value="">{words.t('desk.none')}</option>
              {files.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <LineField
        label={words.t('desk.proof.day')}
        error={form.at('sentOn')}
        type="date"
        max={today}
        value={draft.sentOn}
        onType={(value) => set({ sentOn: value })}
      />
    </SideDialog>
  );
}
