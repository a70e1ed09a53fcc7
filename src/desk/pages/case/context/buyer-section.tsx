import { formatIban } from '../../../../kit/iban.ts';
import type { CaseDetail } from '../../api/case-queries.ts';
import { say } from '../../words/say.ts';
import { BuyerCustomer } from './buyer-customer.tsx';
import { useWords } from '../../words/words-context.tsx';

export function BuyerSection({ kase }: { kase: CaseDetail }) {
  const words = useWords();
  const { contact } = kase;
  return (
    <section>
      <h2>{words.t('desk.buyer')}</h2>
      <dl className="facts">
        <Fact name={words.t('desk.buyer.name')}>{contact.name}</Fact>
        <Fact name={words.t('desk.buyer.email')}>{contact.email && <MailLink to={contact.email} />}</Fact>
        <Fact name={words.t('desk.buyer.phone')}>
          {contact.phone && <a href={`tel:${contact.phone}`}>{contact.phone}</a>}
        </Fact>
        <Fact name={words.t('desk.buyer.capacity')}>{say(words, 'desk.capacity', kase.capacity)}</Fact>
        <Fact name={words.t('desk.buyer.language')}>{words.t(`views.filter.locale.${kase.locale}`)}</Fact>
        <Fact name={words.t('desk.buyer.account')}>
          {kase.payoutAccount && <span className="figure">{formatIban(kase.payoutAccount)}</span>}
        </Fact>
      </dl>
      <BuyerCustomer customerId={kase.customerId} />
    </section>
  );
}

export const Fact = ({ name, children }: { name: string; children: React.ReactNode }) =>
  children ? (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  ) : null;

/** A long address breaks before its @, not a letter before its end. */
function MailLink({ to }: { to: string }) {
  const at = to.lastIndexOf('@');
  return (
    <a href={`mailto:${to}`}>
      {to.slice(0, at)}
      <wbr />
      {to.slice(at)}
    </a>
  );
}
