import { useState } from 'react';

import { promisedDayInput } from '../../../cases/case-inputs.ts';
import { REMEDY_PROMISE } from '../../../law/remedy-promise.ts';
import { api } from '../api/client.ts';
import { useAct } from '../api/use-act.ts';
import type { CaseDialog } from '../case/dialogs.tsx';
import { readInput } from '../parts/read-input.ts';
import { SideDialog } from '../parts/side-dialog.tsx';
import { useToday } from '../parts/today.ts';
import { LineField } from '../parts/typed-fields.tsx';
import { useProblems } from '../parts/use-problems.ts';
import { useWords } from '../words/words-context.tsx';

type Day = Parameters<typeof api.settling.promise>[0];

/** The thing goes out on another day than was promised, and the buyer is told. */
export function PromiseDialog({ kase, onClose }: CaseDialog) {
  const words = useWords();
  const today = useToday();
  const promised = kase.clocks.find(({ rule }) => rule === REMEDY_PROMISE)?.deadline ?? today;
  const [promisedOn, setPromisedOn] = useState<string>(promised);
  const act = useAct<Day>(kase, (input, call) => api.settling.promise(input, call), {
    asOpened: true,
    onDone: onClose,
    told: words.t('promises.day.changed'),
  });
  const problems = useProblems(act.problem);
  const read = readInput(promisedDayInput, { caseId: kase.id, promisedOn });
  return (
    <SideDialog
      title={words.t('promises.day.change')}
      onClose={onClose}
      submit={words.t('desk.save')}
      busy={act.busy}
      error={act.problem}
      changes={act.changes}
      onSubmit={() => {
        problems.setOwn(read.problems ?? []);
        if (read.input) act.run(read.input);
      }}
    >
      <p className="muted">{words.t('promises.day.change.lead')}</p>
      <LineField
        label={words.t('promises.day')}
        error={problems.at('promisedOn')}
        type="date"
        min={today}
        value={promisedOn}
        onType={setPromisedOn}
      />
    </SideDialog>
  );
}
