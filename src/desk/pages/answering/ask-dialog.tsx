import { useState } from 'react';

import { addDays, dayIn, isDay, type Day } from '../../../kit/day.ts';
import { api } from '../api/client.ts';
import { useStaff } from '../api/shop-queries.ts';
import { useAct } from '../api/use-act.ts';
import type { CaseDialog } from '../case/dialogs.tsx';
import { Field } from '../parts/field.tsx';
import { SideDialog } from '../parts/side-dialog.tsx';
import { AreaField, LineField } from '../parts/typed-fields.tsx';
import { useSeat } from '../session/me.tsx';
import { useWords } from '../words/words-context.tsx';
import { useDepartments } from './inside-queries.ts';

interface Asked {
  readonly departmentId: string | null;
  readonly staffId: string | null;
  readonly body: string;
  readonly dueOn: Day;
}

/** A question to a department or a colleague. The buyer sees nothing of it, and no clock stands still for it. */
export function AskDialog({ kase, onClose }: CaseDialog) {
  const words = useWords();
  const { zone, staffId: me } = useSeat();
  const { data: departments = [] } = useDepartments();
  const { data: staff = [] } = useStaff();
  const [whom, setWhom] = useState('');
  const [body, setBody] = useState('');
  const [dueOn, setDueOn] = useState<Day>(() => addDays(dayIn(zone, new Date()), 2));
  const act = useAct<Asked>(
    kase,
    (input, { context: { key } }) => api.inside.ask({ caseId: kase.id, ...input }, { context: { key } }),
    { onDone: onClose, told: words.t('answering.ask.done') },
  );
  const [kind, id = ''] = whom.split(':');
  const inUse = departments.filter(({ archived }) => !archived);
  return (
    <SideDialog
      title={words.t('desk.act.ask')}
      onClose={onClose}
      submit={words.t('answering.ask.do')}
      busy={act.busy}
      error={act.problem}
      disabledBecause={
        whom === '' ? words.t('answering.ask.whom-first') : body.trim() ? null : words.t('desk.reason.write-first')
      }
      onSubmit={() =>
        act.run({
          departmentId: kind === 'department' ? id : null,
          staffId: kind === 'staff' ? id : null,
          body: body.trim(),
          dueOn,
        })
      }
    >
      <p className="muted">{words.t('answering.ask.lead')}</p>
      <Field label={words.t('answering.ask.whom')} hint={inUse.length ? undefined : words.t('answering.ask.none')}>
        {(control) => (
          <select {...control} className="native" value={whom} onChange={(event) => setWhom(event.currentTarget.value)}>
            <option value="">{words.t('answering.ask.choose')}</option>
            {inUse.length > 0 && (
              <optgroup label={words.t('settings.section.departments')}>
                {inUse.map((each) => (
                  <option key={each.id} value={`department:${each.id}`}>
                    {each.name}
                  </option>
                ))}
              </optgroup>
            )}
            <optgroup label={words.t('answering.ask.people')}>
              {staff
                .filter(({ active, id: each }) => active && each !== me)
                .map((each) => (
                  <option key={each.id} value={`staff:${each.id}`}>
                    {each.name}
                  </option>
                ))}
            </optgroup>
          </select>
        )}
      </Field>
      <AreaField label={words.t('answering.ask.question')} rows={4} value={body} onType={setBody} />
      <LineField
        label={words.t('answering.ask.due')}
        type="date"
        className="w-code"
        value={dueOn}
        onType={(value) => isDay(value) && setDueOn(value)}
      />
    </SideDialog>
  );
}
