import type { ReactNode } from 'react';

import { locales } from '../../../kit/locale.ts';
import { usePageTitle } from '../parts/use-page-title.ts';
import { useSpeak, useWords } from '../words/words-context.tsx';

/** The calm page before one is in: a name, one thing to do, the other language. */
export function Door({ title, lead, children }: { title: string; lead?: ReactNode; children: ReactNode }) {
  const words = useWords();
  const speak = useSpeak();
  usePageTitle(title);
  return (
    <div className="door">
      <main>
        <p className="door-name">{words.t('desk.name')}</p>
        <h1>{title}</h1>
        {lead && <p className="muted">{lead}</p>}
        {children}
      </main>
      <footer className="bar">
        {locales.map((locale) => (
          <button
            key={locale}
            type="button"
            className="linklike"
            lang={locale}
            aria-current={locale === words.locale || undefined}
            onClick={() => speak(locale)}
          >
            {locale === 'pl' ? 'Polski' : 'English'}
          </button>
        ))}
      </footer>
    </div>
  );
}
