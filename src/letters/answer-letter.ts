import type { Words } from '../kit/words.ts';
import type { CaseFrame } from './frame.ts';
import type { Letter } from './letter.ts';
import { paragraph, quote } from './mail/block.ts';
import { buyerMail } from './mail/buyer-mail.ts';
import { oneLine, ownLines } from './mail/line.ts';
import { openCase } from './mail/open-case.ts';

export interface Answer extends CaseFrame {
  /** The consultant's name as the buyer may know it. */
  readonly author: string;
  /** Plain text; an empty line parts paragraphs. */
  readonly message: string;
  /** File names the consultant added; they wait on the page. */
  readonly files: readonly string[];
}

export const answerLetter = (words: Words, props: Answer): Letter =>
  buyerMail(words, props, {
    subject: words.t('letters.answer.subject'),
    preheader: oneLine(props.message).slice(0, 120),
    title: words.t('letters.answer.title'),
    blocks: [
      quote(
        ownLines(props.message),
        words.t('letters.answer.by', { author: oneLine(props.author), shop: oneLine(props.brand.name) }),
      ),
      props.files.length > 0 &&
        paragraph(
          words.t('letters.answer.files', { count: props.files.length, names: words.list(props.files.map(oneLine)) }),
        ),
      openCase(words, props),
    ],
  });
