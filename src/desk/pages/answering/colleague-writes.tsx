import { useState } from 'react';

import { useColleaguesOn } from '../company/beat.ts';
import { Moment } from '../parts/moment.tsx';
import { useSeat } from '../session/me.tsx';
import { useWords } from '../words/words-context.tsx';
import { useAnswering } from './answering-queries.ts';

/** Before one begins to write: a colleague does already, or has left a draft. It can be looked at, not changed. */
export function ColleagueWrites({ caseId }: { caseId: string }) {
  const words = useWords();
  const { staffId: me } = useSeat();
  const { data } = useAnswering(caseId);
  const here = useColleaguesOn(caseId);
  const [shown, setShown] = useState<string | null>(null);
  const sending = data?.sends.find(({ staffId, state }) => state === 'held' && staffId !== me);
  const drafts = data?.drafts.filter(({ staffId, kind, body }) => kind === 'reply' && staffId !== me && body) ?? [];
  const writing = here.filter(
    ({ doing, staffId }) => doing === 'writing' && !drafts.some((d) => d.staffId === staffId),
  );
  if (!sending && drafts.length === 0 && writing.length === 0) return null;
  const isWriting = (staffId: string) => here.some((each) => each.staffId === staffId && each.doing === 'writing');
  return (
    <div className="colleague-writes" role="status">
      {sending && <p className="warn">{words.t('answering.sends-now', { name: sending.name })}</p>}
      {writing.map(({ staffId, name }) => (
        <p key={staffId}>{words.t('answering.writes', { name })}</p>
      ))}
      {drafts.map((draft) => (
        <div key={draft.staffId}>
          <p className="bar">
            <span>
              {words.t(isWriting(draft.staffId) ? 'answering.writes-reply' : 'answering.has-draft', {
                name: draft.name,
              })}
            </span>
            <button
              type="button"
              className="linklike"
              aria-expanded={shown === draft.staffId}
              onClick={() => setShown(shown === draft.staffId ? null : draft.staffId)}
            >
              {words.t(shown === draft.staffId ? 'answering.hide-draft' : 'answering.show-draft')}
            </button>
          </p>
          {shown === draft.staffId && (
            <blockquote className="said">
              {draft.body}
              <span className="meta">
                {' '}
                · <Moment at={draft.updatedAt} />
              </span>
            </blockquote>
          )}
        </div>
      ))}
    </div>
  );
}
