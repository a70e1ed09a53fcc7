import { TextField } from '../settings/form/text-field.tsx';
import { BrandFields } from '../settings/channels/brand-fields.tsx';
import { useWords } from '../words/words-context.tsx';
import { ChannelDraftForm } from './channel-draft-form.tsx';

/** Name, logo and colour, as the portal and every mail show them. */
export function BrandStep() {
  const words = useWords();
  return (
    <ChannelDraftForm>
      {(draft, channel) => (
        <>
          <TextField
            draft={draft}
            name="name"
            label={words.t('settings.channel.name')}
            hint={words.t('settings.channel.name.hint')}
            className="w-half"
          />
          <BrandFields draft={draft} channel={channel} />
          <p>
            <a href={channel.formUrl} target="_blank" rel="noreferrer">
              {words.t('welcome.brand.look')}
            </a>
          </p>
        </>
      )}
    </ChannelDraftForm>
  );
}
