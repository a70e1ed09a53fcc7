import { useQuery, useQueryClient } from '@tanstack/react-query';

import type { Locale } from '../../../kit/locale.ts';
import { parseAmount } from '../../../kit/money.ts';
import { returnMethods, type LabelMethod, type ReturnMethod } from '../../../channels/return-terms.ts';
import { api } from '../api/client.ts';
import { shopKey } from '../api/shop-queries.ts';
import { amountText } from '../parts/amount.ts';
import { AreaField } from '../parts/typed-fields.tsx';
import { useSeat } from '../session/me.tsx';
import { CheckField } from '../settings/form/check-field.tsx';
import { ChoiceField } from '../settings/form/choice-field.tsx';
import { SelectField } from '../settings/form/select-field.tsx';
import { SettingsForm } from '../settings/form/settings-form.tsx';
import { TextField } from '../settings/form/text-field.tsx';
import { useDraft } from '../settings/form/use-draft.ts';
import { useLock } from '../settings/parts/use-lock.ts';
import { useWords } from '../words/words-context.tsx';

type Terms = Awaited<ReturnType<typeof api.parcels.terms>>;

const rows = [['name', 'phone'], ['street'], ['postcode', 'city']] as const;
const parts = rows.flat();

const labels = ['label', 'code', 'pickup'] as const;
const priceTexts = ({ prices, pricesCurrency }: Terms, locale: Locale) =>
  Object.fromEntries(
    labels.map((method) => {
      const price = prices[method];
      return [`prices.${method}`, price === null ? '' : amountText(price, pricesCurrency, locale)];
    }),
  ) as Record<`prices.${LabelMethod}`, string>;

const draftOf = (terms: Terms, locale: Locale) => ({
  changedMind: terms.changedMind as readonly string[],
  faulty: terms.faulty as readonly string[],
  paysReturn: terms.paysReturn,
  chargesAgain: terms.chargesAgain,
  connectionId: terms.connectionId ?? '',
  validDays: String(terms.validDays),
  pricesCurrency: terms.pricesCurrency,
  ...priceTexts(terms, locale),
  wordsPl: terms.wordsPl,
  wordsEn: terms.wordsEn,
  'address.name': terms.address?.name ?? '',
  'address.street': terms.address?.street ?? '',
  'address.postcode': terms.address?.postcode ?? '',
  'address.city': terms.address?.city ?? '',
  'address.phone': terms.address?.phone ?? '',
});

/** What is no amount is sent as it is, so that the server names the field. */
const typedPrice = (typed: string, currency: string): number | null =>
  typed.trim() === '' ? null : /^[A-Z]{3}$/.test(currency) ? (parseAmount(typed, currency) ?? -1) : 0;

/** What a buyer of this channel is offered for sending back, each choice with what follows from it in law. */
export function ReturnTermsForm({ terms }: { terms: Terms }) {
  const words = useWords();
  const { shopId } = useSeat();
  const queries = useQueryClient();
  const connections = useQuery({ queryKey: shopKey(shopId, 'connections'), queryFn: () => api.connections.list() });
  const kinds = useQuery({ queryKey: shopKey(shopId, 'connection-kinds'), queryFn: () => api.connections.kinds() });
  const carriers = new Set(kinds.data?.items.filter(({ kind }) => kind === 'carrier').map(({ id }) => id));
  const accounts = connections.data?.items.filter(
    (each) => carriers.has(each.connector) && each.state !== 'disconnected',
  );
  const draft = useDraft(
    draftOf(terms, words.locale),
    async (values) => {
      const address = Object.fromEntries(
        parts.map((part) => [part, values[`address.${part}`].trim()]).filter(([, value]) => value),
      );
      const saved = await api.parcels.changeTerms({
        channelId: terms.channelId,
        changedMind: values.changedMind as ReturnMethod[],
        faulty: values.faulty as ReturnMethod[],
        paysReturn: values.paysReturn,
        chargesAgain: values.chargesAgain,
        connectionId: values.connectionId || null,
        validDays: Number(values.validDays),
        pricesCurrency: values.pricesCurrency,
        prices: Object.fromEntries(
          labels.map((method) => [method, typedPrice(values[`prices.${method}`], values.pricesCurrency)]),
        ) as Terms['prices'],
        wordsPl: values.wordsPl,
        wordsEn: values.wordsEn,
        address: Object.keys(address).length ? address : null,
      });
      queries.setQueryData(shopKey(shopId, `return-terms:${terms.channelId}`), saved);
    },
    { locked: useLock('change channels') },
  );
  const { values } = draft;
  const ways = returnMethods.map((method) => ({
    value: method,
    text: words.t(`parcels.way.${method}`),
    hint: words.t(`parcels.way.${method}.hint`),
  }));

  return (
    <SettingsForm draft={draft}>
      <fieldset className="settings-group">
        <legend>{words.t('parcels.settings.ways')}</legend>
        <ChoiceField
          draft={draft}
          name="changedMind"
          many
          label={words.t('parcels.settings.changedMind')}
          options={ways}
        />
        {values.changedMind.includes('pickup') && (
          <div className="note warn">
            <p className="body">{words.t('parcels.settings.pickup-costs')}</p>
          </div>
        )}
        <CheckField
          draft={draft}
          name="paysReturn"
          label={words.t('parcels.settings.paysReturn')}
          hint={words.t('parcels.settings.paysReturn.hint')}
        />
        <CheckField
          draft={draft}
          name="chargesAgain"
          label={words.t('collected.settings.chargesAgain')}
          hint={words.t('collected.settings.chargesAgain.hint')}
        />
        <ChoiceField
          draft={draft}
          name="faulty"
          many
          label={words.t('parcels.settings.faulty')}
          hint={words.t('parcels.settings.faulty.hint')}
          options={ways}
        />
      </fieldset>
      <fieldset className="settings-group">
        <legend>{words.t('parcels.settings.carrier')}</legend>
        <SelectField
          draft={draft}
          name="connectionId"
          label={words.t('parcels.settings.account')}
          hint={words.t('parcels.settings.account.hint')}
          options={[
            ['', words.t('parcels.settings.no-account')] as const,
            ...(accounts ?? []).map(({ id, name }) => [id, name] as const),
          ]}
        />
        <TextField
          draft={draft}
          name="validDays"
          label={words.t('parcels.settings.validDays')}
          inputMode="numeric"
          className="w-code"
        />
      </fieldset>
      <fieldset className="settings-group">
        <legend>{words.t('parcels.settings.prices')}</legend>
        <p className="meta">{words.t('parcels.settings.prices.hint')}</p>
        {labels.map((method) => (
          <TextField
            key={method}
            draft={draft}
            name={`prices.${method}`}
            label={words.t(`parcels.settings.price.${method}`, { currency: values.pricesCurrency })}
            inputMode="decimal"
            className="w-code"
          />
        ))}
        <TextField
          draft={draft}
          name="pricesCurrency"
          label={words.t('parcels.settings.currency')}
          maxLength={3}
          className="w-code"
        />
      </fieldset>
      <fieldset className="settings-group">
        <legend>{words.t('parcels.settings.address')}</legend>
        <p className="meta">{words.t('parcels.settings.address.hint')}</p>
        {rows.map((row) => (
          <div key={row.join()} className="settings-row">
            {row.map((part) => (
              <TextField
                key={part}
                draft={draft}
                name={`address.${part}`}
                label={words.t(`parcels.address.${part}`)}
                {...(part === 'postcode' && { className: 'w-code' })}
              />
            ))}
          </div>
        ))}
      </fieldset>
      <fieldset className="settings-group">
        <legend>{words.t('parcels.settings.words')}</legend>
        {(['wordsPl', 'wordsEn'] as const).map((name) => (
          <AreaField
            key={name}
            label={words.t(`parcels.settings.${name}`)}
            error={draft.at(name)}
            readOnly={draft.locked !== null}
            value={values[name]}
            onType={(value) => draft.set({ [name]: value })}
          />
        ))}
      </fieldset>
    </SettingsForm>
  );
}
