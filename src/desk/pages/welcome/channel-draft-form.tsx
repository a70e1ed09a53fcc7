import type { ReactNode } from 'react';

import { api } from '../api/client.ts';
import type { Channel } from '../api/shop-queries.ts';
import { draftOf, inputOf, type ChannelDraft } from '../settings/channels/channel-draft.ts';
import { SettingsForm } from '../settings/form/settings-form.tsx';
import { useDraft, type Draft } from '../settings/form/use-draft.ts';
import { useReread } from '../settings/parts/use-reread.ts';
import { Loaded } from '../parts/states.tsx';
import { FormSkeleton } from '../settings/parts/form-skeleton.tsx';
import { useFirstChannel } from './welcome-queries.ts';

export type StepDraft = ChannelDraft & { slug: string };

/** A part of the first channel's settings; what the step does not show is sent back as it was. */
export function ChannelDraftForm({ children }: { children: (draft: Draft<StepDraft>, channel: Channel) => ReactNode }) {
  const { channel, ...query } = useFirstChannel();
  return (
    <Loaded query={query} skeleton={<FormSkeleton />}>
      {channel && (
        <Form key={channel.id} channel={channel}>
          {children}
        </Form>
      )}
    </Loaded>
  );
}

function Form({
  channel,
  children,
}: {
  channel: Channel;
  children: (draft: Draft<StepDraft>, channel: Channel) => ReactNode;
}) {
  const reread = useReread('channels');
  const draft = useDraft<StepDraft>({ ...draftOf(channel), slug: channel.slug }, async (values) => {
    await api.channels.update({
      channelId: channel.id,
      ...inputOf(values),
      ...(values.slug !== channel.slug && { slug: values.slug }),
    });
    await reread();
  });
  return <SettingsForm draft={draft}>{children(draft, channel)}</SettingsForm>;
}
