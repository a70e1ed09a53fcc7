import { useParams } from '@tanstack/react-router';

import { useChannels } from '../../api/shop-queries.ts';
import { Emptiness, Loaded } from '../../parts/states.tsx';
import { useWords } from '../../words/words-context.tsx';
import { FormSkeleton } from '../parts/form-skeleton.tsx';
import { SectionHead } from '../parts/section-head.tsx';
import { ArchiveButton } from './archive-button.tsx';
import { ChannelForm } from './channel-form.tsx';
import { Links } from './links.tsx';

export function ChannelPage() {
  const words = useWords();
  const { channelId } = useParams({ strict: false });
  const channels = useChannels();
  const channel = channels.data?.find(({ id }) => id === channelId);
  return (
    <>
      <SectionHead back="channels" title={channel?.name ?? words.t('settings.section.channels')}>
        {channel && <ArchiveButton channel={channel} />}
      </SectionHead>
      <Loaded query={channels} skeleton={<FormSkeleton />}>
        {channel ? (
          <>
            {channel.archivedAt && (
              <div className="note warn">
                <p className="body">{words.t('settings.channel.archived-note')}</p>
              </div>
            )}
            <Links channel={channel} />
            <ChannelForm key={channel.id} channel={channel} />
          </>
        ) : (
          <Emptiness title={words.t('settings.channel.missing')} />
        )}
      </Loaded>
    </>
  );
}
