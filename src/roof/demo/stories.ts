import { abroad } from './stories/abroad.ts';
import { companies } from './stories/companies.ts';
import { complaintsAnswered } from './stories/complaints-answered.ts';
import { complaintsOpen } from './stories/complaints-open.ts';
import { complaintsSettling } from './stories/complaints-settling.ts';
import { withdrawals } from './stories/withdrawals.ts';
import { withdrawalsEnded } from './stories/withdrawals-ended.ts';
import { withdrawalsInQuestion } from './stories/withdrawals-in-question.ts';
import type { Story } from './story.ts';

/** The thirty cases of the demo. */
export const stories: readonly Story[] = [
  ...withdrawals,
  ...withdrawalsInQuestion,
  ...withdrawalsEnded,
  ...complaintsOpen,
  ...complaintsAnswered,
  ...complaintsSettling,
  ...abroad,
  ...companies,
];
