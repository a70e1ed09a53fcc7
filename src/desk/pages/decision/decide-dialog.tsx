import { decideInput } from '../../../decisions/decision-inputs.ts';
import type { CaseDialog } from '../case/dialogs.tsx';
import { api } from '../api/client.ts';
import { readInput } from '../parts/read-input.ts';
import { SideDialog } from '../parts/side-dialog.tsx';
import { Skeleton } from '../parts/states.tsx';
import { useActForm } from '../parts/use-act-form.ts';
import { AreaField } from '../parts/typed-fields.tsx';
import { useWords } from '../words/words-context.tsx';
import { DecisionLines } from './decision-lines.tsx';
import { DecisionMore } from './decision-more.tsx';
import { LetterPreview } from './letter-preview.tsx';
import { useDecision } from './use-decision.ts';

type Decision = Parameters<typeof api.settling.decide>[0];

/** Accept, accept partly or reject, line by line, with the letter beside it as it will be sent. */
export function DecideDialog({ kase, onClose }: CaseDialog) {
  const words = useWords();
  const decision = useDecision(kase);
  const form = useActForm<Decision>(kase, (input, call) => api.settling.decide(input, call), {
    onDone: onClose,
    told: words.t(decision.waits ? 'deciding.asked' : 'desk.decide.done'),
  });
  const { text, sendBack, lines, currency } = decision;
  const read = readInput(decideInput, { caseId: kase.id, lines, text, sendBack, ...decision.more }, decision.problems);

  return (
    <SideDialog
      wide
      title={words.t('desk.decide.title', { number: kase.number })}
      onClose={onClose}
      submit={words.t(decision.waits ? 'deciding.ask' : 'desk.decide.do')}
      {...form.state}
      disabledBecause={currency ? null : words.t('deciding.loading')}
      onSubmit={() => form.submit(read)}
    >
      <div className="decide">
        <div className="stack">
          {!currency && <Skeleton height={120} />}
          {currency && (
            <DecisionLines
              procedure={kase.procedure}
              draft={decision.draft}
              onChange={decision.setDraft}
              currency={currency}
              grounds={decision.grounds}
              rejectRefusal={decision.rejectRefusal}
              refusalOfGrant={decision.refusalOfGrant}
              refusalOfNo={decision.refusalOfNo}
              problemAt={form.at}
            />
          )}
          {decision.rejectRefusal && <p className="note info">{decision.rejectRefusal}</p>}
          {decision.waits && (
            <p className="note warn" role="status">
              {words.t('deciding.will-wait')}
            </p>
          )}
          <AreaField
            label={words.t('desk.decide.text')}
            hint={words.t('desk.decide.text.hint')}
            error={form.at('text')}
            rows={6}
            value={text}
            onType={(value) => decision.setText(value)}
          />
          <DecisionMore kase={kase} decision={decision} problemAt={form.at} />
        </div>
        <LetterPreview input={read.input} caseId={kase.id} />
      </div>
    </SideDialog>
  );
}
