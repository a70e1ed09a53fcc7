import type { Words } from '../../kit/words.ts';
import type { Contact } from './frame.ts';

export interface PrivacyProps {
  words: Words;
  /** The controller: legal name and address of the seller. */
  seller: { name: string; address: readonly string[] };
  contact: Contact;
}

const sections = ['what', 'why', 'who', 'long', 'rights', 'cookies'] as const;

/** What happens to the data of a case, by whom and for how long (GDPR art. 13). */
export function PrivacyPage({ words, seller, contact }: PrivacyProps) {
  return (
    <div className="column prose">
      <h1>{words.t('portal.privacy.title')}</h1>
      <p className="lead">{words.t('portal.privacy.lead')}</p>
      <h2>{words.t('portal.privacy.controller')}</h2>
      <address>
        <span>{seller.name}</span>
        {seller.address.map((line) => (
          <span key={line}>{line}</span>
        ))}
        {contact.email && (
          <span>
            <a href={`mailto:${contact.email}`}>{contact.email}</a>
          </span>
        )}
      </address>
      {sections.map((section) => (
        <section key={section}>
          <h2>{words.t(`portal.privacy.${section}.title`)}</h2>
          <p>{words.t(`portal.privacy.${section}`)}</p>
        </section>
      ))}
    </div>
  );
}
