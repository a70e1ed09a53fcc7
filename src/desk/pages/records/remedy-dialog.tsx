import { useState } from 'react';

import { remedyDoneInput } from '../../../decisions/decision-inputs.ts';
import { sayRemedy } from '../../../law/say-remedy.ts';
import type { CaseDialog } from '../case/dialogs.tsx';
import { useSettlement } from '../api/case-queries.ts';
import { api } from '../api/client.ts';
import { Field } from '../parts/field.tsx';
import { ParcelFields, typedOf } from '../parts/parcel-fields.tsx';
import { readInput } from '../parts/read-input.ts';
import { SideDialog } from '../parts/side-dialog.tsx';
import { Loaded } from '../parts/states.tsx';
import { useToday } from '../parts/today.ts';
import { useActForm } from '../parts/use-act-form.ts';
import { LineField, SelectField } from '../parts/typed-fields.tsx';
import { say } from '../words/say.ts';
import { useWords } from '../words/words-context.tsx';

type Done = Parameters<typeof api.settling.remedy>[0];
const finished = ['delivered', 'unrepairable'];

/** What may follow on where a thing is now, the likeliest first. */
function stepsFrom({ remedy, state }: { remedy: string; state: string }): readonly string[] {
  if (state === 'shipped') return ['delivered', 'shipped']; // came back, or never arrived: sent once more
  if (remedy !== 'repair' || state === 'repaired') return ['shipped', 'delivered'];
  return state === 'in_repair'
    ? ['repaired', 'unrepairable', 'shipped', 'delivered']
    : ['in_repair', 'repaired', 'unrepairable', 'shipped', 'delivered'];
}

/** Where a remedy is: sent, delivered, in repair, repaired, or past repair. */
export function RemedyDialog({ kase, onClose }: CaseDialog) {
  const words = useWords();
  const today = useToday();
  const settlement = useSettlement(kase.id);
  const remedies = settlement.data?.remedies.filter(({ state }) => !finished.includes(state)) ?? [];
  const [chosen, setChosen] = useState<string | null>(null);
  const [picked, setState] = useState<string | null>(null);
  const [doneOn, setDoneOn] = useState<string>(today);
  const [parcel, setParcel] = useState({ carrier: '', number: '' });
  const [essential, setEssential] = useState(false);
  const form = useActForm<Done>(kase, (input, call) => api.settling.remedy(input, call), {
    onDone: onClose,
    told: words.t('desk.saved'),
  });
  const remedy = remedies.find(({ id }) => id === chosen) ?? remedies[0];
  const states = remedy ? stepsFrom(remedy) : [];
  const state = picked !== null && states.includes(picked) ? picked : states[0];
  const asksEssential = kase.procedure === 'guarantee' && state === 'repaired';
  const sent = state === 'shipped' || state === 'delivered';
  const read = readInput(remedyDoneInput, {
    caseId: kase.id,
    remedyId: remedy?.id,
    state,
    doneOn,
    ...(asksEssential && { essential }),
    ...(sent && typedOf(parcel)),
  });

  return (
    <SideDialog
      title={words.t('desk.act.remedy')}
      onClose={onClose}
      submit={words.t('desk.save')}
      {...form.state}
      disabledBecause={settlement.data && !remedy ? words.t('desk.reason.no-remedy') : null}
      onSubmit={() => form.submit(read)}
    >
      <Loaded query={settlement}>
        <Field label={words.t('desk.remedy.which')}>
          {(control) => (
            <select
              {...control}
              className="native"
              value={remedy?.id ?? ''}
              onChange={(event) => setChosen(event.currentTarget.value)}
            >
              {remedies.map((each) => (
                <option key={each.id} value={each.id}>
                  {each.quantity} × {each.detail || each.name || ''} – {sayRemedy(words, each.remedy, kase.procedure)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <SelectField
          label={words.t('desk.remedy.state')}
          value={state ?? ''}
          choices={states.map((value) => ({ value, text: say(words, 'desk.remedy-state', value) }))}
          onChoose={setState}
        />
        <LineField
          label={words.t('desk.remedy.day')}
          error={form.at('doneOn')}
          type="date"
          max={today}
          value={doneOn}
          onType={setDoneOn}
        />
        {asksEssential && (
          <label className="check">
            <input
              type="checkbox"
              checked={essential}
              onChange={(event) => setEssential(event.currentTarget.checked)}
            />{' '}
            {words.t('guarantees.essential')}
          </label>
        )}
        {/* The number it left with is known by now. */}
        {sent && (!remedy?.number || (state === 'shipped' && remedy.state === 'shipped')) && (
          <ParcelFields parcel={parcel} onChange={setParcel} />
        )}
      </Loaded>
    </SideDialog>
  );
}
