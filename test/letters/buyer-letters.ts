import type { Words } from '../../src/kit/words.ts';
import { answerLetter } from '../../src/letters/answer-letter.ts';
import { caseAcknowledgedLetter, type AcknowledgedMatter } from '../../src/letters/case-acknowledged-letter.ts';
import { caseClosedLetter } from '../../src/letters/case-closed-letter.ts';
import { caseReopenedLetter } from '../../src/letters/case-reopened-letter.ts';
import { complaintAcknowledgedLetter } from '../../src/letters/complaint-acknowledged-letter.ts';
import { decisionLetter, type Decision, type DecisionOutcome } from '../../src/letters/decision-letter.ts';
import { goodsReceivedLetter } from '../../src/letters/goods-received-letter.ts';
import type { Letter } from '../../src/letters/letter.ts';
import { newLinkLetter } from '../../src/letters/new-link-letter.ts';
import { proofOfSendingLetter } from '../../src/letters/proof-of-sending-letter.ts';
import { questionLetter } from '../../src/letters/question-letter.ts';
import { refundSentLetter } from '../../src/letters/refund-sent-letter.ts';
import { parcelReadyLetter } from '../../src/letters/parcel-ready-letter.ts';
import { statusChangedLetter } from '../../src/letters/status-changed-letter.ts';
import { takenBackLetter } from '../../src/letters/taken-back-letter.ts';
import {
  withdrawalAcknowledgedLetter,
  type WithdrawalAcknowledged,
} from '../../src/letters/withdrawal-acknowledged-letter.ts';
import { fillText, type TextId } from '../../src/law/texts.ts';
import { remedyLetters } from './remedy-letters.ts';
import { at, brand, frame, ground, lines } from './samples.ts';

/** The statutory words as `law` has them, since letters only carry them. */
const lawText = (words: Words, id: TextId, values: Record<string, string> = {}) =>
  fillText(id, words.locale, '2026-11-23', values);

const said = (words: Words, pl: string, en: string) => (words.locale === 'pl' ? pl : en);

export const sampleWithdrawal = (words: Words): WithdrawalAcknowledged => ({
  ...frame,
  buyerName: 'Anna Żelazna-Wójcik',
  contract: '2026/11/00481',
  email: 'anna@example.com',
  statement: ground[words.locale].statement,
  submittedAt: at,
  lines,
  acknowledgement: ground[words.locale].acknowledgement,
  reserved: null,
  next: [
    lawText(words, 'send-back-by', { sendBackBy: words.day('2026-12-07') }),
    lawText(words, 'return-cost-buyer'),
    lawText(words, 'refund-may-wait', { refundBy: words.day('2026-12-07') }),
  ],
  sendBackTo: ['Żółta Półka – Zwroty', ...brand.seller.address],
  refundUntil: '2026-12-07',
});

export function sampleDecision(words: Words, outcome: DecisionOutcome): Decision {
  const accepted = {
    ...lines[0]!,
    remedy: said(words, 'zwrot pieniędzy', 'refund'),
    amount: { amount: 34900, currency: 'PLN' },
  };
  const rejected = {
    ...lines[1]!,
    ground: said(words, 'Zwykłe zużycie, nie wada', 'Ordinary wear, not a defect'),
    legalBasis: said(words, 'art. 43b ustawy o prawach konsumenta', 'Art. 43b of the Consumer Rights Act'),
  };
  return {
    ...frame,
    matter: 'complaint',
    outcome,
    receivedOn: '2026-11-23',
    demand: said(words, 'zwrot pieniędzy', 'refund'),
    decidedOn: '2026-11-30',
    author: 'Marta Gęś',
    accepted: outcome === 'rejected' ? [] : [accepted],
    rejected: outcome === 'accepted' ? [] : [rejected],
    reasons: ground[words.locale].reasons,
    goods:
      outcome === 'accepted'
        ? null
        : said(
            words,
            'Skarpety odeślemy na nasz koszt do 4 grudnia 2026.',
            'We send the socks back at our cost by 4 December 2026.',
          ),
    next:
      outcome === 'rejected'
        ? []
        : [
            said(
              words,
              'Pieniądze za kurtkę oddamy najpóźniej 14 grudnia 2026.',
              'We refund the jacket by 14 December 2026.',
            ),
          ],
    adr:
      outcome === 'accepted'
        ? null
        : lawText(words, 'adr-consent', {
            adrBody: 'Wojewódzki Inspektor Inspekcji Handlowej',
            adrAddress: 'ul. Konopnickiej 4, 80-240 Gdańsk',
          }),
  };
}

const matters: AcknowledgedMatter[] = [
  'guarantee',
  'not_received',
  'missing_items',
  'voluntary_return',
  'not_collected',
  'dispute',
  'inquiry',
];

/** Every letter a buyer can get, by name. */
export function buyerLetters(words: Words): Record<string, Letter> {
  const message = ground[words.locale].message;
  const withdrawal = sampleWithdrawal(words);
  return {
    ...remedyLetters(words),
    'withdrawal-acknowledged': withdrawalAcknowledgedLetter(words, withdrawal),
    'withdrawal-acknowledged-late': withdrawalAcknowledgedLetter(words, {
      ...withdrawal,
      lines: [],
      reserved: lawText(words, 'withdrawal-late-reserved', {
        deadline: words.day('2026-11-20'),
        delivered: words.day('2026-11-06'),
      }),
      sendBackTo: [],
    }),
    'complaint-acknowledged': complaintAcknowledgedLetter(words, {
      ...frame,
      receivedAt: at,
      contract: '2026/11/00481',
      lines,
      issue: said(words, 'Rzecz się zepsuła', 'The product broke'),
      demand: said(words, 'zwrot pieniędzy', 'refund'),
      description: said(
        words,
        'Szew przy kieszeni puścił po tygodniu.',
        'The seam at the pocket gave way after a week.',
      ),
      answerBy: '2026-12-07',
    }),
    ...Object.fromEntries(
      matters.map((matter) => [
        `acknowledged-${matter}`,
        caseAcknowledgedLetter(words, {
          ...frame,
          matter,
          receivedAt: at,
          contract: '2026/11/00481',
          lines: lines.slice(1),
          demand: null,
          description: null,
          answerBy: matter === 'inquiry' ? null : '2026-12-07',
        }),
      ]),
    ),
    answer: answerLetter(words, { ...frame, author: 'Marta Gęś', message, files: ['etykieta.pdf', 'schemat.png'] }),
    question: questionLetter(words, {
      ...frame,
      author: 'Marta Gęś',
      message,
      wishedBy: '2026-11-27',
      answerBy: '2026-12-07',
    }),
    ...Object.fromEntries(
      (['code', 'label', 'pickup'] as const).map((method) => [
        `parcel-ready-${method}`,
        parcelReadyLetter(words, {
          ...frame,
          method,
          code: method === 'code' ? '6397348744' : null,
          carrier: 'InPost',
          validUntil: method === 'pickup' ? null : '2026-12-07',
          pickupOn: method === 'pickup' ? '2026-11-25' : null,
          price: method === 'code' ? { amount: 1299, currency: 'PLN' } : null,
          enclosed: method === 'label',
        }),
      ]),
    ),
    'status-changed': statusChangedLetter(words, {
      ...frame,
      status: said(words, 'Czeka na część od producenta', 'Waiting for a part'),
      changedAt: at,
      note: said(words, 'Część będzie u nas 1 grudnia.', 'The part arrives on 1 December.'),
    }),
    'goods-received': goodsReceivedLetter(words, {
      ...frame,
      receivedOn: '2026-11-30',
      lines,
      next: { act: 'refund', until: '2026-12-07' },
    }),
    'decision-accepted': decisionLetter(words, sampleDecision(words, 'accepted')),
    'decision-partly': decisionLetter(words, sampleDecision(words, 'partly_accepted')),
    'decision-rejected': decisionLetter(words, sampleDecision(words, 'rejected')),
    'refund-sent': refundSentLetter(words, {
      ...frame,
      amount: { amount: 53899, currency: 'PLN' },
      sentOn: '2026-12-01',
      method: said(words, 'przelew na konto …4012', 'transfer to account …4012'),
      reference: 'ZP-48210',
      parts: [
        { label: 'Kurtka przeciwdeszczowa Nord', amount: { amount: 34900, currency: 'PLN' } },
        { label: 'Skarpety merino 3-pak, 2 szt.', amount: { amount: 17800, currency: 'PLN' } },
        { label: said(words, 'Dostawa', 'Delivery'), amount: { amount: 1199, currency: 'PLN' } },
      ],
    }),
    'case-closed': caseClosedLetter(words, {
      ...frame,
      closedAt: at,
      result: said(words, 'Reklamacja uznana w części', 'Complaint accepted in part'),
    }),
    'case-reopened': caseReopenedLetter(words, {
      ...frame,
      reopenedAt: at,
      reason: said(words, 'Paczka jednak do nas dotarła.', 'The parcel reached us after all.'),
    }),
    'new-link': newLinkLetter(words, { ...frame, replacesOld: true }),
    'proof-of-sending': proofOfSendingLetter(words, {
      ...frame,
      recordedAt: at,
      carrier: 'InPost',
      trackingNumber: '630012345678901234567890',
      sentOn: '2026-11-22',
      refundUntil: '2026-12-07',
    }),
    'taken-back': takenBackLetter(words, {
      ...frame,
      matter: 'withdrawal',
      askedAt: at,
      agreedAt: new Date('2026-11-24T09:00:00Z'),
    }),
    'taken-back-other': takenBackLetter(words, { ...frame, matter: 'other', askedAt: at, agreedAt: at }),
  };
}
