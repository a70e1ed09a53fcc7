import type { Day } from '../kit/day.ts';
import type { Words } from '../kit/words.ts';
import type { CaseFrame } from './frame.ts';
import type { Letter } from './letter.ts';
import { bullets, callout, facts, heading, paragraph, quote } from './mail/block.ts';
import { buyerMail } from './mail/buyer-mail.ts';
import { oneLine, ownLines } from './mail/line.ts';
import { answerCase, openCase } from './mail/open-case.ts';

export interface Proposed extends CaseFrame {
  readonly author: string;
  readonly message: string;
  /** Each way the buyer may choose, in a sentence. */
  readonly options: readonly string[];
  readonly until: Day;
  /** What stays theirs whatever they answer. */
  readonly statutory: string;
}

/** The shop proposes. Nobody has to answer, and the mail says so. */
export const proposalLetter = (words: Words, props: Proposed): Letter =>
  buyerMail(words, props, {
    subject: words.t('letters.proposal.subject'),
    preheader: oneLine(props.message).slice(0, 120),
    title: words.t('letters.proposal.title'),
    blocks: [
      quote(
        ownLines(props.message),
        words.t('letters.answer.by', { author: oneLine(props.author), shop: oneLine(props.brand.name) }),
      ),
      heading(words.t('letters.proposal.options', { count: props.options.length })),
      bullets(props.options.map(oneLine)),
      facts([
        [words.t('letters.case-number'), props.caseNumber],
        [words.t('letters.proposal.until'), words.day(props.until)],
      ]),
      callout('info', words.t('letters.proposal.free'), ownLines(props.statutory)),
      answerCase(words, props),
    ],
  });

/** What was proposed is no more. */
export const proposalOverLetter = (words: Words, props: CaseFrame & { readonly statutory: string }): Letter =>
  buyerMail(words, props, {
    subject: words.t('letters.proposal-over.subject'),
    preheader: words.t('letters.proposal-over.text'),
    title: words.t('letters.proposal-over.title'),
    blocks: [
      paragraph(words.t('letters.proposal-over.text')),
      paragraph(ownLines(props.statutory)),
      openCase(words, props),
    ],
  });
