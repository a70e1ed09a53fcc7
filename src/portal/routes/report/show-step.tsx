import type { ReactElement } from 'react';

import { fileLimits, type StoredFile } from '../../../files/file.ts';
import type { FieldProblem } from '../../../kit/refusal.ts';
import type { Typed } from '../../forms/read-form.ts';
import { ReportCheckPage } from '../../pages/report/check.tsx';
import { ContactPage } from '../../pages/report/contact.tsx';
import { DescribePage, PhotosPage } from '../../pages/report/describe.tsx';
import { ItemsPage, ItemsTextPage } from '../../pages/report/items.tsx';
import { PayoutPage } from '../../pages/report/payout.tsx';
import { BasisPage, DemandPage, NoticedPage } from '../../pages/report/questions.tsx';
import { ShortagePage } from '../../pages/report/shortage.tsx';
import type { StepProps } from '../../pages/step.ts';
import { glanceOf, productsOf } from '../../visit/show-order.ts';
import { photosOf } from './photos.ts';
import type { Report } from './report-visit.ts';
import { payoutReason, positionOf, stepBefore, type Step } from './steps.ts';
import { rowsOf } from './summary-rows.tsx';

/** A page that asks; what happened, the search and the roads have routes of their own. */
export type AskingStep = Exclude<Step, 'what-happened' | 'order' | 'roads'>;

const titles = {
  items: 'portal.items.title',
  shortage: 'portal.shortage.title',
  'items-text': 'portal.items.textTitle',
  noticed: 'portal.noticed.title',
  basis: 'portal.basis.title',
  demand: 'portal.demand.title',
  describe: 'portal.describe.title',
  photos: 'portal.photos.title',
  contact: 'portal.contact.title',
  payout: 'portal.payout.title',
  check: 'portal.report.checkTitle',
} as const satisfies Record<AskingStep, string>;

export const isAskingStep = (step: string): step is AskingStep => Object.hasOwn(titles, step);

export interface Shown {
  readonly typed: Typed;
  readonly problems: readonly FieldProblem[];
  readonly files: readonly StoredFile[];
}

/** The page of a step, filled in with what was typed. */
export function showStep(report: Report, step: AskingStep, shown: Shown): { title: string; page: ReactElement } {
  const { words } = report.visit.frame;
  return {
    title: words.t(titles[step]),
    page: pageOf(report, step, shown.files, {
      words,
      action: report.href(step),
      backHref: report.href(stepBefore(report.steps, step)),
      at: positionOf(report.steps, step),
      typed: shown.typed,
      problems: shown.problems,
    }),
  };
}

function pageOf(report: Report, step: AskingStep, files: readonly StoredFile[], props: StepProps): ReactElement {
  const { world, visit, asked, answers, order } = report;
  switch (step) {
    case 'items':
      return <ItemsPage {...props} order={glanceOf(order!.shown)} products={productsOf(order!.shown)} />;
    case 'shortage':
      return <ShortagePage {...props} order={glanceOf(order!.shown)} products={productsOf(order!.shown)} />;
    case 'items-text':
      return <ItemsTextPage {...props} />;
    case 'noticed':
      return <NoticedPage {...props} today={world.todayIn(visit.shop.zone)} />;
    case 'basis':
      return <BasisPage {...props} />;
    case 'demand':
      return <DemandPage {...props} issue={asked.issue} currency={asked.currency} />;
    case 'describe':
      return <DescribePage {...props} issue={asked.issue} />;
    case 'photos':
      return (
        <PhotosPage {...props} photos={photosOf(report, files)} most={fileLimits.draft} uploadHref={props.action} />
      );
    case 'contact':
      return <ContactPage {...props} known={knownOf(report)} />;
    case 'payout':
      return <PayoutPage {...props} because={payoutReason(answers.demand, order) ?? 'order-unknown'} />;
    case 'check':
      return <ReportCheckPage {...props} rows={rowsOf(report, files)} />;
  }
}

/** Whoever came by the mail is not asked what the order says already. */
const knownOf = ({ order }: Report) => ({
  name: order?.shown.contact.name ?? null,
  email: order?.shown.contact.email ?? null,
  phone: order?.shown.contact.phone ?? null,
  company: order?.company.name ?? null,
  nip: order?.company.nip ?? null,
});
