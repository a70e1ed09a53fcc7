import { useNavigate, useParams } from '@tanstack/react-router';

import { useStatuses } from '../../api/shop-queries.ts';
import { Emptiness, Loaded } from '../../parts/states.tsx';
import { useWords } from '../../words/words-context.tsx';
import { FormSkeleton } from '../parts/form-skeleton.tsx';
import { SectionHead } from '../parts/section-head.tsx';
import { StatusForm } from './status-form.tsx';

export function NewStatusPage() {
  const words = useWords();
  const navigate = useNavigate();
  const statuses = useStatuses();
  return (
    <>
      <SectionHead
        back="statuses"
        title={words.t('settings.statuses.new')}
        lead={words.t('settings.statuses.new.lead')}
      />
      <Loaded query={statuses} skeleton={<FormSkeleton />}>
        <StatusForm last={statuses.data?.length ?? 0} onSaved={() => void navigate({ to: '/settings/statuses' })} />
      </Loaded>
    </>
  );
}

export function StatusPage() {
  const words = useWords();
  const { statusId } = useParams({ strict: false });
  const statuses = useStatuses();
  const status = statuses.data?.find(({ id }) => id === statusId);
  const name = status && (words.locale === 'pl' ? status.namePl : status.nameEn);
  return (
    <>
      <SectionHead back="statuses" title={name ?? words.t('settings.section.statuses')} />
      <Loaded query={statuses} skeleton={<FormSkeleton />}>
        {status ? (
          <StatusForm key={status.id} status={status} last={status.position} />
        ) : (
          <Emptiness title={words.t('settings.statuses.missing')} />
        )}
      </Loaded>
    </>
  );
}
