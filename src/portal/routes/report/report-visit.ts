import type { FormDraft } from '../../../cases/form-drafts.ts';
import type { World } from '../../../platform/world.ts';
import type { Visit } from '../../visit/channel-visit.ts';
import { orderOf, type Door } from '../../visit/drafts.ts';
import { boughtOf } from '../../visit/show-order.ts';
import { readAnswers, saidIn, type Asked, type ReportAnswers } from './answers.ts';
import { orderFactsOf, type ReportOrder } from './order-facts.ts';
import { stepsOf, type Step } from './steps.ts';

/** A report that is being filled in: what is known, what was said, and the way through its pages. */
export interface Report {
  readonly world: World;
  readonly visit: Visit;
  readonly draft: FormDraft;
  readonly order: ReportOrder | null;
  readonly asked: Asked;
  readonly answers: ReportAnswers;
  readonly steps: readonly Step[];
  /** Pages that still wait for an answer, in their order; the last page is always one of them. */
  readonly open: readonly Step[];
  href(step: Step): string;
}

export async function reportOf(door: Omit<Door, 'reply'>, draft: FormDraft, carry: string): Promise<Report> {
  const { world, visit } = door;
  const shown = await orderOf(door, draft);
  const order = shown && (await orderFactsOf(world, visit, shown));
  const said = saidIn(draft.answers);
  const steps = stepsOf(said, order, visit.channel);
  const asked: Asked = {
    issue: said.issue ?? 'other',
    bought: boughtOf(shown),
    currency: shown?.currency ?? 'PLN',
    today: world.todayIn(visit.shop.zone),
  };
  return {
    world,
    visit,
    draft,
    order,
    asked,
    ...readAnswers(draft.answers, steps, asked),
    steps,
    href: (step) => hrefOf(visit.base, step, carry),
  };
}

export function hrefOf(base: string, step: Step, carry: string): string {
  if (step === 'what-happened') return `${base}/report${carry}`;
  if (step === 'order') return `${base}/find?for=report${carry.replace('?', '&')}`;
  return `${base}/report/${step}${carry}`;
}

/** The page to go on with. */
export const nextOf = ({ open, steps }: Report): Step => open[0] ?? steps.at(-1)!;
