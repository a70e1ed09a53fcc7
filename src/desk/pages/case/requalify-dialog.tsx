import { useState } from 'react';

import { refusalOfRequalifying, type Case } from '../../../cases/case.ts';
import { procedures, type Procedure } from '../../../law/vocabulary.ts';
import type { CaseDetail } from '../api/case-queries.ts';
import { api } from '../api/client.ts';
import { useAct } from '../api/use-act.ts';
import { SideDialog } from '../parts/side-dialog.tsx';
import { AreaField } from '../parts/typed-fields.tsx';
import { say } from '../words/say.ts';
import { useWords } from '../words/words-context.tsx';
import type { CaseDialog } from './dialogs.tsx';

interface Choice {
  procedure: Procedure;
  buyerChose: boolean;
  reason: string;
}

/** Another legal road. To a weaker one only with the buyer's recorded choice; the statement and its clocks stay. */
export function RequalifyDialog({ kase, onClose }: CaseDialog) {
  const words = useWords();
  const [choice, setChoice] = useState<Choice>({ procedure: kase.procedure, buyerChose: false, reason: '' });
  const set = (part: Partial<Choice>) => setChoice((now) => ({ ...now, ...part }));
  const act = useAct<Choice>(kase, (input, call) => api.cases.requalify({ caseId: kase.id, ...input }, call), {
    asOpened: true,
    onDone: onClose,
    told: words.t('desk.saved'),
  });
  const refusalTo = (to: Procedure, buyerChose: boolean) => {
    const refusal = refusalOfRequalifying(ruled(kase), to, buyerChose);
    return (
      refusal &&
      (words.has(`law.refusal.${refusal}`) ? say(words, 'law.refusal', refusal) : say(words, 'desk.reason', refusal))
    );
  };
  const refusal =
    refusalTo(choice.procedure, choice.buyerChose) ??
    (choice.reason.trim() === '' ? words.t('desk.requalify.reason-missing') : null);

  return (
    <SideDialog
      title={words.t('desk.act.requalify')}
      onClose={onClose}
      submit={words.t('desk.requalify.do')}
      busy={act.busy}
      error={act.problem}
      changes={act.changes}
      disabledBecause={refusal}
      onSubmit={() => act.run({ ...choice, reason: choice.reason.trim() })}
    >
      <p className="muted">{words.t('desk.requalify.lead')}</p>
      <fieldset className="choices">
        <legend className="spoken">{words.t('desk.axis.procedure')}</legend>
        {procedures.map((procedure) => {
          const why = procedure === kase.procedure ? null : refusalTo(procedure, choice.buyerChose);
          return (
            <label key={procedure} className="choice">
              <input
                type="radio"
                name="procedure"
                checked={choice.procedure === procedure}
                onChange={() => set({ procedure })}
              />
              <span>
                <span className="chip" data-procedure={procedure}>
                  {say(words, 'cases.procedure', procedure)}
                </span>
                {procedure === kase.procedure ? (
                  <span className="meta">{words.t('desk.requalify.now')}</span>
                ) : (
                  why && <span className="meta">{why}</span>
                )}
              </span>
            </label>
          );
        })}
      </fieldset>
      <label className="tick">
        <input
          type="checkbox"
          checked={choice.buyerChose}
          onChange={(event) => set({ buyerChose: event.currentTarget.checked })}
        />
        {words.t('desk.requalify.buyer-chose')}
      </label>
      <AreaField
        label={words.t('desk.requalify.reason')}
        hint={words.t('desk.requalify.reason.hint')}
        value={choice.reason}
        onType={(value) => set({ reason: value })}
      />
    </SideDialog>
  );
}

/** The case as the rule reads it: what the API does not tell, the rule does not ask. */
const ruled = (kase: CaseDetail): Case => ({
  ...kase,
  shopId: '',
  channelId: kase.channel.id,
  statementId: '',
  assigneeId: kase.assignee?.id ?? null,
  statusId: kase.status?.id ?? null,
  takebackAskedAt: kase.takebackAskedAt ? new Date(kase.takebackAskedAt) : null,
  deemedConfirmedAt: kase.deemedConfirmedAt ? new Date(kase.deemedConfirmedAt) : null,
  snoozedUntil: null,
  snoozedAt: null,
  spamAt: null,
});
