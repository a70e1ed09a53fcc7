import { hexFrom } from '../../../ui/colour.ts';
import { fileUrl } from '../case/file-address.ts';
import { useSeat } from '../session/me.tsx';
import { BrandFields } from '../settings/channels/brand-fields.tsx';
import { TextField } from '../settings/form/text-field.tsx';
import { useWords } from '../words/words-context.tsx';
import { ChannelDraftForm, type StepDraft } from './channel-draft-form.tsx';
import { PortalPreview } from './portal-preview.tsx';

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
          <Preview values={draft.values} />
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

function Preview({ values: { name, color, logoFileId, defaultLocale } }: { values: StepDraft }) {
  const { shopId } = useSeat();
  const colour = hexFrom(color);
  if (!colour) return null;
  const logo = logoFileId ? fileUrl(shopId, logoFileId) : null;
  return <PortalPreview locale={defaultLocale === 'en' ? 'en' : 'pl'} name={name} colour={colour} logo={logo} />;
}
