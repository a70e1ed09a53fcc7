import type { Words } from '../kit/words.ts';
import type { CaseFrame } from './frame.ts';
import type { Letter } from './letter.ts';
import { bullets, facts, paragraph } from './mail/block.ts';
import { buyerMail } from './mail/buyer-mail.ts';
import { oneLine } from './mail/line.ts';
import { openCase } from './mail/open-case.ts';

export interface News extends CaseFrame {
  /** What happened: 'Paczka do Ciebie wysłana'. */
  readonly title: string;
  /** What it means and what follows, a paragraph each. */
  readonly text: readonly string[];
  /** The things it is about. */
  readonly items?: readonly string[];
  /** A parcel and its number, where there is one. */
  readonly parcel?: string | null;
  readonly at: Date;
}

/** What happened without a letter of its own: the thing itself in the subject, not that some status changed. */
export const newsLetter = (words: Words, props: News): Letter =>
  buyerMail(words, props, {
    subject: props.title,
    preheader: props.text[0] ?? props.title,
    title: props.title,
    blocks: [
      ...props.text.map((text) => paragraph(oneLine(text))),
      props.items?.length ? bullets(props.items.map(oneLine)) : null,
      facts([
        [words.t('letters.case-number'), props.caseNumber],
        [words.t('letters.news.parcel'), props.parcel ? oneLine(props.parcel) : null],
        [words.t('letters.news.at'), words.instant(props.at, props.zone)],
      ]),
      openCase(words, props),
    ],
  });
