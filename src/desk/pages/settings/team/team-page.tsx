import { useState } from 'react';

import { PlusIcon } from '../../../../ui/icons.tsx';
import { useStaff } from '../../api/shop-queries.ts';
import { Button } from '../../parts/button.tsx';
import { Loaded } from '../../parts/states.tsx';
import { useWords } from '../../words/words-context.tsx';
import { FormSkeleton } from '../parts/form-skeleton.tsx';
import { SectionHead } from '../parts/section-head.tsx';
import { useLock } from '../parts/use-lock.ts';
import { InviteDialog } from './invite-dialog.tsx';
import { MemberRow } from './member-row.tsx';
import { SecondStepRoles } from './second-step-roles.tsx';
import { PermissionTable } from './permission-table.tsx';

export function TeamPage() {
  const words = useWords();
  const staff = useStaff();
  const locked = useLock('manage staff');
  const [inviting, setInviting] = useState(false);
  const all = staff.data ?? [];
  const groups = [
    ['settings.team.working', all.filter(({ active, invited }) => active && !invited)],
    ['settings.team.invited', all.filter(({ active, invited }) => active && invited)],
    ['settings.team.left', all.filter(({ active }) => !active)],
  ] as const;
  return (
    <>
      <SectionHead title={words.t('settings.section.team')} lead={words.t('settings.team.lead')}>
        <Button look="primary" disabledBecause={locked} onClick={() => setInviting(true)}>
          <PlusIcon />
          {words.t('settings.team.invite')}
        </Button>
      </SectionHead>
      <Loaded query={staff} skeleton={<FormSkeleton />}>
        {groups.map(
          ([title, members]) =>
            members.length > 0 && (
              <section key={title} className="settings-rest" aria-label={words.t(title)}>
                <h2>{words.t(title)}</h2>
                <ul className="settings-items">
                  {members.map((member) => (
                    <MemberRow key={member.id} member={member} all={all} locked={locked} />
                  ))}
                </ul>
              </section>
            ),
        )}
        {all.length === 1 && <p className="muted settings-rest">{words.t('settings.team.alone')}</p>}
      </Loaded>
      <SecondStepRoles />
      <PermissionTable />
      {inviting && <InviteDialog onClose={() => setInviting(false)} />}
    </>
  );
}
