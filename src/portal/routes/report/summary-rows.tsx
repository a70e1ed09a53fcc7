import type { StoredFile } from '../../../files/file.ts';
import { formatNip } from '../../../kit/nip.ts';
import { formatPhone } from '../../../kit/phone.ts';
import { LineList, type SummaryRow } from '../../pages/parts/summary.tsx';
import { sayDemandChoice } from '../../pages/report/questions.tsx';
import { productsOf } from '../../visit/show-order.ts';
import type { Report } from './report-visit.ts';
import type { Step } from './steps.ts';

/** Every answer, each with the way back to its page. */
export function rowsOf(report: Report, files: readonly StoredFile[]): SummaryRow[] {
  const { visit, order, steps, href } = report;
  const { words } = visit.frame;
  const rows = steps.flatMap((step) => {
    const row = rowOf(report, step, files);
    return row ? [{ ...row, value: row.value || words.t('portal.report.notGiven'), changeHref: href(step) }] : [];
  });
  if (!order) return rows;
  const number = { label: words.t('portal.find.order'), value: order.shown.number, changeHref: href('order') };
  return [...rows.slice(0, 1), number, ...rows.slice(1)];
}

function rowOf({ visit, answers, asked, order }: Report, step: Step, files: readonly StoredFile[]) {
  const { words } = visit.frame;
  const { t } = words;
  switch (step) {
    case 'what-happened':
      return { label: t('portal.report.whatHappened'), value: t(`portal.issue.${asked.issue}`) };
    case 'items':
    case 'shortage':
      return {
        label: t(step === 'items' ? 'portal.items.title' : 'portal.shortage.title'),
        value: <LineList words={words} products={chosen(order, answers.lines ?? [])} />,
      };
    case 'items-text':
      return { label: t('portal.items.textTitle'), value: linesOfText(answers.contract, answers.itemsText) };
    case 'noticed':
      return { label: t('portal.noticed.title'), value: answers.noticedOn ? words.day(answers.noticedOn) : '' };
    case 'basis':
      return { label: t('portal.basis.title'), value: t(`portal.basis.${answers.basis ?? 'statutory'}`) };
    case 'demand': {
      const { demand, demandAmount, otherDemand } = answers;
      const amount = demandAmount && words.money({ amount: demandAmount, currency: asked.currency });
      return {
        label: t('portal.demand.title'),
        value: linesOfText(demand && sayDemandChoice(words, demand, asked.issue), amount || undefined, otherDemand),
      };
    }
    case 'describe':
      return { label: t('portal.describe.title'), value: answers.description ?? '' };
    case 'photos':
      return { label: t('portal.photos.label'), value: linesOfText(...files.map(({ name }) => name)) };
    case 'contact': {
      const { name, email, phone, company, nip } = answers;
      return {
        label: t('portal.contact.title'),
        value: linesOfText(name, email, phone && formatPhone(phone), company, nip && `NIP ${formatNip(nip)}`),
      };
    }
    case 'payout':
      return { label: t('portal.payout.title'), value: linesOfText(answers.account, answers.holder) };
    default:
      return null;
  }
}

const linesOfText = (...texts: (string | undefined)[]): string => texts.filter(Boolean).join('\n');

const chosen = (order: Report['order'], lines: NonNullable<Report['answers']['lines']>) =>
  order
    ? productsOf(order.shown).flatMap((product) =>
        lines.filter(({ lineId }) => lineId === product.lineId).map(({ quantity }) => ({ ...product, quantity })),
      )
    : [];
