import { useState } from 'react';

import { isAnswer } from '../../../cases/case.ts';
import { refusalOfApproving } from '../../../decisions/approval.ts';
import { isDay } from '../../../kit/day.ts';
import { money } from '../../../kit/money.ts';
import type { CaseDetail } from '../api/case-queries.ts';
import { api } from '../api/client.ts';
import { useAct } from '../api/use-act.ts';
import { Button } from '../parts/button.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { AreaField } from '../parts/typed-fields.tsx';
import { useSeat } from '../session/me.tsx';
import { say } from '../words/say.ts';
import { useWords } from '../words/words-context.tsx';
import { useWaiting } from './deciding-queries.ts';
import { WaitingLook } from './waiting-look.tsx';

/** A decision above the limit: what it says, who wrote it, and the second person's answer. */
export function ApprovalBanner({ kase }: { kase: CaseDetail }) {
  const words = useWords();
  const { staffId } = useSeat();
  const { data: waiting } = useWaiting(kase.id);
  const [returning, setReturning] = useState(false);
  const [note, setNote] = useState('');
  const waitingId = waiting?.id ?? '';
  const approve = useAct<string>(kase, (id, call) => api.approvals.approve({ caseId: kase.id, waitingId: id }, call), {
    told: words.t('deciding.approve.done'),
  });
  const sendBack = useAct<string>(
    kase,
    (said, call) => api.approvals.sendBack({ caseId: kase.id, waitingId, note: said }, call),
    { told: words.t('deciding.return.done'), onDone: () => setReturning(false) },
  );
  const takeBack = useAct<string>(kase, (id, call) => api.approvals.takeBack({ caseId: kase.id, waitingId: id }, call));
  if (!waiting) return null;
  if (waiting.state === 'sent_back' && waiting.askedBy === staffId && kase.outcome === 'none')
    return (
      <div className="note warn" role="status">
        <p className="body">
          {words.t('deciding.came-back', { name: waiting.answeredByName ?? '', note: waiting.note ?? '' })}
        </p>
      </div>
    );
  if (waiting.state !== 'waiting') return null;

  const due = kase.clocks.find(({ rule, state }) => isAnswer(rule) && state === 'running')?.deadline;
  const own = refusalOfApproving(waiting.askedBy, { kind: 'staff', id: staffId });
  const may = !kase.permissions.includes('approve decisions')
    ? words.t('desk.reason.not-allowed')
    : own && say(words, 'desk.reason', own);
  const busy = approve.busy || sendBack.busy || takeBack.busy;
  return (
    <div className="note warn" role="status">
      <div className="body stack">
        <p>
          {words.t('deciding.waits', {
            kind: waiting.kind,
            sum: words.money(money(waiting.worth, waiting.currency)),
            name: waiting.askedByName ?? '',
          })}{' '}
          {due && isDay(due) && <b>{words.t('deciding.waits.due', { day: words.day(due) })}</b>}
        </p>
        <WaitingLook kase={kase} waiting={waiting} />
        {returning ? (
          <form
            className="stack"
            onSubmit={(event) => {
              event.preventDefault();
              if (note.trim()) sendBack.run(note.trim());
            }}
          >
            <AreaField label={words.t('deciding.return.note')} rows={2} value={note} onType={setNote} />
            <div className="bar">
              <Button type="submit" busy={busy} disabledBecause={note.trim() ? null : words.t('desk.field.required')}>
                {words.t('deciding.return')}
              </Button>
              <Button look="quiet" onClick={() => setReturning(false)}>
                {words.t('desk.cancel')}
              </Button>
            </div>
          </form>
        ) : (
          <div className="bar">
            <Button look="primary" disabledBecause={may} busy={busy} onClick={() => approve.run(waiting.id)}>
              {words.t('deciding.approve')}
            </Button>
            <Button disabledBecause={may} busy={busy} onClick={() => setReturning(true)}>
              {words.t('deciding.return')}
            </Button>
            {waiting.askedBy === staffId && (
              <Button busy={busy} onClick={() => takeBack.run(waiting.id)}>
                {words.t('deciding.take-back')}
              </Button>
            )}
          </div>
        )}
        {[approve, sendBack, takeBack].map(({ problem, changes }, index) => (
          <ProblemNote key={index} error={problem} changes={changes} />
        ))}
      </div>
    </div>
  );
}
