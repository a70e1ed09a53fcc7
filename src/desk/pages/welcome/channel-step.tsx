import type { Locale } from '../../../kit/locale.ts';
import { Links } from '../settings/channels/links.tsx';
import { ChoiceField } from '../settings/form/choice-field.tsx';
import { SelectField } from '../settings/form/select-field.tsx';
import { TextField } from '../settings/form/text-field.tsx';
import { say } from '../words/say.ts';
import { useWords } from '../words/words-context.tsx';
import { ChannelDraftForm } from './channel-draft-form.tsx';
import { useFirstChannel } from './welcome-queries.ts';

/** Where the form is, what it speaks, how many days it gives, and what the shop hangs out. */
export function ChannelStep() {
  const words = useWords();
  const { channel: first } = useFirstChannel();
  return (
    <>
      <ChannelDraftForm>
        {(draft, channel) => (
          <fieldset className="settings-group">
            <legend>{words.t('settings.channel.basics')}</legend>
            <dl className="settings-facts">
              <dt>{words.t('settings.channel.kind')}</dt>
              <dd>{say(words, 'settings.kind', channel.kind)}</dd>
            </dl>
            <TextField
              draft={draft}
              name="slug"
              label={words.t('welcome.channel.slug')}
              hint={words.t('welcome.channel.slug.hint')}
              className="w-half"
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
            {draft.values.locales.length > 1 && (
              <SelectField
                draft={draft}
                name="defaultLocale"
                label={words.t('settings.channel.default-locale')}
                options={(draft.values.locales as readonly Locale[]).map((locale) => [
                  locale,
                  locale === 'pl' ? 'Polski' : 'English',
                ])}
              />
            )}
            <TextField
              draft={draft}
              name="withdrawalDays"
              inputMode="numeric"
              label={words.t('settings.channel.withdrawal-days')}
              hint={words.t('settings.channel.withdrawal-days.hint')}
              className="w-half"
            />
          </fieldset>
        )}
      </ChannelDraftForm>
      {first && <Links channel={first} />}
    </>
  );
}
