import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';

import { channelKinds, type ChannelKind } from '../../../../channels/channel.ts';
import { slugFrom } from '../../../../channels/slug.ts';
import { answersBuyers } from '../../../../identity/permissions.ts';
import { locales, type Locale } from '../../../../kit/locale.ts';
import { api } from '../../api/client.ts';
import { useStaff } from '../../api/shop-queries.ts';
import { useSeat } from '../../session/me.tsx';
import { say } from '../../words/say.ts';
import { useWords } from '../../words/words-context.tsx';
import { ChoiceField } from '../form/choice-field.tsx';
import { SelectField } from '../form/select-field.tsx';
import { SettingsForm } from '../form/settings-form.tsx';
import { TextField } from '../form/text-field.tsx';
import { useDraft } from '../form/use-draft.ts';
import { countryOptions } from '../parts/countries.ts';
import { SectionHead } from '../parts/section-head.tsx';
import { useLock } from '../parts/use-lock.ts';
import { useReread } from '../parts/use-reread.ts';

/** Only what a channel cannot be without; the rest has good defaults, and its own page. */
export function NewChannelPage() {
  const words = useWords();
  const navigate = useNavigate();
  const { staffId } = useSeat();
  const { data: staff = [] } = useStaff();
  const reread = useReread('channels');
  const made = useRef('');
  const draft = useDraft(
    {
      kind: 'own_store',
      name: '',
      slug: '',
      country: 'PL',
      locales: [...locales] as readonly string[],
      contactEmail: '',
      defaultStaffId: staffId,
    },
    async ({ slug, contactEmail, defaultStaffId, ...values }) => {
      const spoken = values.locales as Locale[];
      const { id } = await api.channels.create({
        ...values,
        kind: values.kind as ChannelKind,
        locales: spoken,
        defaultLocale: spoken[0] ?? 'pl',
        ...(slug.trim() && { slug }),
        contactEmail: contactEmail.trim() || null,
        defaultStaffId: defaultStaffId || null,
      });
      made.current = id;
      await reread();
    },
    {
      locked: useLock('change channels'),
      onSaved: () => void navigate({ to: '/settings/channels/$channelId', params: { channelId: made.current } }),
    },
  );
  const { name, slug } = draft.values;

  return (
    <>
      <SectionHead
        back="channels"
        title={words.t('settings.channels.new')}
        lead={words.t('settings.channels.new.lead')}
      />
      <SettingsForm draft={draft} submit={words.t('settings.channels.create')}>
        <div className="settings-group">
          <SelectField
            draft={draft}
            name="kind"
            label={words.t('settings.channel.kind')}
            options={channelKinds.map((kind) => [kind, say(words, 'settings.kind', kind)])}
          />
          <TextField
            draft={draft}
            name="name"
            label={words.t('settings.channel.name')}
            hint={words.t('settings.channel.name.hint')}
          />
          <TextField
            draft={draft}
            name="slug"
            label={words.t('settings.channel.slug')}
            hint={words.t('settings.channel.slug.new', {
              slug: slug.trim() || slugFrom(name || words.t('settings.channel.slug.sample')),
            })}
            autoCapitalize="none"
            spellCheck={false}
          />
          <SelectField
            draft={draft}
            name="country"
            label={words.t('settings.channel.country')}
            hint={words.t('settings.channel.country.hint')}
            options={countryOptions(words, { judged: true })}
          />
          <ChoiceField
            draft={draft}
            name="locales"
            many
            label={words.t('settings.channel.locales')}
            options={[
              { value: 'pl', text: 'Polski' },
              { value: 'en', text: 'English' },
            ]}
          />
          <TextField
            draft={draft}
            name="contactEmail"
            type="email"
            label={words.t('settings.channel.contact-email')}
            hint={words.t('settings.channel.contact-email.hint')}
          />
          <SelectField
            draft={draft}
            name="defaultStaffId"
            label={words.t('settings.channel.default-staff')}
            hint={words.t('settings.channel.default-staff.hint')}
            options={[
              ['', words.t('settings.channel.nobody')],
              ...staff.filter(answersBuyers).map(({ id, name: who }) => [id, who] as const),
            ]}
          />
        </div>
      </SettingsForm>
    </>
  );
}
