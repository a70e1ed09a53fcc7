import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { money } from '../../../kit/money.ts';
import { caseKey, type CaseDetail } from '../api/case-queries.ts';
import { api } from '../api/client.ts';
import { useAct } from '../api/use-act.ts';
import { Button } from '../parts/button.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { LineField } from '../parts/typed-fields.tsx';
import { useSeat } from '../session/me.tsx';
import { say } from '../words/say.ts';
import { useWords } from '../words/words-context.tsx';

type Choose = Parameters<typeof api.uncollected.choose>[0];
type SendAgain = Parameters<typeof api.uncollected.sendAgain>[0];

/** A parcel nobody collected: what the buyer chose, and the parcel that goes out once more. */
export function UncollectedSection({ kase }: { kase: CaseDetail }) {
  const words = useWords();
  const { shopId, zone } = useSeat();
  const queries = useQueryClient();
  const key = caseKey(shopId, kase.id, 'uncollected');
  const query = useQuery({ queryKey: key, queryFn: () => api.uncollected.list({ caseId: kase.id }) });
  const reread = () => void queries.invalidateQueries({ queryKey: key });
  const choose = useAct<Choose>(kase, (input, call) => api.uncollected.choose(input, call), { onDone: reread });
  const send = useAct<SendAgain>(kase, (input, call) => api.uncollected.sendAgain(input, call), { onDone: reread });
  const [typed, setTyped] = useState({ carrier: '', number: '' });
  const lacking = kase.permissions.includes('record goods') ? null : words.t('desk.reason.not-allowed');
  const because = (refusal: string | null) => lacking ?? (refusal ? say(words, 'collected.refusal', refusal) : null);
  const parcel = query.data?.items.at(-1);
  if (!parcel) return null;
  const road = kase.procedure === 'not_collected';
  return (
    <section>
      <h2>{words.t('collected.title')}</h2>
      <p>
        <strong>{words.t(`collected.choice.${parcel.choice ?? 'none'}`)}</strong>
      </p>
      <p className="meta figure">
        {[parcel.carrier, parcel.number].filter(Boolean).join(' ')}
        {' · '}
        {words.t('collected.desk.noticed', { day: words.instant(new Date(parcel.noticedAt), zone) })}
      </p>
      {road && !parcel.sentAgainAt && (
        <p className="meta">
          {parcel.againPrice > 0
            ? words.t('collected.desk.price', { price: words.money(money(parcel.againPrice, parcel.currency)) })
            : words.t('collected.desk.free')}
        </p>
      )}
      {parcel.sentAgainAt && (
        <p className="meta">
          {words.t('collected.desk.sent', { day: words.instant(new Date(parcel.sentAgainAt), zone) })}
        </p>
      )}
      {road && !parcel.sentAgainAt && (
        <>
          <p className="meta">{words.t('collected.desk.law')}</p>
          <p className="bar">
            {(['again', 'money'] as const)
              .filter((choice) => choice !== parcel.choice)
              .map((choice) => (
                <Button
                  key={choice}
                  busy={choose.busy}
                  disabledBecause={because(parcel.choiceRefusal)}
                  onClick={() => choose.run({ caseId: kase.id, choice })}
                >
                  {words.t(`collected.desk.note.${choice}`)}
                </Button>
              ))}
          </p>
          {parcel.choice === 'again' && (
            <form
              onSubmit={(event) => {
                event.preventDefault();
                if (!send.busy && !because(parcel.againRefusal)) send.run({ caseId: kase.id, ...typed });
              }}
            >
              {(['carrier', 'number'] as const).map((name) => (
                <LineField
                  key={name}
                  label={words.t(`collected.desk.${name}`)}
                  value={typed[name]}
                  onType={(value) => setTyped({ ...typed, [name]: value })}
                />
              ))}
              <Button type="submit" busy={send.busy} disabledBecause={because(parcel.againRefusal)}>
                {words.t('collected.desk.send')}
              </Button>
            </form>
          )}
        </>
      )}
      <p role="alert">
        {[choose, send].map((act, index) => act.problem && <ProblemNote key={index} error={act.problem} />)}
      </p>
    </section>
  );
}
