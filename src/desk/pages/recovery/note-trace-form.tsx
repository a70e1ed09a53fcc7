import { useState } from 'react';

import { endTraceInput, noteTraceInput } from '../../../recovery/trace-inputs.ts';
import { traceWays } from '../../../recovery/trace.ts';
import { api } from '../api/client.ts';
import type { CaseDialog } from '../case/dialogs.tsx';
import { readInput } from '../parts/read-input.ts';
import { SideDialog } from '../parts/side-dialog.tsx';
import { useToday } from '../parts/today.ts';
import { useActForm } from '../parts/use-act-form.ts';
import { AreaField, LineField, SelectField } from '../parts/typed-fields.tsx';
import { useWords } from '../words/words-context.tsx';
import type { Tracing } from './recovery-queries.ts';

type Note = Parameters<typeof api.traces.note>[0];
type End = Parameters<typeof api.traces.end>[0];
const kinds = ['asked', 'answered', 'found', 'lost', 'called_off'] as const;

interface Draft {
  readonly kind: (typeof kinds)[number];
  readonly how: (typeof traceWays)[number];
  readonly saidOn: string;
  readonly reference: string;
  readonly words: string;
  readonly askAgainOn: string;
}

/** One more thing about the parcel: asked, answered, or how it ended. */
export function NoteTraceForm({ kase, onClose, trace }: CaseDialog & { trace: NonNullable<Tracing['trace']> }) {
  const words = useWords();
  const today = useToday();
  const waits = trace.askedOn !== null && trace.answeredOn === null;
  const [draft, setDraft] = useState<Draft>({
    kind: waits ? 'answered' : 'asked',
    how: 'form',
    saidOn: today,
    reference: trace.reference ?? '',
    words: '',
    askAgainOn: '',
  });
  const set = (part: Partial<typeof draft>) => setDraft((now) => ({ ...now, ...part }));
  const form = useActForm<Note | End>(
    kase,
    (input, call) => ('outcome' in input ? api.traces.end(input, call) : api.traces.note(input, call)),
    { onDone: onClose, told: words.t('desk.saved') },
  );
  const goesOn = draft.kind === 'asked' || draft.kind === 'answered';
  const on = { caseId: kase.id, words: draft.words };
  const read = goesOn
    ? readInput(noteTraceInput, {
        ...on,
        kind: draft.kind,
        how: draft.how,
        saidOn: draft.saidOn,
        ...(draft.reference.trim() && { reference: draft.reference }),
        ...(draft.askAgainOn && { askAgainOn: draft.askAgainOn }),
      })
    : readInput(endTraceInput, { ...on, outcome: draft.kind });

  return (
    <SideDialog
      title={words.t('recovery.trace.note')}
      onClose={onClose}
      submit={words.t('desk.save')}
      {...form.state}
      onSubmit={() => form.submit(read)}
    >
      <SelectField
        label={words.t('recovery.what')}
        hint={goesOn ? undefined : words.t(`recovery.end.${draft.kind as 'lost'}`)}
        value={draft.kind}
        choices={kinds.map((value) => ({ value, text: words.t(`recovery.step.${value}`) }))}
        onChoose={(kind) => set({ kind })}
      />
      {goesOn && (
        <>
          <SelectField
            label={words.t('recovery.how')}
            value={draft.how}
            choices={traceWays.map((value) => ({ value, text: words.t(`recovery.how.${value}`) }))}
            onChoose={(how) => set({ how })}
          />
          <LineField
            label={words.t('recovery.said-on')}
            error={form.at('saidOn')}
            type="date"
            max={today}
            value={draft.saidOn}
            onType={(value) => set({ saidOn: value })}
          />
          <LineField
            label={words.t('recovery.reference')}
            error={form.at('reference')}
            className="figure"
            value={draft.reference}
            onType={(value) => set({ reference: value })}
          />
          <LineField
            label={words.t('recovery.again-on')}
            hint={words.t('recovery.again-on.hint')}
            error={form.at('askAgainOn')}
            type="date"
            min={today}
            value={draft.askAgainOn}
            onType={(value) => set({ askAgainOn: value })}
          />
        </>
      )}
      <AreaField
        label={words.t('recovery.words')}
        hint={words.t('recovery.words.hint')}
        error={form.at('words')}
        rows={4}
        maxLength={1000}
        value={draft.words}
        onType={(value) => set({ words: value })}
      />
    </SideDialog>
  );
}
