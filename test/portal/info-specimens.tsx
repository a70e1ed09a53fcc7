import type { Words } from '../../src/kit/words.ts';
import { AccessibilityPage } from '../../src/portal/pages/accessibility.tsx';
import { TakeBackPage } from '../../src/portal/pages/case/take-back.tsx';
import { FailurePage, failures } from '../../src/portal/pages/failure.tsx';
import { PrivacyPage } from '../../src/portal/pages/privacy.tsx';
import { frameOf, stepOf, type Specimen } from './specimen.ts';

export function infoSpecimens(words: Words): Specimen[] {
  const t = words.t;
  return [
    {
      name: 'take-back',
      title: t('portal.takeBack.title', { number: 'ZP-48210' }),
      element: <TakeBackPage {...stepOf(words)} number="ZP-48210" needsConsent />,
    },
    {
      name: 'privacy',
      title: t('portal.privacy.title'),
      element: (
        <PrivacyPage
          words={words}
          seller={{ name: 'Zielona Półka sp. z o.o.', address: ['ul. Lipowa 7', '60-101 Poznań'] }}
          contact={frameOf(words.locale).contact}
        />
      ),
    },
    {
      name: 'accessibility',
      title: t('portal.accessibility.title'),
      element: (
        <AccessibilityPage
          words={words}
          shopName="Zielona Półka"
          reviewedOn="2026-11-20"
          contact={frameOf(words.locale).contact}
        />
      ),
    },
    ...failures.map((failure) => ({
      name: `failure-${failure}`,
      title: t(`portal.failure.${failure}.title`),
      element: (
        <FailurePage
          words={words}
          failure={failure}
          homeHref={failure === 'shop-unknown' ? null : '/'}
          again={failure === 'too-many' ? '14:35' : null}
          requestId={failure === 'broken' ? '7f3a-19c2' : null}
          newLink={failure === 'link-gone' ? { action: '/l', typed: {}, problems: [] } : null}
        />
      ),
    })),
  ];
}
