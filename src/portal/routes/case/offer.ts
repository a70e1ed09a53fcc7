import { sayOption } from '../../../decisions/say-option.ts';
import { sayStatutoryChoice } from '../../../decisions/say-statutory-choice.ts';
import type { Offer } from '../../pages/case/case-props.ts';
import type { CaseVisit } from '../../visit/case-visit.ts';
import type { CaseFacts } from './show-case.ts';

/** The proposal that may still be answered. */
export function offerOf(
  { kase, base, frame: { words } }: CaseVisit,
  { proposals, settlement: { currency } }: CaseFacts,
  choiceMissing: boolean,
): Offer | null {
  const open = proposals.find(({ state }) => state === 'open');
  if (!open) return null;
  return {
    id: open.id,
    text: open.text,
    options: open.options.map((option) => sayOption(words, option, kase.lines, currency)),
    until: open.until,
    statutory: sayStatutoryChoice(words, kase),
    action: `${base}/proposal`,
    choiceMissing,
  };
}
