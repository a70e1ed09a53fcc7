import type { Day } from '../kit/day.ts';
import type { Words } from '../kit/words.ts';
import type { CaseFrame } from './frame.ts';
import type { Letter } from './letter.ts';
import { callout, paragraph, quiet, quote } from './mail/block.ts';
import { buyerMail } from './mail/buyer-mail.ts';
import { oneLine, ownLines } from './mail/line.ts';
import { answerCase } from './mail/open-case.ts';

export interface Question extends CaseFrame {
  readonly author: string;
  readonly message: string;
  /** When the shop wishes to hear back. A wish: nobody loses a right by it. */
  readonly wishedBy: Day | null;
  /** A complaint's own answer date, which runs on while we ask (CMP-NO-STOP). */
  readonly answerBy: Day | null;
}

/** The case waits for the buyer. */
export const questionLetter = (words: Words, props: Question): Letter =>
  buyerMail(words, props, {
    subject: words.t('letters.question.subject'),
    preheader: oneLine(props.message).slice(0, 120),
    title: words.t('letters.question.title'),
    blocks: [
      paragraph(words.t('letters.question.text')),
      quote(
        ownLines(props.message),
        words.t('letters.answer.by', { author: oneLine(props.author), shop: oneLine(props.brand.name) }),
      ),
      props.wishedBy &&
        callout(
          'info',
          words.t('letters.question.wish.title', { day: words.day(props.wishedBy) }),
          words.t('letters.question.wish.text'),
        ),
      answerCase(words, props),
      props.answerBy && quiet(words.t('letters.question.still', { day: words.day(props.answerBy) })),
    ],
  });
