import { proofKinds, type ProofKind } from '../../../../channels/channel.ts';
import { answersBuyers } from '../../../../identity/permissions.ts';
import type { Locale } from '../../../../kit/locale.ts';
import { api } from '../../api/client.ts';
import { useStaff, type Channel } from '../../api/shop-queries.ts';
import { say } from '../../words/say.ts';
import { useWords } from '../../words/words-context.tsx';
import { ChoiceField } from '../form/choice-field.tsx';
import { SelectField } from '../form/select-field.tsx';
import { SettingsForm } from '../form/settings-form.tsx';
import { TextField } from '../form/text-field.tsx';
import { useDraft } from '../form/use-draft.ts';
import { countryOptions } from '../parts/countries.ts';
import { useLock } from '../parts/use-lock.ts';
import { useReread } from '../parts/use-reread.ts';
import { BrandFields } from './brand-fields.tsx';
import { draftOf, inputOf } from './channel-draft.ts';

export function ChannelForm({ channel }: { channel: Channel }) {
  const words = useWords();
  const { data: staff = [] } = useStaff();
  const reread = useReread('channels');
  const draft = useDraft(
    draftOf(channel),
    async (values) => {
      await api.channels.update({ channelId: channel.id, ...inputOf(values) });
      await reread();
    },
    { locked: useLock('change channels') },
  );
  const { values } = draft;
  const spoken = values.locales as readonly Locale[];
  const withAnswering = staff.filter((member) => answersBuyers(member) || member.id === channel.defaultStaffId);

  return (
    <SettingsForm draft={draft}>
      <fieldset className="settings-group">
        <legend>{words.t('settings.channel.basics')}</legend>
        <TextField
          draft={draft}
          name="name"
          label={words.t('settings.channel.name')}
          hint={words.t('settings.channel.name.hint')}
        />
        <dl className="settings-facts">
          <dt>{words.t('settings.channel.kind')}</dt>
          <dd>{say(words, 'settings.kind', channel.kind)}</dd>
          <dt>{words.t('settings.channel.slug')}</dt>
          <dd>
            /z/{channel.slug} <span className="meta">{words.t('settings.channel.slug.kept')}</span>
          </dd>
        </dl>
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
        {spoken.length > 1 && (
          <SelectField
            draft={draft}
            name="defaultLocale"
            label={words.t('settings.channel.default-locale')}
            options={spoken.map((locale) => [locale, locale === 'pl' ? 'Polski' : 'English'])}
          />
        )}
      </fieldset>
      <BrandFields draft={draft} channel={channel} />
      <fieldset className="settings-group">
        <legend>{words.t('settings.channel.contact')}</legend>
        <div className="settings-row">
          <TextField
            draft={draft}
            name="contactEmail"
            type="email"
            label={words.t('settings.channel.contact-email')}
            hint={words.t('settings.channel.contact-email.hint')}
          />
          <TextField
            draft={draft}
            name="contactPhone"
            type="tel"
            label={words.t('settings.phone')}
            hint={words.t('settings.channel.phone.hint')}
          />
        </div>
        <TextField
          draft={draft}
          name="senderEmail"
          type="email"
          label={words.t('settings.channel.sender')}
          hint={words.t('settings.channel.sender.hint')}
        />
      </fieldset>
      <fieldset className="settings-group">
        <legend>{words.t('settings.channel.cases')}</legend>
        <SelectField
          draft={draft}
          name="defaultStaffId"
          label={words.t('settings.channel.default-staff')}
          hint={words.t('settings.channel.default-staff.hint')}
          options={[
            ['', words.t('settings.channel.nobody')],
            ...withAnswering.map(({ id, name }) => [id, name] as const),
          ]}
        />
        <div className="settings-row">
          <TextField
            draft={draft}
            name="casePrefix"
            label={words.t('settings.channel.prefix')}
            hint={words.t('settings.channel.prefix.hint', { sample: `${values.casePrefix || 'ZP'}-48210` })}
            className="w-half"
          />
          <TextField
            draft={draft}
            name="withdrawalDays"
            inputMode="numeric"
            label={words.t('settings.channel.withdrawal-days')}
            hint={words.t('settings.channel.withdrawal-days.hint')}
            className="w-half"
          />
        </div>
        <ChoiceField
          draft={draft}
          name="proofs"
          many
          label={words.t('settings.channel.proofs')}
          hint={words.t('settings.channel.proofs.hint')}
          options={proofKinds.map((kind: ProofKind) => ({ value: kind, text: say(words, 'settings.proof', kind) }))}
        />
      </fieldset>
    </SettingsForm>
  );
}
