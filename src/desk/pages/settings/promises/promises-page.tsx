import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { wholeTerms } from '../../../../law/promise-terms.ts';
import { api } from '../../api/client.ts';
import { shopKey, useChannels } from '../../api/shop-queries.ts';
import { Field } from '../../parts/field.tsx';
import { Loaded } from '../../parts/states.tsx';
import { useSeat } from '../../session/me.tsx';
import { useWords } from '../../words/words-context.tsx';
import { FormSkeleton } from '../parts/form-skeleton.tsx';
import { SectionHead } from '../parts/section-head.tsx';
import { PromisesForm } from './promises-form.tsx';

/** When the shop works and how soon it answers; each channel may have its own. */
export function PromisesPage() {
  const words = useWords();
  const { shopId } = useSeat();
  const queries = useQueryClient();
  const { data: channels = [] } = useChannels();
  const [channelId, setChannelId] = useState<string | null>(null);
  const key = shopKey(shopId, 'promises');
  const query = useQuery({ queryKey: key, queryFn: () => api.promises.find() });
  const own = query.data?.channels.find((each) => each.channelId === channelId);
  const terms = query.data && (channelId ? wholeTerms(query.data.shop, own) : query.data.shop);
  return (
    <>
      <SectionHead title={words.t('settings.section.promises')} lead={words.t('promises.settings.lead')} />
      {channels.some(({ archivedAt }) => !archivedAt) && (
        <Field label={words.t('promises.scope')} className="w-half">
          {(control) => (
            <select
              {...control}
              className="native"
              value={channelId ?? ''}
              onChange={({ currentTarget: { value } }) => setChannelId(value || null)}
            >
              <option value="">{words.t('promises.scope.shop')}</option>
              {channels
                .filter(({ archivedAt }) => !archivedAt)
                .map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
            </select>
          )}
        </Field>
      )}
      <Loaded query={query} skeleton={<FormSkeleton />}>
        {terms && (
          <PromisesForm
            key={channelId ?? 'shop'}
            terms={terms}
            own={{
              hours: own?.hours !== undefined,
              answers: own?.answers !== undefined,
              remedies: own?.remedies !== undefined,
            }}
            ofChannel={channelId !== null}
            save={async (parts) => queries.setQueryData(key, await api.promises.change({ channelId, ...parts }))}
          />
        )}
      </Loaded>
    </>
  );
}
