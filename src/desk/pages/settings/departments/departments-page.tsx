import { useState } from 'react';

import { useDepartments, type Department } from '../../answering/inside-queries.ts';
import { api } from '../../api/client.ts';
import { useStaff } from '../../api/shop-queries.ts';
import { Button } from '../../parts/button.tsx';
import { Emptiness, Loaded } from '../../parts/states.tsx';
import { useWords } from '../../words/words-context.tsx';
import { FormSkeleton } from '../parts/form-skeleton.tsx';
import { SectionHead } from '../parts/section-head.tsx';
import { offerUndo, tellProblem } from '../parts/undo-toast.tsx';
import { useLock } from '../parts/use-lock.ts';
import { useReread } from '../parts/use-reread.ts';
import { DepartmentForm } from './department-form.tsx';

/** Whom consultants can ask about a case. */
export function DepartmentsPage() {
  const words = useWords();
  const departments = useDepartments();
  const locked = useLock('change departments');
  const [open, setOpen] = useState<string | null>(null);
  const inUse = departments.data?.filter(({ archived }) => !archived) ?? [];
  return (
    <>
      <SectionHead title={words.t('settings.section.departments')} lead={words.t('answering.departments.lead')}>
        <Button look="primary" disabledBecause={locked} onClick={() => setOpen('new')}>
          {words.t('answering.departments.new')}
        </Button>
      </SectionHead>
      <Loaded query={departments} skeleton={<FormSkeleton />}>
        {open === 'new' && <DepartmentForm onDone={() => setOpen(null)} />}
        {inUse.length === 0 && open !== 'new' && (
          <Emptiness title={words.t('answering.departments.empty')}>
            <p>{words.t('answering.departments.empty.lead')}</p>
          </Emptiness>
        )}
        <ul className="settings-items">
          {inUse.map((each) =>
            open === each.id ? (
              <li key={each.id}>
                <DepartmentForm department={each} onDone={() => setOpen(null)} />
              </li>
            ) : (
              <DepartmentRow key={each.id} department={each} locked={locked} onOpen={() => setOpen(each.id)} />
            ),
          )}
        </ul>
      </Loaded>
    </>
  );
}

interface Props {
  department: Department;
  locked: string | null;
  onOpen: () => void;
}

function DepartmentRow({ department: { id, name, emails, members }, locked, onOpen }: Props) {
  const words = useWords();
  const { data: staff = [] } = useStaff();
  const reread = useReread('departments');
  const archive = async (archived: boolean) => {
    await api.inside.archiveDepartment({ departmentId: id, archived });
    await reread();
  };
  const names = staff.filter((each) => members.includes(each.id)).map((each) => each.name);
  return (
    <li className="settings-item wraps">
      <span className="grow">
        <span className="name">{name}</span>
        <span className="meta"> {[...names, ...emails].join(', ')}</span>
      </span>
      <Button disabledBecause={locked} onClick={onOpen}>
        {words.t('answering.departments.change')}
      </Button>
      <Button
        look="quiet"
        disabledBecause={locked}
        onClick={() => {
          archive(true)
            .then(() => offerUndo(words, words.t('answering.departments.archived', { name }), () => archive(false)))
            .catch((error: unknown) => tellProblem(words, error));
        }}
      >
        {words.t('settings.archive')}
      </Button>
    </li>
  );
}
