import type { Headline, Progress, ProgressStep } from '../../src/cases/headline.ts';
import type { Words } from '../../src/kit/words.ts';
import { Afterwards } from '../../src/portal/pages/afterwards.tsx';
import { CasePage } from '../../src/portal/pages/case/case-page.tsx';
import type { CasePageProps } from '../../src/portal/pages/case/case-props.ts';
import { sayHeadline } from '../../src/portal/pages/case/say-headline.ts';
import { ConfirmationPage } from '../../src/portal/pages/confirmation.tsx';
import { kettle, photos, socks, type Specimen } from './specimen.ts';

const zl = (amount: number) => ({ amount, currency: 'PLN' });
const at = (text: string) => new Date(`${text}:00+01:00`);

const way = (at: number, ...steps: ProgressStep[]): Progress => ({
  steps: steps.map((step, index) => ({ step, state: index < at ? 'done' : index === at ? 'current' : 'ahead' })),
});

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
      title={sayHeadline(words, headline)}
      status={null}
      progress={way(1, 'received', 'parcel', 'refund', 'done')}
      notice={null}
      sendBack={null}
      choiceTold={null}
      proof={null}
      offer={null}
      goods={[]}
      goodsBy={null}
      answered={[]}
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
    pays: 'Koszt odesłania ponosisz Ty.',
    proofAction: '/proof',
    freesMoney: true,
  } as const;
  const parts = [
    {
      label: pl ? 'Skarpety merino, 3 pary, 2 szt.' : 'Merino socks, 2',
      why: pl ? 'odstąpienie od umowy, cena po rabatach' : 'withdrawal, price after discounts',
      sum: zl(17800),
    },
    {
      label: pl ? 'Dostawa, najtańsza zwykła' : 'Delivery, cheapest ordinary',
      why: pl ? 'wraca całe zamówienie' : 'the whole order goes back',
      sum: zl(999),
    },
  ];
  const waits = { state: 'waits', sum: zl(18799), day: '2026-12-07', accountEnd: null, parts, limits: [] } as const;
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
    page('case-send-back', { code: 'withdrawal-send-back', day: '2026-12-07' }, { sendBack, money: waits }),
    page(
      'case-proof-wrong',
      { code: 'withdrawal-send-back', day: '2026-12-07' },
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
      { code: 'withdrawal-on-its-way', day: '2026-12-07' },
      {
        notice: { kind: 'ok', title: t('portal.case.savedProof') },
        money: { ...waits, state: 'planned', accountEnd: '2874' },
        progress: way(2, 'received', 'parcel', 'refund', 'done'),
      },
    ),
    page(
      'case-complaint',
      { code: 'answer-due', day: '2026-12-07' },
      {
        procedure: 'complaint',
        progress: way(1, 'received', 'review', 'decision', 'done'),
        products: [kettle],
        files,
      },
    ),
    page(
      'case-question',
      { code: 'your-turn', day: null },
      {
        procedure: 'complaint',
        status: pl
          ? 'Sklep prosi o zdjęcie tabliczki znamionowej. Termin odpowiedzi sklepu biegnie dalej.'
          : 'The shop asks for a photo of the type plate. Its time to answer keeps running.',
        progress: way(1, 'received', 'your-turn', 'decision', 'done'),
        products: [kettle],
      },
    ),
    page(
      'case-offer',
      { code: 'your-turn', day: null },
      {
        procedure: 'complaint',
        progress: way(2, 'received', 'review', 'decision', 'done'),
        offer: {
          text: pl
            ? 'Proponujemy nowy gwizdek i zwrot 40,00 zł. Czajnik zostaje u Ciebie.'
            : 'We offer a new whistle and 40.00 zł back. You keep the kettle.',
          until: '2026-12-01',
          id: 'p-1',
          options: pl
            ? ['Obniżenie ceny, 40,00 zł. Towar zostaje u Ciebie.', 'Wymiana na nowy. Towar odsyłasz.']
            : ['Price reduction, 40.00 zł. You keep the goods.', 'Replacement. You send the goods back.'],
          statutory: pl
            ? 'Nie musisz się zgadzać. Bez Twojej zgody rozpatrzymy reklamację tak jak dotąd, najpóźniej 7 grudnia 2026.'
            : 'You do not have to agree. If you do not, we deal with your complaint as before, by 7 December 2026.',
          action: '/c/token/proposal',
          choiceMissing: false,
        },
        products: [kettle],
      },
    ),
    page(
      'case-rejected',
      { code: 'rejected', day: null },
      {
        procedure: 'complaint',
        progress: way(3, 'received', 'review', 'decision', 'done'),
        decision: {
          title: pl ? 'Decyzja' : 'Decision',
          text: pl
            ? 'Pęknięcie powstało po upadku, co widać na zdjęciu dziobka. W liście podajemy podstawę prawną i to, co możesz zrobić dalej.'
            : 'The crack comes from a fall, as the picture of the spout shows. The letter gives the legal basis and what you can do next.',
          lines: [
            {
              id: 'l1',
              name: kettle.name,
              outcome: 'rejected',
              detail: pl
                ? 'Uszkodzenie powstało po wydaniu towaru. Art. 43a UPK'
                : 'The damage came after delivery. Art. 43a UPK',
            },
          ],
          letterHref: '/letter',
        },
        products: [kettle],
        files,
        takeBackHref: null,
      },
    ),
    page(
      'case-closed',
      { code: 'closed-paid', day: null },
      {
        progress: way(4, 'received', 'parcel', 'refund', 'done'),
        money: { ...waits, state: 'sent', day: '2026-12-03', accountEnd: '2874' },
        takeBackHref: null,
        liveHref: null,
      },
    ),
  ];
}
