import type { Words } from '../kit/words.ts';
import type { Deadline, Step } from './deadline.ts';
import { ruleOf, type RuleId } from './rules.ts';

/** Why a deadline falls on its day: one sentence a step, in the order they were taken. */
function explainSteps(words: Words, { steps }: Deadline, zone: string): string[] {
  return steps.map((step) => sentenceOf(words, step, zone));
}

function sentenceOf(words: Words, step: Step, zone: string): string {
  const day = words.day(step.day, { weekday: true });
  switch (step.step) {
    case 'event':
      return step.at
        ? words.t('law.step.event-instant', { day, instant: words.instant(step.at, zone), zone })
        : words.t('law.step.event', { day });
    case 'period':
      return words.t('law.step.period', { day, period: words.t('law.period', step.period) });
    case 'month-too-short':
      return words.t('law.step.month-too-short', { day });
    case 'year-end':
      return words.t('law.step.year-end', { day });
    case 'skipped-free-days':
      return words.t('law.step.skipped-free-days', { count: step.count });
    case 'free-day':
    case 'not-moved': {
      const named = { day: words.day(step.day), because: step.because, holiday: step.holiday ?? '' };
      return words.t(step.step === 'free-day' ? 'law.step.free-day' : 'law.step.not-moved', named);
    }
  }
}

/** The whole answer about one deadline: the rule, the day, its last instant, what follows, and why. */
export function explainDeadline(words: Words, rule: RuleId, deadline: Deadline, zone: string): string[] {
  const { source, consequence } = ruleOf(rule);
  return [
    words.t('law.line.rule', { rule, name: words.t(`law.rule.${rule}`) }),
    words.t('law.line.source', { source }),
    words.t('law.line.deadline', { day: `${words.day(deadline.deadline, { weekday: true })} (${deadline.deadline})` }),
    words.t('law.line.expires', {
      instant: words.instant(deadline.expiresAt, zone),
      zone,
      utc: deadline.expiresAt.toISOString().replace('.000Z', 'Z'),
    }),
    words.t('law.line.safe-target', { day: words.day(deadline.safeTarget, { weekday: true }) }),
    words.t('law.line.consequence', { consequence: words.t(`law.consequence.${consequence}`) }),
    words.t('law.line.why'),
    ...explainSteps(words, deadline, zone).map((sentence, at) => `  ${at + 1}. ${sentence}`),
  ];
}
