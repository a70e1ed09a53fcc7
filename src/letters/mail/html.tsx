import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

import type { Locale } from '../../kit/locale.ts';
import type { Accent } from '../brand.ts';
import type { Block } from './block.ts';
import { BlockHtml } from './block-html.tsx';
import { font, light, safeAccent, sheetOf } from './dress.ts';
import { webAddress } from './line.ts';

export interface MailPage {
  readonly locale: Locale;
  readonly accent: Accent;
  readonly logoUrl: string | null;
  /** Who writes, above the title. */
  readonly sender: string;
  readonly subject: string;
  /** The line that mail programs show after the subject. */
  readonly preheader: string;
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly footer: readonly Block[];
}

/** The whole mail as HTML. Outlook knows no max-width: two conditional comments give it a table of 600. */
export const htmlOf = (page: MailPage): string =>
  `<!doctype html>${renderToStaticMarkup(<Page {...page} accent={safeAccent(page.accent)} />)}`
    // React asks browsers to fetch the logo ahead; a mail has no ahead, and some readers show or block such a line.
    .replaceAll(/<link rel="preload"[^>]*>/g, '')
    .replace(
      '<i class="mso-open"></i>',
      '<!--[if mso]><table role="presentation" width="600" align="center" cellpadding="0" cellspacing="0"><tr><td><![endif]-->',
    )
    .replace('<i class="mso-close"></i>', '<!--[if mso]></td></tr></table><![endif]-->');

function Page({ locale, accent, logoUrl, sender, subject, preheader, title, blocks, footer }: MailPage) {
  return (
    <html lang={locale} dir="ltr">
      <head>
        <meta httpEquiv="Content-Type" content="text/html; charset=utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <meta name="format-detection" content="telephone=no, date=no, address=no, email=no" />
        <title>{subject}</title>
        <style dangerouslySetInnerHTML={{ __html: sheetOf(accent) }} />
      </head>
      <body className="ground" style={{ margin: 0, padding: 0, background: light.ground }}>
        <Preheader text={preheader} />
        <main
          lang={locale}
          className="ground"
          style={{ background: light.ground, padding: '24px 0', fontFamily: font }}
        >
          <i className="mso-open" />
          <Sheet>
            <Sender name={sender} logoUrl={logoUrl} />
            <h1
              className="text"
              style={{ margin: '0 0 16px', fontSize: 26, lineHeight: '32px', fontWeight: 700, color: light.text }}
            >
              {title}
            </h1>
            {blocks.map((block, index) => (
              <BlockHtml key={index} block={block} accent={accent} />
            ))}
          </Sheet>
          <Foot>
            {footer.map((block, index) => (
              <BlockHtml key={index} block={block} accent={accent} small />
            ))}
          </Foot>
          <i className="mso-close" />
        </main>
      </body>
    </html>
  );
}

/** Shown in the list of mails, hidden in the mail; the blanks after it keep the body's first words out of the list. */
const Preheader = ({ text }: { text: string }) => (
  <div
    aria-hidden="true"
    style={{ display: 'none', maxHeight: 0, overflow: 'hidden', fontSize: 1, lineHeight: '1px', opacity: 0 }}
  >
    {text}
    {'\u00a0\u200c'.repeat(60)}
  </div>
);

const table = { width: '100%', maxWidth: 600, margin: '0 auto', borderCollapse: 'separate' } as const;

const Sheet = ({ children }: { children: ReactNode }) => (
  <table role="presentation" width="100%" cellPadding={0} cellSpacing={0} align="center" style={table}>
    <tbody>
      <tr>
        <td
          className="sheet line pad"
          style={{
            background: light.sheet,
            border: `1px solid ${light.line}`,
            borderRadius: 10,
            padding: '32px 40px 24px',
          }}
        >
          {children}
        </td>
      </tr>
    </tbody>
  </table>
);

const Foot = ({ children }: { children: ReactNode }) => (
  <table role="presentation" width="100%" cellPadding={0} cellSpacing={0} align="center" style={table}>
    <tbody>
      <tr>
        <td className="pad" style={{ padding: '20px 40px 8px' }}>
          {children}
        </td>
      </tr>
    </tbody>
  </table>
);

/** The logo stands on its own light plate, so that a dark one is seen at night too. */
const Sender = ({ name, logoUrl }: { name: string; logoUrl: string | null }) =>
  logoUrl ? (
    <p style={{ margin: '0 0 20px' }}>
      <img
        src={webAddress(logoUrl)}
        alt={name}
        height={40}
        style={{ height: 40, maxWidth: 240, background: '#ffffff', borderRadius: 6, padding: 4, border: 0 }}
      />
    </p>
  ) : (
    <p className="muted" style={{ margin: '0 0 20px', fontSize: 15, lineHeight: '22px', color: light.muted }}>
      {name}
    </p>
  );
