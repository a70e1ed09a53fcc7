import type { Words } from '../../src/kit/words.ts';
import { consequencesOf } from '../../src/law/road-consequences.ts';
import type { Procedure } from '../../src/law/vocabulary.ts';
import { labelsIn } from '../../src/law/withdrawal-labels.ts';
import { FindOrderPage } from '../../src/portal/pages/find-order.tsx';
import { NewLinkPage, NewLinkSentPage } from '../../src/portal/pages/new-link.tsx';
import { LineList } from '../../src/portal/pages/parts/summary.tsx';
import { ReportCheckPage } from '../../src/portal/pages/report/check.tsx';
import { ContactPage } from '../../src/portal/pages/report/contact.tsx';
import { DescribePage, PhotosPage } from '../../src/portal/pages/report/describe.tsx';
import { ItemsPage, ItemsTextPage } from '../../src/portal/pages/report/items.tsx';
import { PayoutPage } from '../../src/portal/pages/report/payout.tsx';
import { BasisPage, DemandPage, NoticedPage } from '../../src/portal/pages/report/questions.tsx';
import { RoadsPage } from '../../src/portal/pages/report/roads.tsx';
import { ShortagePage } from '../../src/portal/pages/report/shortage.tsx';
import { WhatHappenedPage } from '../../src/portal/pages/report/what-happened.tsx';
import { StartPage } from '../../src/portal/pages/start.tsx';
import { WithdrawCheckPage } from '../../src/portal/pages/withdraw/check.tsx';
import { WithdrawDetailsPage } from '../../src/portal/pages/withdraw/details.tsx';
import { cups, jacket, kettle, order, photos, socks, stepOf, type Specimen } from './specimen.ts';

const products = [jacket, socks, kettle];
const nobody = { name: null, email: null };

const terms = { capacity: 'consumer', shopBearsReturnCost: false, informedOfReturnCost: true } as const;
const way = (procedure: Procedure) => ({ procedure, consequences: consequencesOf(procedure, terms), href: '/r' });

export function formSpecimens(words: Words): Specimen[] {
  const t = words.t;
  const at = (step: number) => ({ at: { step, of: 7 } });
  const start = { words, withdrawHref: '/w', reportHref: '/r', newLinkHref: '/l' };
  const wrong = (typed: Record<string, string | string[]>, ...problems: [string, string][]) => ({
    typed,
    problems: problems.map(([field, reason]) => ({ field, reason })),
  });
  return [
    { name: 'start', title: t('portal.start.title'), element: <StartPage {...start} order={null} /> },
    { name: 'start-by-link', title: t('portal.start.title'), element: <StartPage {...start} order={order} /> },
    {
      name: 'find-order',
      title: t('portal.find.title'),
      element: <FindOrderPage {...stepOf(words)} proofs={['email']} notFound={false} withoutOrderHref="/on" />,
    },
    {
      name: 'find-order-allegro-not-found',
      title: t('portal.find.title'),
      element: (
        <FindOrderPage
          {...stepOf(words, { typed: { order: 'b1f3', by: 'login', proof: 'anna_w' } })}
          proofs={['login', 'phone', 'parcel']}
          notFound
          withoutOrderHref="/on"
        />
      ),
    },
    {
      name: 'withdraw-1',
      title: t('portal.withdraw.title'),
      element: (
        <WithdrawDetailsPage
          {...stepOf(words, { at: { step: 1, of: 2 } })}
          order={null}
          products={[]}
          known={nobody}
          findOrderHref="/find"
        />
      ),
    },
    {
      name: 'withdraw-1-known',
      title: t('portal.withdraw.title'),
      element: (
        <WithdrawDetailsPage
          {...stepOf(words, { at: { step: 1, of: 2 }, typed: { scope: 'items', line: ['l2'], 'quantity-l2': '1' } })}
          order={order}
          products={products}
          known={{ name: 'Anna Wójcik', email: 'anna@example.com' }}
          findOrderHref={null}
        />
      ),
    },
    {
      name: 'withdraw-1-wrong',
      title: t('portal.withdraw.title'),
      failed: true,
      element: (
        <WithdrawDetailsPage
          {...stepOf(words, {
            at: { step: 1, of: 2 },
            ...wrong(
              { name: '', contract: '100234571', email: 'anna@', scope: 'items' },
              ['name', 'name-needed'],
              ['email', 'email-form'],
              ['line', 'items-or-whole'],
            ),
          })}
          order={order}
          products={products}
          known={nobody}
          findOrderHref={null}
        />
      ),
    },
    {
      name: 'withdraw-2',
      title: t('portal.withdraw.checkTitle'),
      element: (
        <WithdrawCheckPage
          {...stepOf(words, { at: { step: 2, of: 2 } })}
          confirmLabel={labelsIn(words.locale).confirm}
          seller="Zielona Półka sp. z o.o., ul. Lipowa 7, 60-101 Poznań"
          name="Anna Wójcik"
          contract="100234571"
          email="anna@example.com"
          whole={false}
          products={[{ ...socks, quantity: 1 }, kettle]}
          itemsText={null}
          changeHref="/w"
        />
      ),
    },
    {
      name: 'what-happened',
      title: t('portal.report.whatHappened'),
      element: <WhatHappenedPage {...stepOf(words, at(1))} preset="defective" />,
    },
    {
      name: 'what-happened-wrong',
      title: t('portal.report.whatHappened'),
      failed: true,
      element: (
        <WhatHappenedPage {...stepOf(words, { ...at(1), ...wrong({}, ['issue', 'issue-needed']) })} preset={null} />
      ),
    },
    {
      name: 'roads',
      title: t('portal.roads.choose'),
      element: (
        <RoadsPage
          words={words}
          backHref="/b"
          ways={[way('complaint'), way('withdrawal')]}
          choice={{ until: '2026-12-02' }}
        />
      ),
    },
    {
      name: 'road-not-received',
      title: t('portal.roads.title'),
      element: <RoadsPage words={words} backHref="/b" ways={[way('not_received')]} />,
    },
    {
      name: 'items',
      title: t('portal.items.title'),
      element: (
        <ItemsPage
          {...stepOf(words, { ...at(3), typed: { line: ['l2'], 'quantity-l2': '1' } })}
          order={order}
          products={products}
        />
      ),
    },
    {
      name: 'items-wrong',
      title: t('portal.items.title'),
      failed: true,
      element: (
        <ItemsPage
          {...stepOf(words, { ...at(3), ...wrong({}, ['line', 'items-needed']) })}
          order={order}
          products={products}
        />
      ),
    },
    { name: 'items-text', title: t('portal.items.textTitle'), element: <ItemsTextPage {...stepOf(words, at(3))} /> },
    {
      name: 'shortage-wrong',
      title: t('portal.shortage.title'),
      failed: true,
      element: (
        <ShortagePage
          {...stepOf(words, {
            ...at(3),
            ...wrong({ 'received-l4': '20', 'received-l3': 'jeden' }, ['received-l3', 'quantity-form']),
          })}
          order={order}
          products={[cups, kettle, socks]}
        />
      ),
    },
    {
      name: 'noticed',
      title: t('portal.noticed.title'),
      element: <NoticedPage {...stepOf(words, at(4))} today="2026-11-23" />,
    },
    { name: 'basis', title: t('portal.basis.title'), element: <BasisPage {...stepOf(words, at(4))} /> },
    {
      name: 'demand',
      title: t('portal.demand.title'),
      element: (
        <DemandPage
          {...stepOf(words, { ...at(5), typed: { demand: 'price_reduction', amount: '40' } })}
          issue="defective"
          currency="PLN"
        />
      ),
    },
    {
      name: 'describe',
      title: t('portal.describe.title'),
      element: <DescribePage {...stepOf(words, at(5))} issue="defective" />,
    },
    {
      name: 'photos',
      title: t('portal.photos.title'),
      element: <PhotosPage {...stepOf(words, at(6))} photos={[]} most={6} uploadHref="/u" />,
    },
    {
      name: 'photos-wrong',
      title: t('portal.photos.title'),
      failed: true,
      element: (
        <PhotosPage
          {...stepOf(words, { ...at(6), ...wrong({}, ['photos', 'file-kind']) })}
          photos={photos}
          most={6}
          uploadHref="/u"
        />
      ),
    },
    {
      name: 'contact-company-wrong',
      title: t('portal.contact.title'),
      failed: true,
      element: (
        <ContactPage
          {...stepOf(words, {
            ...at(6),
            ...wrong(
              {
                name: 'Piotr Zając',
                email: 'biuro@kawiarniapodlipa.pl',
                phone: '600 100',
                buyer: 'company',
                company: 'Kawiarnia Pod Lipą',
                nip: '526-104-08-2',
              },
              ['phone', 'phone-form'],
              ['nip', 'nip-form'],
            ),
          })}
          known={{ name: null, email: null, phone: null, company: null, nip: null }}
        />
      ),
    },
    {
      name: 'payout-wrong',
      title: t('portal.payout.title'),
      failed: true,
      element: (
        <PayoutPage
          {...stepOf(words, { ...at(6), ...wrong({ account: '61 1090' }, ['account', 'account-form']) })}
          because="paid-on-delivery"
        />
      ),
    },
    {
      name: 'report-check',
      title: t('portal.report.checkTitle'),
      element: (
        <ReportCheckPage
          {...stepOf(words, at(7))}
          rows={[
            { label: t('portal.report.whatHappened'), value: t('portal.issue.defective'), changeHref: '/1' },
            { label: t('portal.items.title'), value: <LineList words={words} products={[kettle]} />, changeHref: '/2' },
            {
              label: t('portal.describe.title'),
              value: 'Gwizdek odpadł przy pierwszym gotowaniu, a emalia przy dziobku pękła.',
              changeHref: '/3',
            },
            { label: t('portal.demand.title'), value: t('portal.demand.replacement'), changeHref: '/4' },
            { label: t('portal.contact.title'), value: 'Anna Wójcik\nanna@example.com', changeHref: '/5' },
          ]}
        />
      ),
    },
    {
      name: 'new-link',
      title: t('portal.newLink.title'),
      element: <NewLinkPage {...stepOf(words)} known={{ email: null, number: null }} />,
    },
    {
      name: 'new-link-sent',
      title: t('portal.newLink.sentTitle'),
      element: <NewLinkSentPage words={words} email="anna@example.com" homeHref="/" />,
    },
  ];
}
