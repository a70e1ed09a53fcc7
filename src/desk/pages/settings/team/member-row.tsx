import { useState } from 'react';

import { roles, type Role } from '../../../../identity/permissions.ts';
import { api } from '../../api/client.ts';
import type { Colleague } from '../../api/shop-queries.ts';
import { Button } from '../../parts/button.tsx';
import { Initials } from '../../parts/initials.tsx';
import { useNow } from '../../parts/use-now.ts';
import { useSeat } from '../../session/me.tsx';
import { say } from '../../words/say.ts';
import { useWords } from '../../words/words-context.tsx';
import { offerUndo, tellProblem } from '../parts/undo-toast.tsx';
import { useReread } from '../parts/use-reread.ts';
import { ResendButton } from './resend-button.tsx';
import { refusalForChange } from './refusals.ts';

interface Props {
  member: Colleague;
  all: readonly Colleague[];
  locked: string | null;
}

/** One person: the role changes where it stands, leaving and returning are one press, each with a way back. */
export function MemberRow({ member, all, locked }: Props) {
  const words = useWords();
  const seat = useSeat();
  const reread = useReread('staff');
  const now = useNow();
  const [busy, setBusy] = useState(false);
  const { id, name, role, active, invited } = member;
  const refused = (after: { role: Role; active: boolean }) => {
    if (locked) return locked;
    const reason = refusalForChange(seat, member, after, all);
    return reason && words.t(`settings.team.${reason}`);
  };
  const anyRole = refused({ role: role === 'viewer' ? 'consultant' : 'viewer', active });
  const change = (to: { role?: Role; active?: boolean }, back: typeof to, said: string) => {
    setBusy(true);
    const send = async (part: typeof to) => {
      await api.staff.update({ staffId: id, ...part });
      await reread();
    };
    send(to)
      .then(() => offerUndo(words, said, () => send(back)))
      .catch((error: unknown) => tellProblem(words, error))
      .finally(() => setBusy(false));
  };
  const until = member.invitedUntil && new Date(member.invitedUntil);
  const late = until !== null && until < now;

  return (
    <li className="settings-item wraps">
      <Initials name={name} mine={id === seat.staffId} />
      <span className="grow">
        <span className="name">
          {name}
          {id === seat.staffId && <span className="muted"> ({words.t('settings.team.you')})</span>}
        </span>
        <span className="meta">
          {member.email}
          {active && until && (
            <span className={late ? 'bad' : undefined}>
              {' · '}
              {words.t(late ? 'settings.team.link-ended' : 'settings.team.link-until', {
                when: words.instant(until, seat.zone, { short: true }),
              })}
            </span>
          )}
        </span>
      </span>
      <span className="bar">
        {anyRole || !active ? (
          <Button look="quiet" className="settings-role" disabledBecause={anyRole ?? words.t('settings.team.inactive')}>
            {say(words, 'identity.role', role)}
          </Button>
        ) : (
          <select
            className="native"
            aria-label={words.t('settings.team.role-of', { name })}
            aria-busy={busy || undefined}
            value={role}
            onChange={(event) => {
              const next = event.currentTarget.value as Role;
              change(
                { role: next },
                { role },
                words.t('settings.team.role-changed', { name, role: say(words, 'identity.role', next) }),
              );
            }}
          >
            {roles.map((each) => (
              <option key={each} value={each} disabled={each !== role && refused({ role: each, active }) !== null}>
                {say(words, 'identity.role', each)}
              </option>
            ))}
          </select>
        )}
        {active && invited && <ResendButton member={member} locked={locked} />}
        <Button
          busy={busy}
          disabledBecause={refused({ role, active: !active })}
          aria-label={words.t(
            active
              ? invited
                ? 'settings.team.take-back-who'
                : 'settings.team.deactivate-who'
              : 'settings.team.activate-who',
            { name },
          )}
          onClick={() =>
            change(
              { active: !active },
              { active },
              words.t(
                active
                  ? invited
                    ? 'settings.team.taken-back'
                    : 'settings.team.deactivated'
                  : 'settings.team.activated',
                { name },
              ),
            )
          }
        >
          {words.t(
            active ? (invited ? 'settings.team.take-back' : 'settings.team.deactivate') : 'settings.team.activate',
          )}
        </Button>
      </span>
    </li>
  );
}
