import { dayIn } from '../kit/day.ts';
import { REMEDY_PROMISE } from '../law/remedy-promise.ts';
import { goodsReceivedLetter } from '../letters/goods-received-letter.ts';
import { proofOfSendingLetter } from '../letters/proof-of-sending-letter.ts';
import { readHappening } from '../messages/happening.ts';
import { onEvent, type OnEvent } from '../messages/jobs.ts';
import { readMailing } from '../messages/mailing.ts';
import { postLetter } from '../messages/post-letter.ts';
import type { Job } from '../platform/jobs.ts';
import { inShop } from '../platform/shop-scope.ts';

/** Tells the buyer that the proof, or the goods, came, and what it means for the money. */
export const mailReturns: Job<OnEvent> = {
  name: 'returns.mail-buyer',
  payload: onEvent,
  async run(world, { shopId, caseId, eventId }) {
    const mailing = await readMailing(world, shopId, caseId);
    const { kase, words, frame, shop } = mailing;
    if (!kase.contact.email) return;
    const to = { address: kase.contact.email, name: kase.contact.name };
    const refund = kase.clocks.find(
      ({ rule, state }) =>
        (rule === 'WD-REFUND' || rule === 'NC-REFUND-WITHDRAWAL') && state !== 'void' && state !== 'met',
    );

    const { event, proof, lines } = await inShop(world, shopId, async (tx) => {
      const happened = await readHappening(tx, shopId, eventId);
      const proofId = happened.data['proofId'];
      const receiptId = happened.data['receiptId'];
      const given =
        typeof proofId === 'string'
          ? await tx
              .selectFrom('proofsOfSending')
              .selectAll()
              .where('shopId', '=', shopId)
              .where('id', '=', proofId)
              .executeTakeFirst()
          : undefined;
      const counted =
        typeof receiptId === 'string'
          ? await tx
              .selectFrom('receiptLines')
              .select(['caseLineId', 'received'])
              .where('shopId', '=', shopId)
              .where('receiptId', '=', receiptId)
              .execute()
          : [];
      return {
        event: happened,
        proof: given,
        lines: counted,
      };
    });

    if (proof) {
      const letter = proofOfSendingLetter(words, {
        ...frame,
        recordedAt: proof.at,
        carrier: proof.carrier,
        trackingNumber: proof.number,
        sentOn: proof.sentOn,
        refundUntil: refund?.deadline ?? null,
      });
      await postLetter(world, mailing, {
        cause: `${eventId}:proof`,
        code: 'proof-given',
        to,
        letter,
        told: refund ? [refund] : [],
      });
    } else {
      const counted = lines.flatMap(({ caseLineId, received }) => {
        const line = kase.lines.find(({ id }) => id === caseLineId);
        return line && received > 0
          ? [{ name: line.name, variant: line.variant, quantity: received, price: null }]
          : [];
      });
      if (counted.length === 0) return;
      const answer = kase.clocks.find(({ rule, state }) => rule.startsWith('CMP-REPLY') && state === 'running');
      const promise = kase.clocks.find(({ rule, state }) => rule === REMEDY_PROMISE && state === 'running');
      const next = refund?.deadline
        ? ({ act: 'refund', until: refund.deadline } as const)
        : answer?.deadline
          ? ({ act: 'answer', until: answer.deadline } as const)
          : promise?.deadline
            ? ({ act: 'remedy', until: promise.deadline } as const)
            : ({ act: 'inspect' } as const);
      const receivedOn = (event.data['receivedOn'] as ReturnType<typeof dayIn>) ?? dayIn(shop.zone, event.at);
      const letter = goodsReceivedLetter(words, { ...frame, receivedOn, lines: counted, next });
      await postLetter(world, mailing, {
        cause: `${eventId}:goods`,
        code: 'goods-received',
        to,
        letter,
        told: [refund ?? answer ?? promise].filter((clock) => clock !== undefined),
      });
    }
  },
};

export const returnEvents = ['case.proof-given', 'case.parcel-sent', 'case.goods-received'] as const;
