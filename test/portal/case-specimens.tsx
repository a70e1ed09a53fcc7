import type { Words } from '../../src/kit/words.ts';
import { AccessibilityPage } from '../../src/portal/pages/accessibility.tsx';
import { Afterwards } from '../../src/portal/pages/afterwards.tsx';
import { CasePage, sayHeadline } from '../../src/portal/pages/case/case-page.tsx';
import type { CasePageProps, Headline } from '../../src/portal/pages/case/case-props.ts';
import { TakeBackPage } from '../../src/portal/pages/case/take-back.tsx';
import { ConfirmationPage } from '../../src/portal/pages/confirmation.tsx';
import { FailurePage, failures } from '../../src/portal/pages/failure.tsx';
import { PrivacyPage } from '../../src/portal/pages/privacy.tsx';
import { frameOf, kettle, photos, socks, stepOf, type Specimen } from './specimen.ts';

const zl = (amount: number) => ({ amount, currency: 'PLN' });
const at = (text: string) => new Date(`${text}:00+01:00`);

function caseOf(words: Words, headline: Headline, more: Partial<CasePageProps>): Specimen['element'] {
  const pl = words.locale === 'pl';
  return (
    <CasePage
      words={words}
      zone="Europe/Warsaw"
      number="ZP-48210"
      orderNumber="100234571"
      procedure="withdrawal"
      headline={headline}
      status={null}
      progress={{ steps: ['received', 'parcel', 'settling', 'closed'], now: 1 }}
      notice={null}
      sendBack={null}
      proof={null}
      offer={null}
      money={null}
      decision={null}
      products={[socks]}
      itemsText={null}
      statement={{
        text: pl
          ? 'Odstępuję od umowy w części, która dotyczy: Skarpety merino, 3 pary, 2 szt.'
          : 'I withdraw from the contract for: merino socks, 2.',
        at: at('2026-11-22T14:02'),
        pdfHref: '/pdf',
      }}
      history={[
        {
          id: 'h3',
          at: at('2026-11-23T08:41'),
          title: pl ? 'Marta ze sklepu' : 'Marta from the shop',
          from: 'shop',
          body: pl
            ? 'Dzień dobry, mamy Pani oświadczenie. Proszę spakować skarpety w dowolne pudełko, metka nie jest potrzebna.'
            : 'Good morning, we have your statement. Any box will do, and no need for the tag.',
          files: [],
        },
        {
          id: 'h2',
          at: at('2026-11-22T14:30'),
          title: pl ? 'Ty' : 'You',
          from: 'buyer',
          body: pl ? 'Czy mogę wysłać bez oryginalnego opakowania?' : 'Can I send it without the original packaging?',
          files: [],
        },
        {
          id: 'h1',
          at: at('2026-11-22T14:02'),
          title: pl ? 'Oświadczenie przyjęte, potwierdzenie wysłane' : 'Statement received, confirmation sent',
          from: null,
          body: null,
          files: [],
        },
      ]}
      files={[]}
      reply={{ action: '/reply', typed: {}, problems: [], photos: [], mostPhotos: 6, uploadHref: '/u' }}
      consultant="Marta Kowal"
      takeBackHref="/take-back"
      newLinkHref="/new-link"
      liveHref="/c/x/live"
      {...more}
    />
  );
}

export function caseSpecimens(words: Words): Specimen[] {
  const t = words.t;
  const pl = words.locale === 'pl';
  const page = (name: string, headline: Headline, more: Partial<CasePageProps>, failed = false): Specimen => ({
    name,
    title: sayHeadline(words, headline),
    failed,
    element: caseOf(words, headline, more),
  });
  const sendBack = {
    address: ['Zielona Półka, zwroty', 'ul. Lipowa 7', '60-101 Poznań'],
    by: '2026-12-07',
    payer: 'buyer',
    proofAction: '/proof',
  } as const;
  const parts = [
    { label: pl ? 'Skarpety merino, 3 pary, 2 szt.' : 'Merino socks, 2', sum: zl(17800) },
    { label: pl ? 'Dostawa, najtańsza zwykła' : 'Delivery, cheapest ordinary', sum: zl(999) },
  ];
  const waits = { state: 'waits', sum: zl(18799), day: '2026-12-07', accountEnd: null, parts } as const;
  const files = photos.map(({ id, name, thumbnailHref }) => ({ id, name, href: '/f', thumbnailHref }));
  const confirmation = {
    words,
    number: 'ZP-48210',
    submittedAt: new Date('2026-11-23T13:02:31Z'),
    zone: 'Europe/Warsaw',
    caseHref: '/c/x',
    pdfHref: '/pdf',
  };
  const afterwards = {
    words,
    open: null,
    photos: [],
    mostPhotos: 6,
    surveyConsent: pl
      ? 'Zgadzam się dostać mailem krótką ankietę o tym, jak poszła ta sprawa. Zgodę mogę wycofać w każdej chwili.'
      : 'You may email me a short survey about how this case went. I can withdraw this consent at any time.',
  };
  return [
    {
      name: 'done-withdrawal',
      title: t('portal.done.withdrawal'),
      element: (
        <ConfirmationPage
          {...confirmation}
          kind="withdrawal"
          statement={
            'Odstępuję od umowy w części, która dotyczy:\nSkarpety merino, 3 pary, 39–42: 1 szt.\nZamówienie 100234571\nAnna Wójcik, anna@example.com'
          }
          next={[
            { text: t('portal.done.mailed', { email: 'anna@example.com' }), state: 'done' },
            { text: t('portal.done.sendBy', { day: words.day('2026-12-07') }), state: 'now' },
            { text: t('portal.done.moneyBy', { day: words.day('2026-12-07') }), state: 'later' },
          ]}
        >
          <Afterwards
            {...afterwards}
            actions={{ reason: '/a', photos: '/b', account: '/c', parcel: '/d', survey: '/e' }}
          />
        </ConfirmationPage>
      ),
    },
    {
      name: 'done-company-wrong-account',
      title: t('portal.done.report'),
      failed: true,
      element: (
        <ConfirmationPage
          {...confirmation}
          kind="report"
          statement="Brakuje 4 filiżanek do espresso z 24."
          next={[
            { text: t('portal.done.mailed', { email: 'biuro@kawiarniapodlipa.pl' }), state: 'done' },
            { text: t('portal.done.answerBy', { day: words.day('2026-12-07') }), state: 'now' },
            { text: t('portal.done.remedy'), state: 'later' },
          ]}
        >
          <Afterwards
            {...afterwards}
            actions={{ character: '/x', photos: '/b', account: '/c', survey: '/e' }}
            open={{
              form: 'account',
              typed: { account: '61 1090' },
              problems: [{ field: 'account', reason: 'account-form' }],
            }}
          />
        </ConfirmationPage>
      ),
    },
    page('case-send-back', { code: 'send-back', by: '2026-12-07' }, { sendBack, money: waits }),
    page(
      'case-proof-wrong',
      { code: 'send-back', by: '2026-12-07' },
      {
        sendBack,
        money: waits,
        proof: {
          action: '/proof',
          typed: { carrier: 'InPost' },
          problems: [{ field: 'parcel', reason: 'parcel-needed' }],
        },
      },
      true,
    ),
    page(
      'case-money-by',
      { code: 'money-by', by: '2026-12-07' },
      {
        notice: { kind: 'ok', title: t('portal.case.savedProof') },
        money: { ...waits, state: 'planned', accountEnd: '2874' },
        progress: { steps: ['received', 'parcel', 'settling', 'closed'], now: 2 },
      },
    ),
    page(
      'case-complaint',
      { code: 'shop-answers', by: '2026-12-07' },
      {
        procedure: 'complaint',
        progress: { steps: ['received', 'in_review', 'decision', 'closed'], now: 1 },
        products: [kettle],
        files,
      },
    ),
    page(
      'case-question',
      { code: 'answer-shop-anytime' },
      {
        procedure: 'complaint',
        status: pl
          ? 'Sklep prosi o zdjęcie tabliczki znamionowej. Termin odpowiedzi sklepu biegnie dalej.'
          : 'The shop asks for a photo of the type plate. Its time to answer keeps running.',
        progress: { steps: ['received', 'waiting_customer', 'decision', 'closed'], now: 1 },
        products: [kettle],
      },
    ),
    page(
      'case-offer',
      { code: 'decide-on-offer', by: '2026-12-01' },
      {
        procedure: 'complaint',
        progress: { steps: ['received', 'in_review', 'decision', 'closed'], now: 2 },
        offer: {
          text: pl
            ? 'Proponujemy nowy gwizdek i zwrot 40,00 zł. Czajnik zostaje u Ciebie.'
            : 'We offer a new whistle and 40.00 zł back. You keep the kettle.',
          until: '2026-12-01',
          acceptAction: '/ok',
          declineAction: '/no',
        },
        products: [kettle],
      },
    ),
    page(
      'case-rejected',
      { code: 'rejected' },
      {
        procedure: 'complaint',
        progress: { steps: ['received', 'in_review', 'decision', 'closed'], now: 3 },
        decision: {
          title: pl ? 'Decyzja' : 'Decision',
          text: pl
            ? 'Pęknięcie powstało po upadku, co widać na zdjęciu dziobka. W liście podajemy podstawę prawną i to, co możesz zrobić dalej.'
            : 'The crack comes from a fall, as the picture of the spout shows. The letter gives the legal basis and what you can do next.',
          letterHref: '/letter',
        },
        products: [kettle],
        files,
        takeBackHref: null,
      },
    ),
    page(
      'case-closed',
      { code: 'closed', on: '2026-12-04' },
      {
        progress: { steps: ['received', 'parcel', 'settling', 'closed'], now: 4 },
        money: { ...waits, state: 'sent', day: '2026-12-03', accountEnd: '2874' },
        takeBackHref: null,
        liveHref: null,
      },
    ),
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
