import { proposalLetter, proposalOverLetter } from '../letters/proposal-letter.ts';
import { onEvent, type OnEvent } from '../messages/jobs.ts';
import { readHappening } from '../messages/happening.ts';
import { readMailing } from '../messages/mailing.ts';
import { postLetter } from '../messages/post-letter.ts';
import type { Job } from '../platform/jobs.ts';
import { inShop } from '../platform/shop-scope.ts';
import { readProposals } from './find-proposals.ts';
import { sayOption } from './say-option.ts';
import { sayStatutoryChoice } from './say-statutory-choice.ts';

/** A proposal, and that it is no more, by mail. Who has no e-mail is told by a person. */
export const mailProposal: Job<OnEvent> = {
  name: 'decisions.mail-proposal',
  payload: onEvent,
  async run(world, { shopId, caseId, eventId }) {
    const event = await inShop(world, shopId, (tx) => readHappening(tx, shopId, eventId));
    const mailing = await readMailing(world, shopId, caseId);
    const { kase, words, frame, currency } = mailing;
    if (!kase.contact.email) return;
    const all = await inShop(world, shopId, (tx) => readProposals(tx, shopId, caseId, world.now()));
    const proposal = all.find(({ id }) => id === event.data['proposalId']);
    if (!proposal) return;
    const statutory = sayStatutoryChoice(words, kase);
    const proposed = event.type === 'case.proposed';
    await postLetter(world, mailing, {
      cause: `${eventId}:proposal`,
      code: proposed ? 'proposal' : 'proposal-over',
      to: { address: kase.contact.email, name: kase.contact.name },
      letter: proposed
        ? proposalLetter(words, {
            ...frame,
            author: proposal.proposedBy ?? frame.brand.name,
            message: proposal.text,
            options: proposal.options.map((option) => sayOption(words, option, kase.lines, currency ?? 'PLN')),
            until: proposal.until,
            statutory,
          })
        : proposalOverLetter(words, { ...frame, statutory }),
    });
  },
};

export const proposalEvents = ['case.proposed', 'case.proposal-withdrawn'] as const;
