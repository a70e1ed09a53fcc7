import { decisionLetter } from '../letters/decision-letter.ts';
import { insertLetter, storeLetter } from '../files/keep-letter.ts';
import { listFiles } from '../files/list-files.ts';
import { REMEDY_PROMISE } from '../law/remedy-promise.ts';
import { readHappening } from '../messages/happening.ts';
import { onEvent, type OnEvent } from '../messages/jobs.ts';
import { readMailing } from '../messages/mailing.ts';
import { postLetter } from '../messages/post-letter.ts';
import { system } from '../identity/actor.ts';
import type { Job } from '../platform/jobs.ts';
import { inShop } from '../platform/shop-scope.ts';
import { addressOf, decisionDocument } from './print-decision.ts';

/** The decision on a durable medium: by mail with a PDF; for a buyer without e-mail the PDF waits on the case, to be posted. */
export const mailDecision: Job<OnEvent> = {
  name: 'decisions.mail-buyer',
  payload: onEvent,
  async run(world, { shopId, caseId, eventId }) {
    const event = await inShop(world, shopId, (tx) => readHappening(tx, shopId, eventId));
    if (event.data['elsewhere'] === true) return;
    const mailing = await readMailing(world, shopId, caseId);
    const { kase, words } = mailing;
    const byMail = kase.contact.email !== null;
    const recipient = byMail ? [] : await inShop(world, shopId, (tx) => addressOf(tx, mailing));
    const { props, document } = await decisionDocument(world, mailing, String(event.data['decisionId']), recipient);
    if (kase.contact.email) {
      await postLetter(world, mailing, {
        cause: `${eventId}:decision`,
        code: 'decision',
        to: { address: kase.contact.email, name: kase.contact.name },
        letter: decisionLetter(words, props),
        document,
        told: kase.clocks.filter(
          ({ rule, state }) => (rule.startsWith('NC-REFUND') || rule === REMEDY_PROMISE) && state === 'running',
        ),
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
