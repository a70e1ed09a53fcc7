import type { Day } from '../kit/day.ts';
import type { Words } from '../kit/words.ts';
import { moment } from './content/moment.ts';
import type { CaseFrame } from './frame.ts';
import type { Letter, LetterLine } from './letter.ts';
import { facts, heading, paragraph, quote } from './mail/block.ts';
import { buyerMail } from './mail/buyer-mail.ts';
import { goods } from './mail/goods.ts';
import { oneLine, ownLines } from './mail/line.ts';
import { openCase } from './mail/open-case.ts';

/** What is acknowledged, when it is neither a withdrawal nor a complaint: those have letters of their own. */
export type AcknowledgedMatter =
  'guarantee' | 'not_received' | 'missing_items' | 'voluntary_return' | 'not_collected' | 'dispute' | 'inquiry';

export interface CaseAcknowledged extends CaseFrame {
  readonly matter: AcknowledgedMatter;
  readonly receivedAt: Date;
  readonly contract: string | null;
  readonly lines: readonly LetterLine[];
  readonly demand: string | null;
  readonly description: string | null;
  /** The day by which we answer, owed or promised; null when none was promised. */
  readonly answerBy: Day | null;
}

export const caseAcknowledgedLetter = (words: Words, props: CaseAcknowledged): Letter => {
  const day = props.answerBy && words.day(props.answerBy);
  return buyerMail(words, props, {
    subject: words.t(`letters.acknowledged.${props.matter}.title`),
    preheader: day
      ? words.t('letters.acknowledged.preheader', { day })
      : words.t('letters.acknowledged.preheader-undated'),
    title: words.t(`letters.acknowledged.${props.matter}.title`),
    blocks: [
      paragraph(day ? words.t('letters.acknowledged.text', { day }) : words.t('letters.acknowledged.text-undated')),
      facts([
        [words.t('letters.case-number'), props.caseNumber],
        [words.t('letters.received'), moment(words, props.receivedAt, props.zone)],
        [words.t('letters.contract'), props.contract && oneLine(props.contract)],
        [words.t('letters.demand'), props.demand && oneLine(props.demand)],
        [words.t('letters.answer-by'), props.answerBy && words.day(props.answerBy)],
      ]),
      props.lines.length > 0 && goods(words, props.lines),
      props.description ? quote(ownLines(props.description), words.t('letters.your-words')) : null,
      heading(words.t('letters.next')),
      paragraph(words.t(`letters.acknowledged.${props.matter}.next`)),
      openCase(words, props),
    ],
  });
};
