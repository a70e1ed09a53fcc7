import type { Day } from '../kit/day.ts';
import { isAnswer, isSentAgain, type Axes, type RemedyState } from './case.ts';

/** A clock, as headlines and lists need it. */
export interface ClockFace {
  readonly rule: string;
  readonly state: 'running' | 'met' | 'breached' | 'void';
  readonly deadline: Day | null;
  readonly withheld: boolean;
}

export const headlineCodes = [
  'withdrawal-send-back',
  'withdrawal-on-its-way',
  'withdrawal-refund-due',
  'withdrawal-received',
  'withdrawal-in-review',
  'takeback-asked',
  'answer-due',
  'answer-overdue',
  'your-turn',
  'rejected',
  'deemed-accepted',
  'remedy-under-way',
  'remedy-in-repair',
  'remedy-repaired',
  'remedy-past-repair',
  'remedy-on-its-way',
  'remedy-overdue',
  'remedy-done',
  'refund-due',
  'refund-sent',
  'parcel-traced',
  'uncollected-on-its-way',
  'uncollected-back',
  'uncollected-sent-again',
  'question-received',
  'closed',
  'closed-rejected',
  'closed-paid',
  'cancelled',
  'merged',
] as const;
export type HeadlineCode = (typeof headlineCodes)[number];

/** What list rows, mails and the buyer's page say first: a code, and the day it speaks of. */
export interface Headline {
  readonly code: HeadlineCode;
  readonly day: Day | null;
}

const paid = (axes: Axes) => axes.money === 'sent' || axes.money === 'settled';
const back = (axes: Axes) => ['received', 'inspected', 'disposed'].includes(axes.custody);

const isUnderWay = ({ remedy }: Axes) => remedy !== null && !['delivered', 'unrepairable'].includes(remedy);

/** What was granted in kind, where it is by now. */
const remedyAt: Record<RemedyState, HeadlineCode> = {
  planned: 'remedy-under-way',
  in_repair: 'remedy-in-repair',
  repaired: 'remedy-repaired',
  unrepairable: 'remedy-past-repair',
  shipped: 'remedy-on-its-way',
  delivered: 'remedy-done',
};

/** A pure function of the axes and the clocks; nothing stores it. */
export function headlineOf(axes: Axes, clocks: readonly ClockFace[], takebackAsked = false): Headline {
  const ticking = clocks.filter(({ state }) => state === 'running' || state === 'breached');
  const live = (...rules: string[]) => ticking.find(({ rule }) => rules.includes(rule));
  const refund = live('WD-REFUND', 'NC-REFUND-WITHDRAWAL', 'NC-REFUND-REDUCTION');
  const say = (code: HeadlineCode, clock?: ClockFace): Headline => ({ code, day: clock?.deadline ?? null });
  // What goes to the buyer, and by when it was promised; once that has gone by, this comes first.
  const sayRemedyAt = (): Headline => {
    const promise = live('REMEDY-PROMISE');
    return say(promise?.state === 'breached' ? 'remedy-overdue' : remedyAt[axes.remedy ?? 'planned'], promise);
  };

  if (axes.stage === 'merged') return say('merged');
  if (axes.stage === 'cancelled') return say('cancelled');
  if (axes.stage === 'closed')
    return say(axes.outcome === 'rejected' ? 'closed-rejected' : paid(axes) ? 'closed-paid' : 'closed');
  if (axes.stage === 'waiting_customer') return say('your-turn');
  if (takebackAsked) return say('takeback-asked');

  if (axes.stage === 'settling') {
    if (paid(axes)) return isUnderWay(axes) ? sayRemedyAt() : say('refund-sent');
    if (axes.procedure === 'withdrawal') {
      if (['expected', 'label_issued'].includes(axes.custody)) {
        const sendBack = live('WD-SENDBACK');
        return sendBack ? say('withdrawal-send-back', sendBack) : say('withdrawal-refund-due', refund);
      }
      if (['in_transit', 'delivered'].includes(axes.custody)) return say('withdrawal-on-its-way', refund);
      if (back(axes)) return say('withdrawal-received', refund);
      return say('withdrawal-refund-due', refund);
    }
    if (refund || (axes.money !== null && !isUnderWay(axes))) return say('refund-due', refund);
    return sayRemedyAt();
  }
  if (axes.outcome === 'deemed_accepted') return say('deemed-accepted');
  if (axes.stage === 'decided') return say(axes.outcome === 'rejected' ? 'rejected' : 'remedy-under-way');

  if (axes.procedure === 'withdrawal') return say('withdrawal-in-review');
  const answer = ticking.find(({ rule }) => isAnswer(rule));
  if (answer) return say(answer.state === 'breached' ? 'answer-overdue' : 'answer-due', answer);
  if (axes.procedure === 'not_received') return say('parcel-traced');
  if (axes.procedure === 'not_collected')
    return say(
      isSentAgain(axes) ? 'uncollected-sent-again' : back(axes) ? 'uncollected-back' : 'uncollected-on-its-way',
    );
  const promise = live('FIRST-ANSWER');
  return axes.procedure === 'inquiry' ? say('question-received', promise) : say('answer-due', promise);
}

export const progressSteps = [
  'received',
  'review',
  'your-turn',
  'parcel',
  'decision',
  'refund',
  'remedy',
  'done',
] as const;
export type ProgressStep = (typeof progressSteps)[number];

export interface Progress {
  readonly steps: readonly { readonly step: ProgressStep; readonly state: 'done' | 'current' | 'ahead' }[];
}

/** The buyer's way, at most four steps: what is behind, where the case stands, what comes. */
export function progressOf(axes: Axes): Progress {
  const { way, at } = wayOf(axes);
  const ended = ['closed', 'cancelled', 'merged'].includes(axes.stage);
  return {
    steps: way.map((step, index) => ({
      step,
      state: ended || index < at ? 'done' : index === at ? 'current' : 'ahead',
    })),
  };
}

function wayOf(axes: Axes): { way: ProgressStep[]; at: number } {
  const { procedure, stage, outcome } = axes;
  const looking: ProgressStep = stage === 'waiting_customer' ? 'your-turn' : 'review';
  if (procedure === 'inquiry' && outcome === 'none') return { way: ['received', looking, 'done'], at: 1 };
  const settling = stage === 'settling' || (stage === 'closed' && outcome !== 'rejected');
  // A withdrawal needs no decision; one that is in question is looked at like a claim first.
  if (procedure === 'withdrawal' && settling) {
    const at = paid(axes) ? 3 : axes.custody === 'not_required' || back(axes) ? 2 : 1;
    return { way: ['received', 'parcel', 'refund', 'done'], at };
  }
  const last: ProgressStep = !settling ? 'decision' : axes.money !== null ? 'refund' : 'remedy';
  return { way: ['received', looking, last, 'done'], at: stage === 'decided' || settling ? 2 : 1 };
}
