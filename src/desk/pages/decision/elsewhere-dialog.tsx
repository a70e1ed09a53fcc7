import { useState } from 'react';

import { answerElsewhereInput } from '../../../decisions/decision-inputs.ts';
import type { CaseDialog } from '../case/dialogs.tsx';
import { useFiles } from '../api/case-queries.ts';
import { api } from '../api/client.ts';
import { Field } from '../parts/field.tsx';
import { readInput } from '../parts/read-input.ts';
import { SideDialog } from '../parts/side-dialog.tsx';
import { Skeleton } from '../parts/states.tsx';
import { useToday } from '../parts/today.ts';
import { useActForm } from '../parts/use-act-form.ts';
import { AreaField, LineField } from '../parts/typed-fields.tsx';
import { useWords } from '../words/words-context.tsx';
import { DecisionLines } from './decision-lines.tsx';
import { useDecision } from './use-decision.ts';

type Answer = Parameters<typeof api.settling.answerElsewhere>[0];

/** An answer the buyer already has, by letter or on a marketplace: its day and its evidence make it count. */
export function ElsewhereDialog({ kase, onClose }: CaseDialog) {
  const words = useWords();
  const today = useToday();
  const decision = useDecision(kase);
  const { data: files = [] } = useFiles(kase.id);
  const [answeredOn, setAnsweredOn] = useState<string>(today);
  const [evidence, setEvidence] = useState('');
  const [evidenceFileId, setFileId] = useState('');
  const form = useActForm<Answer>(kase, (input, call) => api.settling.answerElsewhere(input, call), {
    onDone: onClose,
    told: words.t('desk.saved'),
  });
  const { text, sendBack, lines, currency } = decision;
  const answer = {
    caseId: kase.id,
    lines,
    text,
    sendBack,
    answeredOn,
    ...(evidence.trim() && { evidence }),
    ...(evidenceFileId && { evidenceFileId }),
  };
  const read = readInput(answerElsewhereInput, answer, decision.problems);
  // An answer that was in time may have rejected, whatever silence would have meant (UPK 7a): the server judges by its day.
  const rejectRefusal = kase.acts.reject === 'silence-was-consent' ? null : decision.rejectRefusal;

  return (
    <SideDialog
      title={words.t('desk.act.elsewhere')}
      onClose={onClose}
      submit={words.t('desk.save')}
      {...form.state}
      disabledBecause={currency ? null : words.t('deciding.loading')}
      onSubmit={() => form.submit(read)}
    >
      <p className="muted">{words.t('desk.elsewhere.lead')}</p>
      <LineField
        label={words.t('desk.elsewhere.day')}
        error={form.at('answeredOn')}
        type="date"
        max={today}
        value={answeredOn}
        onType={setAnsweredOn}
      />
      <AreaField
        label={words.t('desk.elsewhere.evidence')}
        hint={words.t('desk.elsewhere.evidence.hint')}
        error={form.at('evidence')}
        value={evidence}
        onType={setEvidence}
      />
      {files.length > 0 && (
        <Field label={words.t('desk.elsewhere.file')}>
          {(control) => (
            <select
              {...control}
              className="native"
              value={evidenceFileId}
              onChange={(event) => setFileId(event.currentTarget.value)}
            >
              <option value="">{words.t('desk.none')}</option>
              {files.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {currency ? (
        <DecisionLines
          procedure={kase.procedure}
          draft={decision.draft}
          onChange={decision.setDraft}
          currency={currency}
          grounds={decision.grounds}
          rejectRefusal={rejectRefusal}
          refusalOfGrant={decision.refusalOfGrant}
          refusalOfNo={decision.refusalOfNo}
          problemAt={form.at}
        />
      ) : (
        <Skeleton height={120} />
      )}
      <AreaField
        label={words.t('desk.elsewhere.text')}
        error={form.at('text')}
        rows={4}
        value={text}
        onType={(value) => decision.setText(value)}
      />
    </SideDialog>
  );
}
