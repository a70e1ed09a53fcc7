import type { Words } from '../kit/words.ts';
import type { CaseFrame } from './frame.ts';
import type { Letter } from './letter.ts';
import { callout, facts, paragraph } from './mail/block.ts';
import { buyerMail } from './mail/buyer-mail.ts';
import { openCase } from './mail/open-case.ts';

export interface TakenBack extends CaseFrame {
  /** A withdrawal that reached the shop binds it: taking it back needs the shop's consent. Other cases do not. */
  readonly matter: 'withdrawal' | 'other';
  readonly askedAt: Date;
  readonly agreedAt: Date;
}

export const takenBackLetter = (words: Words, props: TakenBack): Letter =>
  buyerMail(words, props, {
    subject: words.t('letters.taken-back.title', { matter: props.matter }),
    preheader: words.t('letters.taken-back.text', { matter: props.matter }),
    title: words.t('letters.taken-back.title', { matter: props.matter }),
    blocks: [
      paragraph(words.t('letters.taken-back.text', { matter: props.matter })),
      facts([
        [words.t('letters.case-number'), props.caseNumber],
        [words.t('letters.taken-back.asked'), words.instant(props.askedAt, props.zone)],
        [words.t('letters.taken-back.agreed', { matter: props.matter }), words.instant(props.agreedAt, props.zone)],
      ]),
      callout('info', words.t('letters.taken-back.mistake.title'), words.t('letters.taken-back.mistake.text')),
      openCase(words, props),
    ],
  });
