import { useState } from 'react';

import { useStaff } from '../api/shop-queries.ts';
import { Button } from '../parts/button.tsx';
import { Loaded } from '../parts/states.tsx';
import { InviteDialog } from '../settings/team/invite-dialog.tsx';
import { say } from '../words/say.ts';
import { useWords } from '../words/words-context.tsx';

/** Who works here, and an invitation for the next one. */
export function TeamStep() {
  const words = useWords();
  const staff = useStaff();
  const [inviting, setInviting] = useState(false);
  return (
    <Loaded query={staff}>
      <ul className="settings-items">
        {staff.data
          ?.filter(({ active }) => active)
          .map(({ id, name, email, role }) => (
            <li key={id} className="settings-item wraps">
              <span className="grow">
                <span className="name">{name}</span>
                <span className="meta">{email}</span>
              </span>
              <span className="chip plain">{say(words, 'identity.role', role)}</span>
            </li>
          ))}
      </ul>
      <div className="bar">
        <Button onClick={() => setInviting(true)}>{words.t('settings.team.invite')}</Button>
      </div>
      {inviting && <InviteDialog onClose={() => setInviting(false)} />}
    </Loaded>
  );
}
