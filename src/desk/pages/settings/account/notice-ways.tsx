import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';

import { mayChoose, mornings, noticeKinds, noticeWays, type NoticeWay } from '../../../../notices/notice.ts';
import { api } from '../../api/client.ts';
import { noticesKey } from '../../notices/notice-queries.ts';
import '../../notices/notices.css';
import { Field } from '../../parts/field.tsx';
import { Loaded } from '../../parts/states.tsx';
import { SelectField } from '../../parts/typed-fields.tsx';
import { useSeat } from '../../session/me.tsx';
import { say } from '../../words/say.ts';
import { useWords } from '../../words/words-context.tsx';
import { RefusalNote } from '../parts/refusal-note.tsx';

/** How one wants to hear of what; each choice is in force at once. */
export function NoticeWays() {
  const words = useWords();
  const id = useId();
  const { shopId } = useSeat();
  const queries = useQueryClient();
  const key = noticesKey(shopId, 'ways');
  const query = useQuery({ queryKey: key, queryFn: () => api.notices.ways() });
  const choose = useMutation({
    mutationFn: (input: Parameters<typeof api.notices.choose>[0]) => api.notices.choose(input),
    onSuccess: (ways) => queries.setQueryData(key, ways),
  });
  const chosen = query.data;
  return (
    <section className="settings-block" id="notices" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{words.t('notices.ways')}</h2>
      <p className="muted">{words.t('notices.ways.lead')}</p>
      <Loaded query={query}>
        {chosen && (
          <>
            <div className="ways">
              {noticeKinds.map((kind) => (
                <div key={kind}>
                  <label htmlFor={`${id}-${kind}`}>{words.t(`notices.kind.${kind}`)}</label>
                  <select
                    id={`${id}-${kind}`}
                    className="native"
                    aria-describedby={mayChoose(kind, 'off') ? undefined : `${id}-unmissable`}
                    value={chosen.ways[kind]}
                    onChange={({ currentTarget: { value } }) => choose.mutate({ ways: { [kind]: value as NoticeWay } })}
                  >
                    {noticeWays
                      .filter((way) => mayChoose(kind, way))
                      .map((way) => (
                        <option key={way} value={way}>
                          {words.t(`notices.way.${way}`)}
                          {mayChoose(kind, 'off') ? '' : ' *'}
                        </option>
                      ))}
                  </select>
                </div>
              ))}
            </div>
            <p id={`${id}-unmissable`} className="meta">
              * {words.t('notices.ways.unmissable')}
            </p>
            <div className="settings-row">
              <Field label={words.t('notices.ways.digest-hour')}>
                {(control) => (
                  <select
                    {...control}
                    className="native w-code"
                    value={chosen.digestHour}
                    onChange={({ currentTarget: { value } }) => choose.mutate({ ways: {}, digestHour: Number(value) })}
                  >
                    {Array.from({ length: 24 }, (_, hour) => (
                      <option key={hour} value={hour}>
                        {hour}:00
                      </option>
                    ))}
                  </select>
                )}
              </Field>
              <SelectField
                label={words.t('notices.ways.morning')}
                hint={words.t('notices.ways.morning.hint')}
                value={chosen.morning}
                choices={mornings.map((value) => ({ value, text: say(words, 'notices.ways.morning', value) }))}
                onChoose={(value) => choose.mutate({ ways: {}, morning: value })}
              />
            </div>
            <RefusalNote error={choose.error} />
            <span role="status" className="meta">
              {choose.isSuccess ? words.t('settings.saved') : ''}
            </span>
          </>
        )}
      </Loaded>
    </section>
  );
}
