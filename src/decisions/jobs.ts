import { decisionLetter } from '../letters/decision-letter.ts';
import { decisionPdf } from '../letters/decision-pdf.ts';
import { insertLetter, storeLetter } from '../files/keep-letter.ts';
import { listFiles } from '../files/list-files.ts';
import { readHappening } from '../messages/happening.ts';
import { onEvent, type OnEvent } from '../messages/jobs.ts';
import { readMailing } from '../messages/mailing.ts';
import { postLetter } from '../messages/post-letter.ts';
import { system } from '../identity/actor.ts';
import type { Job } from '../platform/jobs.ts';
import { inShop } from '../platform/shop-scope.ts';
import { choiceText } from './choice-told.ts';
import { decisionOf } from './decision-letter.ts';
import { findSettlement } from './find-settlement.ts';

/** The decision on a durable medium: by mail with a PDF; for a buyer without e-mail the PDF waits on the case, to be posted. */
export const mailDecision: Job<OnEvent> = {
  name: 'decisions.mail-buyer',
  payload: onEvent,
  async run(world, { shopId, caseId, eventId }) {
    const event = await inShop(world, shopId, (tx) => readHappening(tx, shopId, eventId));
    if (event.data['elsewhere'] === true) return;
    const mailing = await readMailing(world, shopId, caseId);
    const { kase, words, frame } = mailing;
    const { decisions } = await findSettlement(world, system(shopId, 'letter'), { caseId });
    const decided = decisions.find(({ id }) => id === event.data['decisionId']);
    if (!decided) return;

    const props = decisionOf(mailing, {
      ...decided,
      decidedOn: decided.answeredOn,
      author: decided.decidedBy ?? frame.brand.name,
      choice: choiceText(world, kase.locale, decided.answeredOn),
    });
    const nth = decisions.indexOf(decided);
    const document = {
      name: `${kase.number}-${decided.answeredOn}${nth > 0 ? `-${nth + 1}` : ''}.pdf`,
      bytes: await decisionPdf(words, { ...props, recipient: [], madeAt: decided.at }),
    };
    if (kase.contact.email) {
      await postLetter(world, mailing, {
        cause: `${eventId}:decision`,
        code: 'decision',
        to: { address: kase.contact.email, name: kase.contact.name },
        letter: decisionLetter(words, props),
        document,
        told: kase.clocks.filter(({ rule, state }) => rule.startsWith('NC-REFUND') && state === 'running'),
      });
    } else {
      const already = await listFiles(world, system(shopId, 'letter'), { caseId });
      if (already.some(({ kind, name }) => kind === 'letter' && name === document.name)) return; // ran twice
      const kept = await storeLetter(world, shopId, document.name, document.bytes);
      await inShop(world, shopId, (tx) => insertLetter(tx, shopId, caseId, kept, world.now()));
    }
  },
};

export const decisionEvents = ['case.decided'] as const;
