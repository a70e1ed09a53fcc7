import type { Words } from '../kit/words.ts';
import type { CaseFrame } from './frame.ts';
import type { Letter } from './letter.ts';
import { facts, paragraph, quiet } from './mail/block.ts';
import { buyerMail } from './mail/buyer-mail.ts';
import { openCase } from './mail/open-case.ts';

export interface NewLink extends CaseFrame {
  /** Whether the old link stopped working with this one. */
  readonly replacesOld: boolean;
}

/** Somebody asked on the page for a new link; `caseUrl` is that link. */
export const newLinkLetter = (words: Words, props: NewLink): Letter =>
  buyerMail(words, props, {
    subject: words.t('letters.link.subject'),
    preheader: words.t('letters.link.text'),
    title: words.t('letters.link.title'),
    blocks: [
      paragraph(words.t('letters.link.text')),
      facts([[words.t('letters.case-number'), props.caseNumber]]),
      openCase(words, props),
      props.replacesOld && paragraph(words.t('letters.link.old')),
      quiet(words.t('letters.link.not-you')),
    ],
  });
