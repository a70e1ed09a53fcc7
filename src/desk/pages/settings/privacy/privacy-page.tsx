import { useQuery } from '@tanstack/react-query';
import { Fragment } from 'react';

import { api } from '../../api/client.ts';
import { shopKey } from '../../api/shop-queries.ts';
import { Loaded } from '../../parts/states.tsx';
import { useSeat } from '../../session/me.tsx';
import { useWords } from '../../words/words-context.tsx';
import { FormSkeleton } from '../parts/form-skeleton.tsx';
import { SectionHead } from '../parts/section-head.tsx';
import { RetentionForm } from './retention-form.tsx';

/** What the shop keeps of its buyers, how long, and by which law. */
export function PrivacyPage() {
  const words = useWords();
  const { shopId } = useSeat();
  const key = shopKey(shopId, 'retention');
  const query = useQuery({ queryKey: key, queryFn: () => api.privacy.retention() });
  return (
    <>
      <SectionHead title={words.t('settings.section.privacy')} lead={words.t('privacy.lead')} />
      <Loaded query={query} skeleton={<FormSkeleton />}>
        {query.data && <RetentionForm key={shopId} held={query.data} queryKey={key} />}
      </Loaded>
      <section className="settings-block" aria-labelledby="privacy-always">
        <h2 id="privacy-always">{words.t('privacy.always')}</h2>
        <dl className="settings-facts">
          {(['open', 'question', 'contact', 'drafts', 'copies'] as const).map((name) => (
            <Fragment key={name}>
              <dt>{words.t(`privacy.always.${name}`)}</dt>
              <dd>{words.t(`privacy.always.${name}.how`)}</dd>
            </Fragment>
          ))}
        </dl>
      </section>
    </>
  );
}
