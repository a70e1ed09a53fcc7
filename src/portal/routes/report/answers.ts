import type { z } from 'zod';

import type { FormDraft } from '../../../cases/form-drafts.ts';
import type { Day } from '../../../kit/day.ts';
import { parseAmount, type Currency } from '../../../kit/money.ts';
import type { Issue } from '../../../law/vocabulary.ts';
import { demandsFor } from '../../forms/choices.ts';
import { shortageForm, someLinesForm, type ChosenLine } from '../../forms/lines.ts';
import { readForm, type FormAnswer } from '../../forms/read-form.ts';
import {
  basisForm,
  contactForm,
  demandForm,
  describeForm,
  itemsTextForm,
  noticedForm,
  payoutForm,
  whatHappenedForm,
} from '../../forms/report.ts';
import { besides } from './description.ts';
import type { Said, Step } from './steps.ts';

type Form<F extends z.ZodType> = Partial<z.output<F>>;
type Contact = z.output<typeof contactForm> & { company?: string | undefined; nip?: string | undefined };

/** Everything the buyer has answered, read. */
export interface ReportAnswers
  extends
    Form<typeof whatHappenedForm>,
    Form<typeof itemsTextForm>,
    Form<typeof noticedForm>,
    Form<typeof basisForm>,
    Form<ReturnType<typeof describeForm>>,
    Form<typeof payoutForm>,
    Partial<Contact> {
  readonly lines?: readonly ChosenLine[];
  readonly demand?: z.output<typeof demandForm>['demand'];
  /** Minor units. */
  readonly demandAmount?: number | undefined;
  readonly otherDemand?: string | undefined;
}

export interface Asked {
  readonly issue: Issue;
  readonly bought: ReadonlyMap<string, number>;
  readonly currency: Currency;
  readonly today: Day;
}

/** What was said of the two things the way on depends on; what cannot be read was not said. */
export function saidIn(raw: FormDraft['answers']): Said {
  const happened = readForm(whatHappenedForm, raw['what-happened']);
  const wanted = readForm(demandForm, raw['demand']);
  return {
    issue: happened.ok ? happened.value.issue : undefined,
    demand: wanted.ok ? wanted.value.demand : undefined,
    withoutOrder: raw['withoutOrder'] === true,
  };
}

/** Reads the form of one page; `before` is what the pages before it said. */
export function readStep(step: Step, typed: unknown, asked: Asked, before: ReportAnswers): FormAnswer<ReportAnswers> {
  switch (step) {
    case 'what-happened':
      return readForm(whatHappenedForm, typed);
    case 'items':
      return readForm(
        someLinesForm(asked.bought).transform((lines) => ({ lines })),
        typed,
      );
    case 'shortage':
      return readForm(shortageForm(asked.bought), typed);
    case 'items-text':
      return readForm(itemsTextForm, typed);
    case 'noticed':
      return readForm(noticedBy(asked.today), typed);
    case 'basis':
      return readForm(basisForm, typed);
    case 'demand':
      return readForm(demandIn(asked), typed);
    case 'describe':
      return readForm(describeWithin(asked.issue, before), typed);
    case 'contact':
      return readForm(contactForm, typed);
    case 'payout':
      return readForm(payoutForm, typed);
    default: // pictures are kept by themselves, and the other pages ask nothing
      return { ok: true, value: {} };
  }
}

/** Goes through the pages: what they say together, and which of them still wait for an answer. */
export function readAnswers(
  raw: FormDraft['answers'],
  steps: readonly Step[],
  asked: Asked,
): { answers: ReportAnswers; open: readonly Step[] } {
  let answers: ReportAnswers = {};
  const open: Step[] = [];
  for (const step of steps) {
    if (step === 'roads') continue;
    const answer = step in raw ? readStep(step, raw[step], asked, answers) : null;
    if (answer?.ok) answers = { ...answers, ...answer.value };
    else open.push(step);
  }
  return { answers, open };
}

/** What belongs to another choice than the one made was hidden when the form was sent: it was not said. */
const demandIn = ({ issue, currency }: Asked) =>
  demandForm.transform(({ demand, amount, otherDemand }, context): ReportAnswers => {
    if (demand && !demandsFor(issue).includes(demand))
      context.addIssue({ code: 'custom', path: ['demand'], message: 'demand' });
    const sum = demand === 'price_reduction' && amount ? parseAmount(amount, currency) : undefined;
    if (sum === null || (sum !== undefined && sum < 0))
      context.addIssue({ code: 'custom', path: ['amount'], message: 'amount-form' });
    return { demand, demandAmount: sum ?? undefined, ...(demand === 'other' && { otherDemand }) };
  });

/** Nobody notices tomorrow. */
const noticedBy = (today: Day) =>
  noticedForm.refine(({ noticedOn }) => !noticedOn || noticedOn <= today, {
    path: ['noticedOn'],
    message: 'day-future',
  });

const MOST_IN_STATEMENT = 10_000;
const FOR_LABELS = 500; // and for the holder of an account, who is named later

/** A statement keeps one text: the description must fit beside what else was said in words. */
const describeWithin = (issue: Issue, before: ReportAnswers) => {
  const taken = besides(before).reduce((sum, { text }) => sum + text.length, FOR_LABELS);
  return describeForm(issue).refine(({ description = '' }) => description.length + taken <= MOST_IN_STATEMENT, {
    path: ['description'],
    message: 'too-long',
  });
};
