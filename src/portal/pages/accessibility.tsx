import type { Day } from '../../kit/day.ts';
import { formatPhone } from '../../kit/phone.ts';
import type { Words } from '../../kit/words.ts';
import type { Contact } from './frame.ts';

export interface AccessibilityProps {
  words: Words;
  shopName: string;
  /** When the pages were last checked. */
  reviewedOn: Day;
  contact: Contact;
}

const sections = ['how', 'checked', 'limits'] as const;

/** How the service meets the requirements (AX-STATEMENT: Dir. 2019/882 art. 13(2), Annex V). */
export function AccessibilityPage({ words, shopName, reviewedOn, contact }: AccessibilityProps) {
  return (
    <div className="column prose">
      <h1>{words.t('portal.accessibility.title')}</h1>
      <p className="lead">{words.t('portal.accessibility.lead', { shop: shopName })}</p>
      {sections.map((section) => (
        <section key={section}>
          <h2>{words.t(`portal.accessibility.${section}.title`)}</h2>
          <p>{words.t(`portal.accessibility.${section}`)}</p>
        </section>
      ))}
      <h2>{words.t('portal.accessibility.contact.title')}</h2>
      <p>{words.t('portal.accessibility.contact')}</p>
      <ul className="links">
        {contact.email && (
          <li>
            <a href={`mailto:${contact.email}`}>{contact.email}</a>
          </li>
        )}
        {contact.phone && (
          <li>
            <a href={`tel:${contact.phone}`}>{formatPhone(contact.phone)}</a>
          </li>
        )}
      </ul>
      <p className="hint">{words.t('portal.accessibility.reviewed', { day: words.day(reviewedOn) })}</p>
    </div>
  );
}
