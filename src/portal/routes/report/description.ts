import type { Words } from '../../../kit/words.ts';
import type { ReportAnswers } from './answers.ts';

/** A line of a statement holds a short name. */
export const NAME_OF_LINE = 300;

const labels = {
  otherDemand: 'portal.demand.otherText',
  itemsText: 'portal.items.text',
  holder: 'portal.payout.holder',
} as const;

/** What was said in words on other pages and has no field of its own in the statement. */
export function besides({
  otherDemand,
  itemsText,
  account,
  holder,
}: ReportAnswers): { label: (typeof labels)[keyof typeof labels]; text: string }[] {
  return [
    { label: labels.otherDemand, text: otherDemand ?? '' },
    { label: labels.itemsText, text: itemsText && itemsText.length > NAME_OF_LINE ? itemsText : '' },
    { label: labels.holder, text: account && holder ? holder : '' },
  ].filter(({ text }) => text !== '');
}

export const descriptionOf = (words: Words, answers: ReportAnswers): string =>
  [answers.description ?? '', ...besides(answers).map(({ label, text }) => `${words.t(label)} ${text}`)]
    .filter((part) => part !== '')
    .join('\n\n');
