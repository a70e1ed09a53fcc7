import type { Words } from '../../kit/words.ts';
import { button, type Block } from './block.ts';
import { webAddress } from './line.ts';

/** The one button most letters need. */
export const openCase = (words: Words, { caseUrl }: { caseUrl: string }): Block =>
  button(words.t('letters.open-case'), webAddress(caseUrl));

/** The same for staff, who open it at the desk. */
export const openAtDesk = (words: Words, { caseUrl }: { caseUrl: string }): Block =>
  button(words.t('letters.open-case-staff'), webAddress(caseUrl));

/** The same, where the shop waits for an answer. */
export const answerCase = (words: Words, { caseUrl }: { caseUrl: string }): Block =>
  button(words.t('letters.answer'), webAddress(caseUrl));
