import { Link } from '@tanstack/react-router';

import { useChannels, useStaff } from '../../api/shop-queries.ts';
import { ChannelMark } from '../../parts/channel-mark.tsx';
import { Emptiness, Loaded } from '../../parts/states.tsx';
import { say } from '../../words/say.ts';
import { useWords } from '../../words/words-context.tsx';
import { FormSkeleton } from '../parts/form-skeleton.tsx';
import { GuardedLink } from '../parts/guarded-link.tsx';
import { SectionHead } from '../parts/section-head.tsx';
import { useLock } from '../parts/use-lock.ts';

export function ChannelsPage() {
  const words = useWords();
  const channels = useChannels();
  const { data: staff = [] } = useStaff();
  const all = channels.data ?? [];
  const live = all.filter(({ archivedAt }) => archivedAt === null);
  const archived = all.filter(({ archivedAt }) => archivedAt !== null);
  const answers = (id: string | null) =>
    staff.find((each) => each.id === id)?.name ?? words.t('settings.channel.nobody');
  const list = (items: typeof all) => (
    <ul className="settings-items">
      {items.map((channel) => (
        <li key={channel.id}>
          <Link to="/settings/channels/$channelId" params={{ channelId: channel.id }} className="settings-item">
            <ChannelMark channel={channel} />
            <span className="grow">
              <span className="name">{channel.name}</span>
              <span className="meta">
                {say(words, 'settings.kind', channel.kind)} · /z/{channel.slug}
              </span>
            </span>
            <span className="meta">
              {channel.archivedAt ? words.t('settings.archived') : answers(channel.defaultStaffId)}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );

  return (
    <>
      <SectionHead title={words.t('settings.section.channels')} lead={words.t('settings.channels.lead')}>
        <GuardedLink to="/settings/channels/new" disabledBecause={useLock('change channels')}>
          {words.t('settings.channels.new')}
        </GuardedLink>
      </SectionHead>
      <Loaded query={channels} skeleton={<FormSkeleton />}>
        {live.length > 0 ? (
          list(live)
        ) : (
          <Emptiness title={words.t('settings.channels.empty')}>
            <p>{words.t('settings.channels.empty.lead')}</p>
          </Emptiness>
        )}
        {archived.length > 0 && (
          <section className="settings-rest">
            <h2>{words.t('settings.channels.archived')}</h2>
            <p className="meta">{words.t('settings.channels.archived.lead')}</p>
            {list(archived)}
          </section>
        )}
      </Loaded>
    </>
  );
}
