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
        <link rel="icon" href={iconOf(frame)} />
        {scriptHref && <script type="module" nonce={nonce} src={scriptHref} />}
      </head>
      <body>
        <a className="skip" href="#main">
          {words.t('portal.frame.skip')}
        </a>
        <Page frame={frame}>{children}</Page>
      </body>
    </html>
  );
}

/** The first letter in the shop's colour: small enough to travel with the page, and no logo is too wide for it. */
function iconOf({ shopName, brand }: Frame): string {
  const { accent, onAccent } = brand.light;
  const letter = initialOf(shopName).toLocaleUpperCase();
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="${accent}"/><text x="16" y="22.5" font-family="system-ui,sans-serif" font-size="19" font-weight="700" text-anchor="middle" fill="${onAccent}">&#${letter.codePointAt(0)};</text></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

const initialOf = (shopName: string): string => [...shopName][0] ?? 'Z';

/** What is seen of a page: whose it is, what it says, the ways out of it. */
export function Page({ frame, children }: { frame: Frame; children?: ReactNode }) {
  return (
    <>
      <Header frame={frame} />
      <main id="main">{children}</main>
      <Footer frame={frame} />
    </>
  );
}

function Header({ frame: { words, shopName, logoHref, homeHref, otherLanguage } }: { frame: Frame }) {
  const name = (
    <>
      {logoHref ? (
        <img src={logoHref} alt="" width="28" height="28" loading="lazy" />
      ) : (
        <span className="mark" aria-hidden="true">
          {initialOf(shopName)}
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
