import { mayTrace } from '../../../recovery/trace.ts';
import type { CaseDetail } from '../api/case-queries.ts';
import { api } from '../api/client.ts';
import { useAct } from '../api/use-act.ts';
import type { DialogName } from '../case/dialogs.tsx';
import { Button } from '../parts/button.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { Loaded } from '../parts/states.tsx';
import { useStaffNames } from './use-staff-names.ts';
import { useWords } from '../words/words-context.tsx';
import { useTracing, type Tracing } from './recovery-queries.ts';
import './recovery.css';

interface Props {
  kase: CaseDetail;
  open: (name: DialogName) => void;
  refusal: string | null;
}

/** The search for a parcel that did not come: who was asked and when, what is next, and what the buyer may do meanwhile. */
export function TraceSection({ kase, open, refusal }: Props) {
  const words = useWords();
  const concerns = mayTrace(kase);
  const query = useTracing(kase.id, concerns);
  if (!concerns) return null;
  const trace = query.data?.trace ?? null;
  return (
    <section>
      <h2>{words.t('recovery.trace')}</h2>
      <Loaded query={query}>
        {trace ? <TraceFacts trace={trace} /> : <p className="muted">{words.t('recovery.trace.none')}</p>}
        <p className="bar">
          <Button disabledBecause={refusal} onClick={() => open('trace')}>
            {words.t(trace?.state === 'open' ? 'recovery.trace.note' : 'recovery.trace.open')}
          </Button>
        </p>
        {query.data && <LastDate kase={kase} lastDate={query.data.lastDate} refusal={refusal} />}
      </Loaded>
    </section>
  );
}

function TraceFacts({ trace }: { trace: NonNullable<Tracing['trace']> }) {
  const words = useWords();
  const nameOf = useStaffNames();
  const awaited = trace.state === 'open' && trace.askAgainOn;
  return (
    <>
      <p>
        <strong>{words.t(`recovery.trace.state.${trace.state}`)}</strong>, {trace.carrier}{' '}
        <span className="figure">{trace.number}</span>
      </p>
      {trace.reference && (
        <p className="meta">
          {words.t('recovery.reference')} <span className="figure">{trace.reference}</span>
        </p>
      )}
      {awaited && (
        <p className="meta">
          {words.t(trace.askedOn ? 'recovery.trace.ask-again' : 'recovery.trace.ask-now', { day: words.day(awaited) })}
        </p>
      )}
      <ol className="trace-steps">
        {trace.steps.map((step) => (
          <li key={step.id}>
            <p>
              {words.t(`recovery.step.${step.kind}`)}, {words.day(step.saidOn)}
              {step.how && `, ${words.t(`recovery.how.${step.how}`)}`}
              <span className="muted"> {nameOf(step.by)}</span>
            </p>
            {step.words && <p className="trace-words">{step.words}</p>}
          </li>
        ))}
      </ol>
    </>
  );
}

interface LastDateProps {
  kase: CaseDetail;
  lastDate: Tracing['lastDate'];
  refusal: string | null;
}

/** What the buyer may do while the parcel is missing (KC 543(1)). Staff write down what came by letter. */
function LastDate({ kase, lastDate, refusal }: LastDateProps) {
  const words = useWords();
  const withdraw = useAct<{ caseId: string }>(kase, (input, { context }) =>
    api.traces.withdraw(input, { context: { key: context.key } }),
  );
  const { standing, until, deliveryBy } = lastDate;
  if (standing === 'none') return null;
  return (
    <>
      <p className={standing === 'may-withdraw' || standing === 'withdrawn' ? 'note warn' : 'meta'}>
        {words.t(`recovery.standing.${standing}`, {
          day:
            standing === 'not-yet' || standing === 'may-set'
              ? deliveryBy && words.day(deliveryBy)
              : until && words.day(until),
        } as { day: string })}
      </p>
      {standing === 'may-withdraw' && (
        <p className="bar">
          <Button busy={withdraw.busy} disabledBecause={refusal} onClick={() => withdraw.run({ caseId: kase.id })}>
            {words.t('recovery.withdraw.by-letter')}
          </Button>
        </p>
      )}
      <ProblemNote error={withdraw.problem} changes={withdraw.changes} />
    </>
  );
}
