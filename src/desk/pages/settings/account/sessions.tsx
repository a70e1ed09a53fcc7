import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { problemFrom } from '../../api/problem.ts';
import { Button } from '../../parts/button.tsx';
import { Loaded } from '../../parts/states.tsx';
import { useSeat } from '../../session/me.tsx';
import { useWords } from '../../words/words-context.tsx';
import { tellProblem } from '../parts/undo-toast.tsx';
import { currentSession, listSessions, revokeOtherSessions, revokeSession } from './account-requests.ts';
import { deviceOf } from './device-of.ts';

const key = ['sessions'];

/** Where this account is signed in. The list is told only soon after a sign-in; ending the others works always. */
export function Sessions() {
  const words = useWords();
  const { zone } = useSeat();
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const sessions = useQuery({
    queryKey: key,
    queryFn: async () => {
      const [all, mine] = await Promise.all([listSessions(), currentSession()]);
      return all.map((session) => ({ ...session, mine: session.id === mine?.session.id }));
    },
    retry: false,
  });
  const others = sessions.data?.filter(({ mine }) => !mine) ?? [];
  const stale = sessions.error !== null && problemFrom(sessions.error).reason === 'session-not-fresh';
  const act = (doing: Promise<unknown>) => {
    setBusy(true);
    doing
      .then(() => queries.invalidateQueries({ queryKey: key }))
      .catch((error: unknown) => tellProblem(words, error))
      .finally(() => setBusy(false));
  };

  return (
    <section className="settings-block" aria-labelledby="sessions">
      <h2 id="sessions">{words.t('settings.sessions')}</h2>
      {stale ? (
        <p className="muted">{words.t('settings.reason.session-not-fresh')}</p>
      ) : (
        <Loaded query={sessions}>
          <ul className="settings-items">
            {sessions.data?.map(({ id, token, mine, userAgent, ipAddress, createdAt }) => (
              <li key={id} className="settings-item wraps">
                <span className="grow">
                  <span className="name">{deviceOf(userAgent) ?? words.t('settings.sessions.unknown')}</span>
                  <span className="meta">
                    {[
                      words.t('settings.sessions.since', {
                        when: words.instant(new Date(createdAt), zone, { short: true }),
                      }),
                      ipAddress,
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </span>
                {mine ? (
                  <span className="chip plain">{words.t('settings.sessions.this')}</span>
                ) : (
                  <Button busy={busy} onClick={() => act(revokeSession(token))}>
                    {words.t('settings.sessions.end')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </Loaded>
      )}
      <div className="bar">
        <Button
          busy={busy}
          disabledBecause={sessions.data && others.length === 0 ? words.t('settings.sessions.only') : null}
          onClick={() => act(revokeOtherSessions())}
        >
          {words.t('settings.sessions.end-others')}
        </Button>
      </div>
    </section>
  );
}
