import { lazy, Suspense } from 'react';

import { fillText } from '../../../../law/texts.ts';
import type { Channel } from '../../api/shop-queries.ts';
import { Skeleton } from '../../parts/states.tsx';
import { useToday } from '../../parts/today.ts';
import { useWords } from '../../words/words-context.tsx';
import { CopyButton } from '../parts/copy-button.tsx';
import { CopyLine } from '../parts/copy-line.tsx';

const QrCard = lazy(() => import('./qr-card.tsx').then(({ QrCard }) => ({ default: QrCard })));

/** What the shop hangs out: the form's address, its code to print, and the withdrawal by itself (CRD 11a). */
export function Links({ channel }: { channel: Channel }) {
  const words = useWords();
  const today = useToday();
  const withdraw = `${channel.formUrl}/withdraw`;
  return (
    <section className="settings-group settings-links" aria-labelledby="links">
      <h2 id="links">{words.t('settings.links')}</h2>
      <div className="settings-links-row">
        <div className="grow">
          <CopyLine
            label={words.t('settings.links.form')}
            hint={words.t('settings.links.form.hint')}
            text={channel.formUrl}
            opens
          />
          <CopyLine
            label={words.t('settings.links.withdraw')}
            hint={words.t('settings.links.withdraw.hint')}
            text={withdraw}
            opens
          />
        </div>
        <Suspense fallback={<Skeleton height={148} width={148} />}>
          <QrCard url={channel.formUrl} name={channel.name} slug={channel.slug} />
        </Suspense>
      </div>
      <details>
        <summary>{words.t('settings.links.terms')}</summary>
        <p className="meta">{words.t('settings.links.terms.hint')}</p>
        {channel.locales.map((locale) => {
          const text = fillText('withdrawal-function-terms', locale, today, { url: withdraw });
          return (
            <blockquote key={locale} className="settings-quote" lang={locale}>
              <p>{text}</p>
              <CopyButton
                text={text}
                label={words.t('settings.links.copy-terms', { language: locale === 'pl' ? 'Polski' : 'English' })}
              />
            </blockquote>
          );
        })}
      </details>
    </section>
  );
}
