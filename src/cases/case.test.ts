import { describe, expect, test } from 'vitest';

import {
  moveNames,
  moves,
  outcomes,
  refusalOfClosing,
  refusalOfMove,
  refusalOfRequalifying,
  stages,
  type Case,
  type Move,
  type Owed,
  type Stage,
} from './case.ts';

const nothing: Owed = { clocks: [], goodsNeverCame: false };
const aCase = (over: Partial<Case>): Case => ({
  shopId: '',
  id: '',
  number: 'ZP-1',
  channelId: '',
  orderId: null,
  customerId: null,
  statementId: '',
  procedure: 'complaint',
  issue: 'defective',
  demand: 'refund',
  capacity: 'consumer',
  stage: 'in_review',
  outcome: 'none',
  custody: 'not_required',
  money: null,
  remedy: null,
  flags: [],
  assigneeId: null,
  statusId: null,
  takebackAskedAt: null,
  deemedConfirmedAt: null,
  snoozedFor: null,
  snoozedUntil: null,
  snoozedAt: null,
  spamAt: null,
  test: false,
  mergedInto: null,
  parentCaseId: null,
  version: 1,
  ...over,
});
const at = new Date('2026-11-09T10:00:00Z');

describe('moves', () => {
  // From each stage, the moves that are open to a case that owes nothing and was asked to be taken back.
  const open: Record<Stage, Move[]> = {
    submitted: ['review', 'wait', 'close', 'cancel'],
    in_review: ['wait', 'close', 'cancel'],
    waiting_customer: ['resume', 'cancel'],
    decided: ['close', 'cancel'],
    settling: ['close', 'cancel'],
    closed: ['reopen'],
    cancelled: ['reopen'],
    merged: [],
  };
  test.each(stages)('from %s', (stage) => {
    const kase = aCase({ stage, outcome: 'accepted', takebackAskedAt: at });
    expect(moveNames.filter((move) => refusalOfMove(move, kase, nothing) === null)).toEqual(open[stage]);
  });
  test.each(moveNames)('%s leads to a stage of the domain', (move) => expect(stages).toContain(moves[move].to));
  test('nobody cancels what the buyer did not ask to take back', () => {
    expect(refusalOfMove('cancel', aCase({}), nothing)).toBe('not-asked-to-cancel');
  });
});

describe('closing', () => {
  const rows: [string, Partial<Case>, Partial<Owed>, ReturnType<typeof refusalOfClosing>][] = [
    ['a question may end unanswered by any decision', { procedure: 'inquiry' }, {}, null],
    ['a complaint may not', {}, {}, 'answer-owed'],
    ['not with its answer owed', { outcome: 'accepted' }, { clocks: ['CMP-REPLY'] }, 'answer-owed'],
    ["nor with another country's", { outcome: 'rejected' }, { clocks: ['CMP-REPLY-CZ'] }, 'answer-owed'],
    [
      'a withdrawal that named a defect owes that answer too',
      { procedure: 'withdrawal', stage: 'settling', outcome: 'acknowledged' },
      { clocks: ['CMP-REPLY'] },
      'answer-owed',
    ],
    ['a rejected complaint', { stage: 'decided', outcome: 'rejected' }, {}, null],
    ['an accepted one that owes nothing', { stage: 'decided', outcome: 'accepted' }, {}, null],
    ['silence nobody confirmed', { stage: 'decided', outcome: 'deemed_accepted' }, {}, 'silence-unconfirmed'],
    ['silence confirmed', { stage: 'decided', outcome: 'deemed_accepted', deemedConfirmedAt: at }, {}, null],
    ['money in doubt', { stage: 'settling', outcome: 'accepted', money: 'in_doubt' }, {}, 'money-in-doubt'],
    [
      'money planned, whatever the clocks say',
      { stage: 'settling', outcome: 'accepted', money: 'planned' },
      {},
      'refund-owed',
    ],
    ['money that failed', { stage: 'settling', outcome: 'accepted', money: 'failed' }, {}, 'refund-owed'],
    ['a refund clock', { stage: 'settling', outcome: 'accepted' }, { clocks: ['NC-REFUND-REDUCTION'] }, 'refund-owed'],
    ['money sent', { stage: 'settling', outcome: 'accepted', money: 'sent' }, {}, null],
    ['a parcel on its way', { stage: 'settling', outcome: 'accepted', remedy: 'shipped' }, {}, 'goods-on-their-way'],
    [
      'repaired and not sent back yet',
      { stage: 'settling', outcome: 'accepted', remedy: 'repaired' },
      {},
      'goods-not-sent',
    ],
    ['it arrived', { stage: 'settling', outcome: 'accepted', remedy: 'delivered' }, {}, null],
    ['a replacement nobody packed', { stage: 'settling', outcome: 'accepted', remedy: 'planned' }, {}, 'remedy-owed'],
    [
      'paid, and a gift still to go',
      { stage: 'settling', outcome: 'accepted', money: 'sent', remedy: 'planned' },
      {},
      'remedy-owed',
    ],
    ['a thing in repair', { stage: 'settling', outcome: 'accepted', remedy: 'in_repair' }, {}, 'remedy-owed'],
    ['a thing past repair', { stage: 'settling', outcome: 'accepted', remedy: 'unrepairable' }, {}, 'remedy-owed'],
    [
      'past repair and paid instead',
      { stage: 'settling', outcome: 'accepted', remedy: 'unrepairable', money: 'sent' },
      {},
      null,
    ],
    [
      'a guarantee not performed',
      { procedure: 'guarantee', outcome: 'accepted' },
      { clocks: ['GUAR-PERFORM'] },
      'remedy-owed',
    ],
    [
      'a withdrawal with its money owed',
      { procedure: 'withdrawal', stage: 'settling', outcome: 'acknowledged', custody: 'expected' },
      { clocks: ['WD-REFUND'] },
      'refund-owed',
    ],
    [
      'goods never sent back: it rests',
      { procedure: 'withdrawal', stage: 'settling', outcome: 'acknowledged', custody: 'expected' },
      { clocks: ['WD-REFUND'], goodsNeverCame: true },
      null,
    ],
    [
      'goods on their way do not rest',
      { procedure: 'withdrawal', stage: 'settling', outcome: 'acknowledged', custody: 'in_transit' },
      { clocks: ['WD-REFUND'], goodsNeverCame: true },
      'refund-owed',
    ],
    [
      'a withdrawal in question, looked at by nobody',
      { procedure: 'withdrawal', capacity: 'business', stage: 'submitted', outcome: 'acknowledged' },
      {},
      'answer-owed',
    ],
    [
      'a paid withdrawal, opened again',
      { procedure: 'withdrawal', stage: 'in_review', outcome: 'acknowledged', money: 'sent' },
      {},
      null,
    ],
    [
      'a contested withdrawal',
      { procedure: 'withdrawal', stage: 'decided', outcome: 'rejected', custody: 'expected' },
      {},
      null,
    ],
  ];
  test.each(rows)('%s', (_, kase, owed, expected) => {
    expect(refusalOfClosing(aCase(kase), { ...nothing, ...owed })).toBe(expected);
  });
});

describe('re-qualifying', () => {
  const rows: [Partial<Case>, Case['procedure'], boolean, ReturnType<typeof refusalOfRequalifying>][] = [
    [{}, 'complaint', false, 'same-procedure'],
    [{}, 'withdrawal', false, null],
    [{}, 'guarantee', false, 'needs-buyers-choice'],
    [{}, 'guarantee', true, null],
    [{}, 'voluntary_return', false, 'needs-buyers-choice'],
    [{}, 'inquiry', false, 'needs-buyers-choice'],
    [{ procedure: 'inquiry' }, 'complaint', false, null],
    [{ procedure: 'inquiry' }, 'voluntary_return', false, null],
    [
      { procedure: 'withdrawal', outcome: 'acknowledged', stage: 'settling' },
      'complaint',
      false,
      'needs-buyers-choice',
    ],
    [{ procedure: 'withdrawal', outcome: 'acknowledged', stage: 'settling' }, 'complaint', true, null],
    [
      { procedure: 'withdrawal', outcome: 'acknowledged', stage: 'settling', money: 'sent' },
      'complaint',
      true,
      'already-decided',
    ],
    [{ outcome: 'accepted', stage: 'settling' }, 'withdrawal', true, 'already-decided'],
    [{ stage: 'closed' }, 'withdrawal', true, 'wrong-stage'],
  ];
  test.each(rows)('%o to %s, chosen by the buyer: %s', (kase, to, chose, expected) => {
    expect(refusalOfRequalifying(aCase(kase), to, chose)).toBe(expected);
  });
});

test('every outcome is closable somewhere', () => {
  for (const outcome of outcomes) {
    const kase = aCase({
      procedure: outcome === 'none' ? 'inquiry' : outcome === 'acknowledged' ? 'withdrawal' : 'complaint',
      stage: outcome === 'none' ? 'in_review' : 'settling',
      outcome,
      deemedConfirmedAt: at,
    });
    expect(refusalOfMove('close', kase, nothing), outcome).toBeNull();
  }
});
