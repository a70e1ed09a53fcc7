import type { Words } from '../../../kit/words.ts';
import { SmallForm } from '../afterwards.tsx';
import { AccountFields } from '../report/payout.tsx';
import type { CaseForm } from './case-props.ts';

export interface AccountOnPage {
  readonly because: 'paid-on-delivery' | 'order-unknown' | 'by-transfer';
  readonly action: string;
}

/** The money can only go by transfer and nobody knows where to: whoever has the page may say it (GD-MIN). */
export function AccountCard(props: { words: Words; account: AccountOnPage; form: CaseForm | null }) {
  const { words, account, form } = props;
  const step = { words, typed: form?.typed ?? {}, problems: form?.problems ?? [], hidden: form?.hidden };
  return (
    <section className="apart" aria-labelledby="payout">
      <h2 id="payout">{words.t('portal.payout.title')}</h2>
      <p>{words.t(`portal.payout.lead.${account.because}`)}</p>
      <SmallForm step={step} action={account.action} button={words.t('portal.payout.save')}>
        <AccountFields step={step} optional={false} />
      </SmallForm>
    </section>
  );
}
