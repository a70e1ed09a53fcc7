import { useQueryClient } from '@tanstack/react-query';

import type { Locale } from '../../../../kit/locale.ts';
import { parseAmount } from '../../../../kit/money.ts';
import { fillText } from '../../../../law/texts.ts';
import { ownCurrency } from '../../../../returns/plain-return.ts';
import { api } from '../../api/client.ts';
import { shopKey } from '../../api/shop-queries.ts';
import { amountText } from '../../parts/amount.ts';
import { Loaded } from '../../parts/states.tsx';
import { useToday } from '../../parts/today.ts';
import { useSeat } from '../../session/me.tsx';
import { useWords } from '../../words/words-context.tsx';
import { CheckField } from '../form/check-field.tsx';
import { ChoiceField } from '../form/choice-field.tsx';
import { SettingsForm } from '../form/settings-form.tsx';
import { TextField } from '../form/text-field.tsx';
import { useDraft } from '../form/use-draft.ts';
import { FormSkeleton } from '../parts/form-skeleton.tsx';
import { SectionHead } from '../parts/section-head.tsx';
import { useLock } from '../parts/use-lock.ts';
import { ruleOf, ruleText, SecondPersonField } from './second-person-field.tsx';
import { useShop, type Shop } from './shop-query.ts';
import './second-person.css';

export function TermsPage() {
  const words = useWords();
  const shop = useShop();
  return (
    <>
      <SectionHead title={words.t('settings.section.terms')} lead={words.t('settings.terms.lead')} />
      <Loaded query={shop} skeleton={<FormSkeleton />}>
        {shop.data && <TermsForm key={shop.data.id} shop={shop.data} />}
      </Loaded>
    </>
  );
}

const draftOf = (
  { policy: { withdrawalDays, undoSeconds, approvalLimit, secondPersonAbove, ...policy }, currencies, country }: Shop,
  locale: Locale,
) => ({
  'policy.secondPersonAbove': ruleText(secondPersonAbove, currencies, locale),
  'policy.approvalLimit': ruleText(approvalLimit, currencies, locale),
  'policy.envelopeWindow': policy.envelopeWindow as string,
  'policy.withdrawalDays': String(withdrawalDays),
  'policy.undoSeconds': String(undoSeconds),
  'policy.collectsReturns': policy.collectsReturns,
  'policy.paysReturn': policy.paysReturn,
  'policy.informsOfWithdrawal': policy.informsOfWithdrawal,
  'policy.informsOfReturnCost': policy.informsOfReturnCost,
  'policy.soleTraderDeemedAcceptance': policy.soleTraderDeemedAcceptance,
  'policy.adr': policy.adr as string,
  'policy.offersVouchers': policy.offersVouchers,
  'policy.voucherMonths': String(policy.voucherMonths),
  'policy.partialDelivery': policy.partialDelivery as string,
  'policy.plainReturns': policy.plainReturns,
  'policy.plainUpTo': policy.plainUpTo === null ? '' : amountText(policy.plainUpTo, ownCurrency(country), locale),
});

/** What the shop promises on top of the law, each with what follows from it. */
function TermsForm({ shop }: { shop: Shop }) {
  const words = useWords();
  const { shopId } = useSeat();
  const queries = useQueryClient();
  const today = useToday();
  const currency = ownCurrency(shop.country);
  const draft = useDraft(
    draftOf(shop, words.locale),
    async (values) => {
      const input = {
        withdrawalDays: Number(values['policy.withdrawalDays']),
        undoSeconds: Number(values['policy.undoSeconds']),
        collectsReturns: values['policy.collectsReturns'],
        paysReturn: values['policy.paysReturn'],
        informsOfWithdrawal: values['policy.informsOfWithdrawal'],
        informsOfReturnCost: values['policy.informsOfReturnCost'],
        soleTraderDeemedAcceptance: values['policy.soleTraderDeemedAcceptance'],
        adr: values['policy.adr'] as Shop['policy']['adr'],
        // What is no amount is sent as it is, so that the server names the field.
        secondPersonAbove: ruleOf(values['policy.secondPersonAbove']).rule,
        approvalLimit: ruleOf(values['policy.approvalLimit']).rule,
        envelopeWindow: values['policy.envelopeWindow'] as Shop['policy']['envelopeWindow'],
        offersVouchers: values['policy.offersVouchers'],
        voucherMonths: Number(values['policy.voucherMonths']),
        partialDelivery: values['policy.partialDelivery'] as Shop['policy']['partialDelivery'],
        plainReturns: values['policy.plainReturns'],
        plainUpTo: values['policy.plainUpTo'].trim() ? (parseAmount(values['policy.plainUpTo'], currency) ?? -1) : null,
      };
      queries.setQueryData(shopKey(shopId, 'shop'), await api.shop.update({ policy: input }));
    },
    {
      locked: useLock('change the shop'),
      check: (values) =>
        (['policy.secondPersonAbove', 'policy.approvalLimit'] as const).flatMap((field) =>
          ruleOf(values[field]).wrong ? [{ field, reason: 'not-an-amount' }] : [],
        ),
    },
  );
  const { values } = draft;
  const days = String(Math.max(14, Number(values['policy.withdrawalDays']) || 14));
  const shopPays = values['policy.paysReturn'] || values['policy.collectsReturns'];

  return (
    <SettingsForm draft={draft}>
      <fieldset className="settings-group">
        <legend>{words.t('settings.terms.withdrawal')}</legend>
        <TextField
          draft={draft}
          name="policy.withdrawalDays"
          label={words.t('settings.terms.withdrawal-days')}
          hint={words.t('settings.terms.withdrawal-days.hint')}
          inputMode="numeric"
          className="w-code"
        />
        {(['informsOfWithdrawal', 'informsOfReturnCost', 'paysReturn', 'collectsReturns'] as const).map((term) => (
          <CheckField
            key={term}
            draft={draft}
            name={`policy.${term}`}
            label={words.t(`settings.terms.${term}`)}
            hint={words.t(`settings.terms.${term}.${values[`policy.${term}`] ? 'on' : 'off'}`)}
          />
        ))}
        <ChoiceField
          draft={draft}
          name="policy.partialDelivery"
          label={words.t('vouchers.settings.partial')}
          hint={words.t('vouchers.settings.partial.hint')}
          options={(['difference', 'share', 'full'] as const).map((value) => ({
            value,
            text: words.t(`vouchers.settings.partial.${value}`),
          }))}
        />
        <blockquote className="settings-quote">
          <p className="meta">{words.t('settings.terms.buyer-reads')}</p>
          <p>{fillText('withdrawal-terms', words.locale, today, { days })}</p>
          <p>{fillText(shopPays ? 'return-cost-shop' : 'return-cost-buyer', words.locale, today)}</p>
        </blockquote>
      </fieldset>
      <fieldset className="settings-group">
        <legend>{words.t('bench.rule')}</legend>
        <CheckField
          draft={draft}
          name="policy.plainReturns"
          label={words.t('bench.rule.on')}
          hint={words.t('bench.rule.hint')}
        />
        <TextField
          draft={draft}
          name="policy.plainUpTo"
          label={words.t('bench.rule.up-to', { currency })}
          inputMode="decimal"
          className="w-code"
        />
      </fieldset>
      <fieldset className="settings-group">
        <legend>{words.t('vouchers.settings')}</legend>
        <CheckField
          draft={draft}
          name="policy.offersVouchers"
          label={words.t('vouchers.settings.offers')}
          hint={words.t(`vouchers.settings.offers.${values['policy.offersVouchers'] ? 'on' : 'off'}`)}
        />
        <TextField
          draft={draft}
          name="policy.voucherMonths"
          label={words.t('vouchers.settings.months')}
          hint={words.t('vouchers.settings.months.hint')}
          inputMode="numeric"
          className="w-code"
        />
      </fieldset>
      <fieldset className="settings-group">
        <legend>{words.t('settings.terms.answers')}</legend>
        <TextField
          draft={draft}
          name="policy.undoSeconds"
          label={words.t('answering.undo-seconds')}
          hint={words.t('answering.undo-seconds.hint')}
          inputMode="numeric"
          className="w-code"
        />
        <CheckField
          draft={draft}
          name="policy.soleTraderDeemedAcceptance"
          label={words.t('settings.terms.soleTrader')}
          hint={words.t(`settings.terms.soleTrader.${values['policy.soleTraderDeemedAcceptance'] ? 'on' : 'off'}`)}
        />
        <ChoiceField
          draft={draft}
          name="policy.adr"
          label={words.t('settings.terms.adr')}
          hint={words.t('settings.terms.adr.hint')}
          options={(['refusal', 'consent'] as const).map((value) => ({
            value,
            text: words.t(`settings.terms.adr.${value}`),
            hint: words.t(`settings.terms.adr.${value}.hint`),
          }))}
        />
        <SecondPersonField
          draft={draft}
          name="policy.approvalLimit"
          label={words.t('deciding.limit')}
          hint={words.t('deciding.limit.hint')}
        />
        <SecondPersonField
          draft={draft}
          name="policy.secondPersonAbove"
          label={words.t('refund-run.limit')}
          hint={words.t('refund-run.limit.hint')}
        />
        <ChoiceField
          draft={draft}
          name="policy.envelopeWindow"
          label={words.t('deciding.window')}
          options={(['right', 'left'] as const).map((value) => ({ value, text: words.t(`deciding.window.${value}`) }))}
        />
      </fieldset>
    </SettingsForm>
  );
}
