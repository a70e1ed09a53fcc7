import { act, CONFORMITY_IN_FORCE, WITHDRAWAL_FUNCTION_APPLIES, type Rule } from '../rule.ts';

const window = {
  class: 'window',
  starts: 'delivered',
  versions: [act(14, 'day')],
  consequence: 'late-statement-flagged',
  confidence: 'verified',
  country: 'EU',
} as const;

const refund = {
  class: 'owed',
  starts: 'statement-received',
  versions: [act(14, 'day')],
  consequence: 'refund-overdue',
  confidence: 'verified',
  country: 'EU',
} as const;

/** Withdrawal from distance and off-premises contracts: UPK chapter 4, CRD art. 9-14. */
export const withdrawalRules = [
  { id: 'WD-PERIOD', ...window, source: 'UPK 27(1); CRD 9(1)' },
  {
    id: 'WD-PERIOD-30',
    ...window,
    // Before 2023 a visit or an excursion gave the same 14 days as every other contract.
    versions: [act(14, 'day'), act(30, 'day', CONFORMITY_IN_FORCE)],
    source: 'UPK 27(2)',
    country: 'PL',
  },
  { id: 'WD-START-SINGLE', ...window, source: 'UPK 28(1); CRD 9(2)(b)', sameAs: 'WD-PERIOD' },
  { id: 'WD-START-MULTI', ...window, source: 'UPK 28(1)(a); CRD 9(2)(b)(i)-(ii)', sameAs: 'WD-PERIOD' },
  { id: 'WD-START-RECURRING', ...window, source: 'UPK 28(1)(b); CRD 9(2)(b)(iii)', sameAs: 'WD-PERIOD' },
  {
    id: 'WD-START-OTHER',
    ...window,
    starts: 'contract-concluded',
    source: 'UPK 28(2); CRD 9(2)(a), (c)',
    sameAs: 'WD-PERIOD',
  },
  {
    id: 'WD-PERIOD-SERVICE',
    ...window,
    starts: 'contract-concluded',
    source: 'UPK 28(2); CRD 9(2)(a), (c)',
    sameAs: 'WD-START-OTHER',
  },
  { id: 'WD-BEFORE-DELIVERY', ...window, source: 'CRD rec. 40; UPK 31(2)', sameAs: 'WD-PERIOD' },
  { id: 'WD-MIXED', ...window, source: 'UPK 6(1)', sameAs: 'WD-PERIOD' },
  { id: 'WD-LOCKER', ...window, source: 'UPK 28(1)', confidence: 'contested', sameAs: 'WD-PERIOD' },
  { id: 'WD-UNKNOWN-DELIVERY', ...window, source: 'CRD 11(4); UPK 24', sameAs: 'WD-PERIOD' },
  { id: 'WD-IN-TIME', ...window, source: 'UPK 30(2); CRD 11(2)', sameAs: 'WD-PERIOD' },
  { id: 'CAL-TZ-CONSUMER', ...window, source: 'Reg. 1182/71 2(1)', confidence: 'contested', sameAs: 'WD-PERIOD' },
  { id: 'TZ-CONSUMER', ...window, source: 'Reg. 1182/71 2(1)', confidence: 'contested', sameAs: 'CAL-TZ-CONSUMER' },
  {
    id: 'WD-EXT-12M',
    ...window,
    starts: 'withdrawal-period-ended',
    versions: [act(12, 'month')],
    source: 'UPK 29(1), 34(4); CRD 10(1)',
  },
  { id: 'WD-EXT-LATE-INFO', ...window, starts: 'informed-of-withdrawal', source: 'UPK 29(2); CRD 10(2)' },
  {
    id: 'WD-EXT-FUNCTION',
    ...window,
    starts: 'withdrawal-period-ended',
    versions: [act(12, 'month', WITHDRAWAL_FUNCTION_APPLIES)],
    source: 'CRD 6(1)(h), 10(1)',
    confidence: 'secondary',
    sameAs: 'WD-EXT-12M',
  },
  { id: 'WD-REFUND', ...refund, source: 'UPK 32(1); CRD 13(1)' },
  { id: 'WD-WITHHOLD', ...refund, source: 'UPK 32(3); CRD 13(3)', sameAs: 'WD-REFUND' },
  { id: 'WD-NO-WITHHOLD', ...refund, source: 'UPK 32(3); CRD 13(3)', sameAs: 'WD-REFUND' },
  {
    id: 'WD-SENDBACK',
    class: 'window',
    starts: 'statement-declared',
    versions: [act(14, 'day')],
    consequence: 'sendback-late',
    source: 'UPK 34(1); CRD 14(1)',
    confidence: 'verified',
    country: 'EU',
  },
] as const satisfies readonly Rule[];
