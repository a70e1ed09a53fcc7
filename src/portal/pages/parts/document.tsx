import type { ReactNode } from 'react';

import { formatPhone } from '../../../kit/phone.ts';
import type { Frame } from '../frame.ts';

export interface DocumentProps {
  frame: Frame;
  title: string;
  css: string;
  nonce: string;
  scriptHref: string | null;
  indexed: boolean;
  children?: ReactNode;
}

/** The whole page: head, the shop's header, the content, the footer with the ways out. */
export function Document({ frame, title, css, nonce, scriptHref, indexed, children }: DocumentProps) {
  const { words, shopName } = frame;
  return (
    <html lang={words.locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="same-origin" />
        {!indexed && <meta name="robots" content="noindex,nofollow" />}
        <title>{shopName ? `${title} · ${shopName}` : title}</title>
        <style nonce={nonce} dangerouslySetInnerHTML={{ __html: css }} />
        {scriptHref && <script type="module" nonce={nonce} src={scriptHref} />}
      </head>
      <body>
        <a className="skip" href="#main">
          {words.t('portal.frame.skip')}
        </a>
        <Header frame={frame} />
        <main id="main">{children}</main>
        <Footer frame={frame} />
      </body>
    </html>
  );
}

function Header({ frame: { words, shopName, logoHref, homeHref, otherLanguage } }: { frame: Frame }) {
  const name = (
    <>
      {logoHref ? (
        <img src={logoHref} alt="" width="28" height="28" loading="lazy" />
      ) : (
        <span className="mark" aria-hidden="true">
          {[...shopName][0] ?? 'Z'}
        </span>
      )}
      {shopName || words.t('common.product')}
    </>
  );
  return (
    <header className="top">
      <div className="column">
        {homeHref ? (
          <a className="shop" href={homeHref}>
            {name}
          </a>
        ) : (
          <span className="shop">{name}</span>
        )}
        {otherLanguage && (
          <a href={otherLanguage.href} hrefLang={otherLanguage.locale} lang={otherLanguage.locale}>
            {words.t('portal.frame.otherLanguage')}
          </a>
        )}
      </div>
    </header>
  );
}

function Footer({ frame: { words, contact, withdrawHref, privacyHref, accessibilityHref } }: { frame: Frame }) {
  return (
    <footer className="foot">
      <div className="column">
        {(contact.email || contact.phone) && (
          <p>
            {words.t('portal.frame.help')} {contact.email && <a href={`mailto:${contact.email}`}>{contact.email}</a>}
            {contact.email && contact.phone && ', '}
            {contact.phone && <a href={`tel:${contact.phone.replace(/[^+\d]/g, '')}`}>{formatPhone(contact.phone)}</a>}
          </p>
        )}
        <ul>
          {withdrawHref && (
            <li>
              <a href={withdrawHref}>{words.t('portal.withdraw.function')}</a>
            </li>
          )}
          {privacyHref && (
            <li>
              <a href={privacyHref}>{words.t('portal.frame.privacy')}</a>
            </li>
          )}
          {accessibilityHref && (
            <li>
              <a href={accessibilityHref}>{words.t('portal.frame.accessibility')}</a>
            </li>
          )}
        </ul>
      </div>
    </footer>
  );
}
