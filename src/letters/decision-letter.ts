import type { Words } from '../kit/words.ts';
import { decision, decisionTitle, type Decision } from './content/decision.ts';
import type { Letter } from './letter.ts';
import { quiet } from './mail/block.ts';
import { buyerMail } from './mail/buyer-mail.ts';
import { openCase } from './mail/open-case.ts';

export type { AcceptedLine, Decision, DecisionOutcome, RejectedLine, ToldGuarantee } from './content/decision.ts';

/** The reasoned answer on a durable medium: the only thing that stops CMP-REPLY (UPK 7a(3)). */
export const decisionLetter = (words: Words, props: Decision): Letter =>
  buyerMail(words, props, {
    subject: decisionTitle(words, props),
    preheader: words.t(`letters.decision.${props.outcome}.text`, { matter: props.matter }),
    title: decisionTitle(words, props),
    blocks: [
      ...decision(words, props),
      openCase(words, props),
      props.outcome !== 'accepted' && quiet(words.t('letters.decision.disagree')),
    ],
  });
