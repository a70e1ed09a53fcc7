import { useState } from 'react';

import { reviewWithdrawalInput } from '../../../decisions/withdrawal-inputs.ts';
import type { CaseDialog } from '../case/dialogs.tsx';
import { useGrounds } from '../api/case-queries.ts';
import { api } from '../api/client.ts';
import { readInput } from '../parts/read-input.ts';
import { SideDialog } from '../parts/side-dialog.tsx';
import { useActForm } from '../parts/use-act-form.ts';
import { AreaField } from '../parts/typed-fields.tsx';
import { say } from '../words/say.ts';
import { useWords } from '../words/words-context.tsx';
import { GroundField } from './ground-field.tsx';

type Review = Parameters<typeof api.settling.reviewWithdrawal>[0];

/** A withdrawal needs no consent. When its effect is in question it either stands, or is contested with a ground. */
export function ReviewDialog({ kase, onClose }: CaseDialog) {
  const words = useWords();
  const { data: grounds = [] } = useGrounds(kase.id);
  const [stands, setStands] = useState(true);
  const [ground, setGround] = useState('');
  const [text, setText] = useState('');
  const form = useActForm<Review>(kase, (input, call) => api.settling.reviewWithdrawal(input, call), {
    onDone: onClose,
    told: words.t('desk.saved'),
  });
  const read = readInput(
    reviewWithdrawalInput,
    stands ? { caseId: kase.id, stands } : { caseId: kase.id, stands, text, ...(ground && { ground }) },
  );

  return (
    <SideDialog
      title={words.t('desk.review.title', { number: kase.number })}
      onClose={onClose}
      submit={words.t(stands ? 'desk.review.stands.do' : 'desk.review.contest.do')}
      {...form.state}
      onSubmit={() => form.submit(read)}
    >
      <p className="muted">{words.t('desk.review.lead')}</p>
      {kase.flags.length > 0 && (
        <ul className="plain-list">
          {kase.flags.map((flag) => (
            <li key={flag}>{say(words, 'desk.flag', flag)}</li>
          ))}
        </ul>
      )}
      <fieldset className="choices">
        <legend className="spoken">{words.t('desk.decide.answer')}</legend>
        {([true, false] as const).map((value) => (
          <label key={String(value)} className="choice">
            <input type="radio" name="stands" checked={stands === value} onChange={() => setStands(value)} />
            <span className="choice-name">
              {words.t(value ? 'desk.review.stands' : 'desk.review.contest')}
              <span className="meta">{words.t(value ? 'desk.review.stands.hint' : 'desk.review.contest.hint')}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {!stands && (
        <>
          <GroundField
            grounds={grounds.filter(({ agreed }) => !agreed)}
            value={ground}
            onChange={setGround}
            error={form.at('ground')}
          />
          <AreaField
            label={words.t('desk.decide.text')}
            hint={words.t('desk.decide.text.hint')}
            error={form.at('text')}
            rows={6}
            value={text}
            onType={setText}
          />
        </>
      )}
    </SideDialog>
  );
}
