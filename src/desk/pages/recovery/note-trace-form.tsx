import { useState } from 'react';

import { endTraceInput, noteTraceInput } from '../../../recovery/trace-inputs.ts';
import { traceWays } from '../../../recovery/trace.ts';
import { api } from '../api/client.ts';
import { useAct } from '../api/use-act.ts';
import type { CaseDialog } from '../case/dialogs.tsx';
import { readInput } from '../parts/read-input.ts';
import { SideDialog } from '../parts/side-dialog.tsx';
import { useToday } from '../parts/today.ts';
import { useProblems } from '../parts/use-problems.ts';
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
  const done = { asOpened: true, onDone: onClose, told: words.t('desk.saved') };
  const note = useAct<Note>(kase, (input, call) => api.traces.note(input, call), done);
  const end = useAct<End>(kase, (input, call) => api.traces.end(input, call), done);
  const act = draft.kind === 'asked' || draft.kind === 'answered' ? note : end;
  const problems = useProblems(act.problem);
  const goesOn = act === note;

  const save = () => {
    const on = { caseId: kase.id, words: draft.words };
    if (goesOn) {
      const read = readInput(noteTraceInput, {
        ...on,
        kind: draft.kind,
        how: draft.how,
        saidOn: draft.saidOn,
        ...(draft.reference.trim() && { reference: draft.reference }),
        ...(draft.askAgainOn && { askAgainOn: draft.askAgainOn }),
      });
      problems.setOwn(read.problems ?? []);
      if (read.input) note.run(read.input);
    } else {
      const read = readInput(endTraceInput, { ...on, outcome: draft.kind });
      problems.setOwn(read.problems ?? []);
      if (read.input) end.run(read.input);
    }
  };

  return (
    <SideDialog
      title={words.t('recovery.trace.note')}
      onClose={onClose}
      submit={words.t('desk.save')}
      busy={act.busy}
      error={act.problem}
      changes={act.changes}
      onSubmit={save}
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
            error={problems.at('saidOn')}
            type="date"
            max={today}
            value={draft.saidOn}
            onType={(value) => set({ saidOn: value })}
          />
          <LineField
            label={words.t('recovery.reference')}
            error={problems.at('reference')}
            className="figure"
            value={draft.reference}
            onType={(value) => set({ reference: value })}
          />
          <LineField
            label={words.t('recovery.again-on')}
            hint={words.t('recovery.again-on.hint')}
            error={problems.at('askAgainOn')}
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
        error={problems.at('words')}
        rows={4}
        maxLength={1000}
        value={draft.words}
        onType={(value) => set({ words: value })}
      />
    </SideDialog>
  );
}
