import { useState } from 'react';

import { promisedDayInput } from '../../../cases/case-inputs.ts';
import { REMEDY_PROMISE } from '../../../law/remedy-promise.ts';
import { api } from '../api/client.ts';
import type { CaseDialog } from '../case/dialogs.tsx';
import { readInput } from '../parts/read-input.ts';
import { SideDialog } from '../parts/side-dialog.tsx';
import { useToday } from '../parts/today.ts';
import { LineField } from '../parts/typed-fields.tsx';
import { useActForm } from '../parts/use-act-form.ts';
import { useWords } from '../words/words-context.tsx';

type Day = Parameters<typeof api.settling.promise>[0];

/** The thing goes out on another day than was promised, and the buyer is told. */
export function PromiseDialog({ kase, onClose }: CaseDialog) {
  const words = useWords();
  const today = useToday();
  const promised = kase.clocks.find(({ rule }) => rule === REMEDY_PROMISE)?.deadline ?? today;
  const [promisedOn, setPromisedOn] = useState<string>(promised);
  const form = useActForm<Day>(kase, (input, call) => api.settling.promise(input, call), {
    onDone: onClose,
    told: words.t('promises.day.changed'),
  });
  const read = readInput(promisedDayInput, { caseId: kase.id, promisedOn });
  return (
    <SideDialog
      title={words.t('promises.day.change')}
      onClose={onClose}
      submit={words.t('desk.save')}
      {...form.state}
      onSubmit={() => form.submit(read)}
    >
      <p className="muted">{words.t('promises.day.change.lead')}</p>
      <LineField
        label={words.t('promises.day')}
        error={form.at('promisedOn')}
        type="date"
        min={today}
        value={promisedOn}
        onType={setPromisedOn}
      />
    </SideDialog>
  );
}
