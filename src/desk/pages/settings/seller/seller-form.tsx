import { useQueryClient } from '@tanstack/react-query';

import { legalProblems } from '../../../../identity/shop-inputs.ts';
import { api } from '../../api/client.ts';
import { shopKey } from '../../api/shop-queries.ts';
import { useSeat } from '../../session/me.tsx';
import { useWords } from '../../words/words-context.tsx';
import { SelectField } from '../form/select-field.tsx';
import { SettingsForm } from '../form/settings-form.tsx';
import { TextField } from '../form/text-field.tsx';
import { useDraft } from '../form/use-draft.ts';
import { countryOptions } from '../parts/countries.ts';
import { useLock } from '../parts/use-lock.ts';
import { AddressFields } from './address-fields.tsx';
import { draftOf, inputOf } from './seller-draft.ts';
import type { Shop } from './shop-query.ts';
import { zones } from './zones.ts';

/** Who sells, where parcels come back to, and what the shop speaks. */
export function SellerForm({ shop }: { shop: Shop }) {
  const words = useWords();
  const { shopId } = useSeat();
  const queries = useQueryClient();
  const draft = useDraft(
    draftOf(shop),
    async (values) => queries.setQueryData(shopKey(shopId, 'shop'), await api.shop.update(inputOf(values))),
    {
      locked: useLock('change the shop'),
      check: (values) =>
        legalProblems(inputOf(values).legal).map(({ field, reason }) => ({ field: `legal.${field}`, reason })),
      onSaved: () => void queries.invalidateQueries({ queryKey: ['me'] }),
    },
  );
  const sellers = [['', words.t('settings.seller.country.none')] as const, ...countryOptions(words, { judged: false })];

  return (
    <SettingsForm draft={draft}>
      <fieldset className="settings-group">
        <legend>{words.t('settings.seller.shop')}</legend>
        <TextField
          draft={draft}
          name="name"
          label={words.t('settings.seller.shop-name')}
          hint={words.t('settings.seller.shop-name.hint')}
          autoComplete="organization"
        />
      </fieldset>
      <fieldset className="settings-group">
        <legend>{words.t('settings.seller.legal')}</legend>
        <p className="meta">{words.t('settings.seller.legal.about')}</p>
        <TextField
          draft={draft}
          name="legal.name"
          label={words.t('settings.seller.legal-name')}
          hint={words.t('settings.seller.legal-name.hint')}
        />
        <div className="settings-row">
          <TextField draft={draft} name="legal.nip" label="NIP" inputMode="numeric" className="w-id" />
          <TextField draft={draft} name="legal.regon" label="REGON" inputMode="numeric" className="w-id" />
        </div>
        <AddressFields draft={draft} part="legal" countries={sellers} />
        <div className="settings-row">
          <TextField draft={draft} name="legal.email" label={words.t('settings.email')} type="email" />
          <TextField draft={draft} name="legal.phone" label={words.t('settings.phone')} type="tel" />
        </div>
      </fieldset>
      <fieldset className="settings-group">
        <legend>{words.t('settings.seller.return-address')}</legend>
        <p className="meta">{words.t('settings.seller.return-address.about')}</p>
        <TextField draft={draft} name="returnAddress.name" label={words.t('settings.seller.return-name')} />
        <AddressFields draft={draft} part="returnAddress" countries={sellers} />
        <TextField
          draft={draft}
          name="returnAddress.phone"
          label={words.t('settings.phone')}
          type="tel"
          className="w-half"
        />
      </fieldset>
      <fieldset className="settings-group">
        <legend>{words.t('settings.seller.speech')}</legend>
        <div className="settings-row">
          <SelectField
            draft={draft}
            name="locale"
            label={words.t('settings.seller.locale')}
            hint={words.t('settings.seller.locale.hint')}
            options={[
              ['pl', 'Polski'],
              ['en', 'English'],
            ]}
          />
          <SelectField
            draft={draft}
            name="zone"
            label={words.t('settings.seller.zone')}
            hint={words.t('settings.seller.zone.hint')}
            options={zones(shop.zone)}
          />
        </div>
      </fieldset>
    </SettingsForm>
  );
}
