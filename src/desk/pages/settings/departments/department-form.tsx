import type { Department } from '../../answering/inside-queries.ts';
import { api } from '../../api/client.ts';
import { useStaff } from '../../api/shop-queries.ts';
import { Button } from '../../parts/button.tsx';
import { useWords } from '../../words/words-context.tsx';
import { SettingsForm } from '../form/settings-form.tsx';
import { TextField } from '../form/text-field.tsx';
import { useDraft } from '../form/use-draft.ts';
import { useLock } from '../parts/use-lock.ts';
import { useReread } from '../parts/use-reread.ts';

const addressesIn = (text: string): string[] => text.split(/[\s,;]+/).filter(Boolean);

export function DepartmentForm({ department, onDone }: { department?: Department; onDone: () => void }) {
  const words = useWords();
  const reread = useReread('departments');
  const { data: staff = [] } = useStaff();
  const draft = useDraft(
    {
      name: department?.name ?? '',
      emails: department?.emails.join(', ') ?? '',
      members: department?.members ?? [],
    },
    async ({ name, emails, members }) => {
      const input = { name, emails: addressesIn(emails), members: [...members] };
      await (department
        ? api.inside.changeDepartment({ ...input, departmentId: department.id })
        : api.inside.addDepartment(input));
      await reread();
    },
    { locked: useLock('change departments'), onSaved: onDone },
  );
  const { members } = draft.values;
  return (
    <SettingsForm draft={draft}>
      <div className="settings-group">
        <TextField draft={draft} name="name" label={words.t('answering.departments.name')} maxLength={60} />
        <TextField
          draft={draft}
          name="emails"
          label={words.t('answering.departments.emails')}
          hint={words.t('answering.departments.emails.hint')}
        />
        <fieldset className="department-members">
          <legend>{words.t('answering.departments.members')}</legend>
          {staff
            .filter(({ active }) => active)
            .map(({ id, name }) => (
              <label key={id} className="bar">
                <input
                  type="checkbox"
                  checked={members.includes(id)}
                  disabled={draft.locked !== null}
                  onChange={({ currentTarget: { checked } }) =>
                    draft.set({ members: checked ? [...members, id] : members.filter((each) => each !== id) })
                  }
                />
                {name}
              </label>
            ))}
        </fieldset>
        <Button look="quiet" onClick={onDone}>
          {words.t('desk.cancel')}
        </Button>
      </div>
    </SettingsForm>
  );
}
