import { useState } from 'react';

import { useChannels } from '../api/shop-queries.ts';
import { Field } from '../parts/field.tsx';
import { Loaded } from '../parts/states.tsx';
import { FormSkeleton } from '../settings/parts/form-skeleton.tsx';
import { SectionHead } from '../settings/parts/section-head.tsx';
import { useWords } from '../words/words-context.tsx';
import { useReturnTerms } from './parcel-queries.ts';
import { ReturnTermsForm } from './return-terms-form.tsx';
import { SlipBatches } from './slip-batches.tsx';
import './parcels.css';

/** How goods come back to each channel, and slips for parcels that go out. */
export function ReturnsPage() {
  const words = useWords();
  const channels = useChannels();
  const live = channels.data?.filter(({ archivedAt }) => !archivedAt) ?? [];
  const [chosen, choose] = useState<string | null>(null);
  const channelId = chosen ?? live[0]?.id;
  return (
    <>
      <SectionHead title={words.t('settings.section.returns')} lead={words.t('parcels.settings.lead')} />
      <Loaded query={channels} skeleton={<FormSkeleton />}>
        {live.length > 1 && (
          <Field label={words.t('parcels.settings.channel')} className="w-half">
            {(control) => (
              <select
                {...control}
                className="native"
                value={channelId}
                onChange={({ currentTarget: { value } }) => choose(value)}
              >
                {live.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
        {channelId && <Terms key={channelId} channelId={channelId} />}
      </Loaded>
      <SlipBatches />
    </>
  );
}

function Terms({ channelId }: { channelId: string }) {
  const terms = useReturnTerms(channelId);
  return (
    <Loaded query={terms} skeleton={<FormSkeleton />}>
      {terms.data && <ReturnTermsForm terms={terms.data} />}
    </Loaded>
  );
}
