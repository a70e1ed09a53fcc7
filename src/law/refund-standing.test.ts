import { describe, expect, it } from 'vitest';

import { polishCalendar } from './holidays.ts';
import { refundStanding, type RefundFacts } from './refund-standing.ts';

const warsaw = { zone: 'Europe/Warsaw', calendar: polishCalendar };
const facts: RefundFacts = {
  statementReceived: '2026-11-09',
  goodsReceived: null,
  proofOfSending: null,
  collects: false,
  asOf: '2026-11-10',
};

describe('the refund of a withdrawal', () => {
  it.each<[string, Partial<RefundFacts>, object]>([
    ['nothing came back yet', {}, { state: 'withheld', mayWithhold: true, payBy: null, expiresAt: null }],
    ['nothing came back in a year', { asOf: '2027-11-10' }, { state: 'withheld', payBy: null }],
    [
      'proof of sending',
      { proofOfSending: '2026-11-10' },
      { state: 'due', unlockedOn: '2026-11-10', payBy: '2026-11-23', payAtOnce: false },
    ],
    ['proof that comes tomorrow', { proofOfSending: '2026-11-11' }, { state: 'withheld' }],
    [
      'the earlier of proof and goods',
      { proofOfSending: '2026-11-12', goodsReceived: '2026-11-14', asOf: '2026-11-20' },
      { unlockedOn: '2026-11-12' },
    ],
    ['the last day', { goodsReceived: '2026-11-12', asOf: '2026-11-23' }, { state: 'due' }],
    ['the day after', { goodsReceived: '2026-11-12', asOf: '2026-11-24' }, { state: 'overdue' }],
    [
      'goods on the last day',
      { goodsReceived: '2026-11-23', asOf: '2026-11-23' },
      { state: 'due', payAtOnce: false, payBy: '2026-11-23' },
    ],
    [
      'goods after it: at once',
      { goodsReceived: '2026-11-24', asOf: '2026-11-24' },
      { state: 'due', payAtOnce: true, payBy: '2026-11-24' },
    ],
    ['and late tomorrow', { goodsReceived: '2026-11-24', asOf: '2026-11-25' }, { state: 'overdue', payAtOnce: true }],
    [
      'goods on a Saturday after it',
      { goodsReceived: '2026-11-28', asOf: '2026-11-29' },
      { state: 'due', payBy: '2026-11-30' },
    ],
    [
      'the shop collects',
      { collects: true, asOf: '2026-11-23' },
      { state: 'due', mayWithhold: false, payBy: '2026-11-23' },
    ],
    ['the shop collects and is late', { collects: true, asOf: '2026-11-24' }, { state: 'overdue' }],
    ['nothing to send back', { goodsComeBack: false, asOf: '2026-11-24' }, { state: 'overdue', mayWithhold: false }],
  ])('%s', (_, more, expected) => expect(refundStanding({ ...facts, ...more }, warsaw)).toMatchObject(expected));

  it('expires when the last day ends', () => {
    expect(refundStanding({ ...facts, proofOfSending: '2026-11-10' }, warsaw).expiresAt?.toISOString()).toBe(
      '2026-11-23T23:00:00.000Z',
    );
  });
});
