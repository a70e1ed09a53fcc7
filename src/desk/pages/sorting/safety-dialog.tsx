import { dayIn, isDay } from '../../../kit/day.ts';
import { neededSteps, refusalOfSafety, safetySteps, type SafetyStep } from '../../../cases/safety.ts';
import { api } from '../api/client.ts';
import { useAct } from '../api/use-act.ts';
import type { CaseDialog } from '../case/dialogs.tsx';
import { Field } from '../parts/field.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { SideDialog } from '../parts/side-dialog.tsx';
import { useNow } from '../parts/use-now.ts';
import { useSeat } from '../session/me.tsx';
import { say } from '../words/say.ts';
import { useWords } from '../words/words-context.tsx';
import { useSafety } from './safety-query.ts';

/** Marks the matter, keeps its steps with their days, and closes it when what is needed is done. */
export function SafetyDialog({ kase, onClose }: CaseDialog) {
  const words = useWords();
  const { zone } = useSeat();
  const today = dayIn(zone, useNow());
  const { data: matter } = useSafety(kase, true);
  const isOpen = matter?.state === 'open';
  const act = useAct<'open' | 'close'>(kase, (move, call) => api.safety[move]({ caseId: kase.id }, call), {
    onDone: (move) => move === 'close' && onClose(),
  });
  const step = useAct<{ step: SafetyStep; on: string | null }>(kase, (input, call) =>
    api.safety.step({ caseId: kase.id, ...input }, call),
  );
  const refusal = isOpen ? refusalOfSafety('close', matter) : null;
  return (
    <SideDialog
      title={words.t('desk.act.safety')}
      onClose={onClose}
      submit={words.t(isOpen ? 'sorting.safety.close' : 'sorting.safety.mark')}
      busy={act.busy}
      error={act.problem}
      changes={act.changes}
      disabledBecause={refusal && say(words, 'desk.reason', refusal)}
      onSubmit={() => act.run(isOpen ? 'close' : 'open')}
    >
      {matter?.state === 'closed' && matter.endedAt && (
        <p className="muted">
          {words.t('sorting.safety.closed', { day: words.day(dayIn(zone, new Date(matter.endedAt))) })}
        </p>
      )}
      <p className="muted">{words.t(isOpen ? 'sorting.safety.duty' : 'sorting.safety.mark.lead')}</p>
      {isOpen && (
        <div className="stack">
          {safetySteps.map((name) => (
            <Field
              key={name}
              label={say(words, 'sorting.safety.step', name)}
              hint={neededSteps.includes(name) ? words.t('sorting.safety.needed') : undefined}
            >
              {(control) => (
                <input
                  {...control}
                  className="native"
                  type="date"
                  max={today}
                  defaultValue={matter.steps[name]?.on ?? ''}
                  onBlur={({ currentTarget: { value } }) => {
                    if (value !== (matter.steps[name]?.on ?? '') && (value === '' || isDay(value)))
                      step.run({ step: name, on: value || null });
                  }}
                />
              )}
            </Field>
          ))}
          <ProblemNote error={step.problem} changes={step.changes} />
        </div>
      )}
    </SideDialog>
  );
}
