import { useWords } from '../../words/words-context.tsx';
import { SelectField } from '../form/select-field.tsx';
import { TextField } from '../form/text-field.tsx';
import type { Draft } from '../form/use-draft.ts';
import type { SellerDraft } from './seller-draft.ts';

interface Props {
  draft: Draft<SellerDraft>;
  part: 'legal' | 'returnAddress';
  countries: readonly (readonly [value: string, text: string])[];
}

export function AddressFields({ draft, part, countries }: Props) {
  const words = useWords();
  return (
    <>
      <TextField draft={draft} name={`${part}.street`} label={words.t('settings.street')} />
      <div className="settings-row">
        <TextField draft={draft} name={`${part}.postcode`} label={words.t('settings.postcode')} className="w-code" />
        <TextField draft={draft} name={`${part}.city`} label={words.t('settings.city')} />
        <SelectField draft={draft} name={`${part}.country`} label={words.t('settings.country')} options={countries} />
      </div>
    </>
  );
}
