import { useState } from 'react';

import { api } from '../api/client.ts';
import { useStaff } from '../api/shop-queries.ts';
import { Button } from '../parts/button.tsx';
import { clockFace } from '../parts/clock-face.ts';
import { useNow } from '../parts/use-now.ts';
import { CaseLink } from '../parts/case-link.tsx';
import { useSeat } from '../session/me.tsx';
import { tellProblem } from '../settings/parts/undo-toast.tsx';
import { useLock } from '../settings/parts/use-lock.ts';
import { say } from '../words/say.ts';
import { useWords } from '../words/words-context.tsx';
import { failedGoodwill, refusalOf } from './may-approve.ts';
import { PlanDialog } from './plan-dialog.tsx';
import type { DueRefund } from './refund-queries.ts';
import { ResolveDialog } from './resolve-dialog.tsx';

interface Props {
  line: DueRefund;
  ticked: boolean;
  /** Why it was not approved just now. */
  refused: string | null;
  onTick: () => void;
  onChanged: () => Promise<unknown>;
}

export function RefundLine({ line, ticked, refused, onTick, onChanged }: Props) {
  const words = useWords();
  const { zone } = useSeat();
  const now = useNow();
  const { caseId, number, contactName, clock, amount, currency, method, connection, attempt } = line;
  const name = contactName ?? number;
  const face = clock?.expiresAt ? clockFace(words, new Date(clock.expiresAt), now, zone) : null;
  const way = method && [say(words, 'desk.method', method), connection].filter(Boolean).join(' · ');
  const standing = refused ?? refusalOf(line);
  return (
    <li data-line tabIndex={-1}>
      <label className="tick">
        <input
          type="checkbox"
          aria-label={words.t('refund-run.tick', { name, number })}
          checked={ticked && refusalOf(line) === null}
          disabled={refusalOf(line) !== null}
          onChange={onTick}
        />
      </label>
      <span className="refund-who">
        <CaseLink caseId={caseId} number={name} />
        <span className="meta">
          {number} · {say(words, 'cases.procedure', line.procedure)}
          {line.plain && ` · ${words.t('refund-run.plain')}`}
          {attempt?.purpose === 'goodwill' && ` · ${words.t('refund-run.goodwill')}`}
        </span>
      </span>
      <span className="refund-sum figure">
        {amount !== null && currency ? words.money({ amount, currency }) : words.t('refund-run.no-sum')}
        {face && <span className={`meta tone-${face.tone}`}>{face.text}</span>}
      </span>
      <span className="refund-way">
        {way && <span>{way}</span>}
        <Standing line={line} reason={standing} />
      </span>
      <LineActs line={line} onChanged={onChanged} />
    </li>
  );
}

function Standing({ line, reason }: { line: DueRefund; reason: string | null }) {
  const words = useWords();
  const { data: staff = [] } = useStaff();
  const { attempt, second } = line;
  const first = second.firstBy && staff.find(({ id }) => id === second.firstBy)?.name;
  if (attempt?.state === 'in_doubt') return <span className="meta bad">{words.t('refund-run.in-doubt')}</span>;
  if (attempt?.state === 'failed')
    return (
      <span className="meta bad">
        {[say(words, 'refund-run.failure', attempt.failure ?? ''), attempt.failureText].filter(Boolean).join(' ')}
      </span>
    );
  if (attempt?.state === 'sent')
    return <span className="meta">{words.t(attempt.tries > 1 ? 'refund-run.retrying' : 'refund-run.sending')}</span>;
  if (attempt?.state === 'approved')
    return (
      <span className="meta">
        {words.t(
          attempt.connectionId
            ? 'refund-run.sending'
            : attempt.method === 'bank_transfer'
              ? 'refund-run.waits-bank'
              : attempt.method === 'voucher'
                ? 'refund-run.issuing'
                : 'refund-run.waits-hand',
        )}
      </span>
    );
  if (first) return <span className="meta">{words.t('refund-run.first-by', { name: first })}</span>;
  if (reason) return <span className="meta bad">{say(words, 'refund-run.reason', reason)}</span>;
  return second.needed ? <span className="meta">{words.t('refund-run.second-needed')}</span> : null;
}

/** What a person may do about this line alone. */
function LineActs({ line, onChanged }: { line: DueRefund; onChanged: () => Promise<unknown> }) {
  const words = useWords();
  const [open, setOpen] = useState<'plan' | 'resolve' | null>(null);
  const [busy, setBusy] = useState(false);
  const locked = useLock('approve refunds');
  const { attempt, caseId } = line;
  const act = (work: (on: { caseId: string; attemptId: string }) => Promise<unknown>) => () => {
    if (!attempt) return;
    setBusy(true);
    work({ caseId, attemptId: attempt.id })
      .then(onChanged)
      .catch((error: unknown) => tellProblem(words, error))
      .finally(() => setBusy(false));
  };
  const done = () => {
    setOpen(null);
    void onChanged();
  };
  const mayPlan = !attempt || attempt.state === 'failed';
  const present = attempt !== null && failedGoodwill(attempt);
  return (
    <span className="refund-acts">
      {attempt && ['sent', 'in_doubt'].includes(attempt.state) && attempt.connectionId && (
        <Button busy={busy} onClick={act((on) => api.refunds.look(on))}>
          {words.t('refund-run.ask')}
        </Button>
      )}
      {attempt?.state === 'in_doubt' && (
        <Button disabledBecause={locked} onClick={() => setOpen('resolve')}>
          {words.t('refund-run.resolve')}
        </Button>
      )}
      {attempt && (['planned', 'approved'].includes(attempt.state) || present) && (
        <Button look="quiet" busy={busy} onClick={act((on) => api.refunds.callOff(on))}>
          {words.t(present ? 'refund-run.let-be' : 'refund-run.call-off')}
        </Button>
      )}
      {mayPlan && (
        <Button look="quiet" onClick={() => setOpen('plan')}>
          {words.t('refund-run.other-way')}
        </Button>
      )}
      {open === 'plan' && (
        <PlanDialog
          caseId={caseId}
          {...(present && { purpose: 'goodwill', again: attempt })}
          onClose={() => setOpen(null)}
          onDone={done}
        />
      )}
      {open === 'resolve' && attempt && (
        <ResolveDialog caseId={caseId} attemptId={attempt.id} onClose={() => setOpen(null)} onDone={done} />
      )}
    </span>
  );
}
