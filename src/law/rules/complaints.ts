import { act, CONFORMITY_IN_FORCE, RIGHT_TO_REPAIR_APPLIES, stretch, type Rule } from '../rule.ts';

const liability = {
  class: 'window',
  starts: 'delivered',
  consequence: 'liability-over',
  confidence: 'verified',
  country: 'PL',
} as const;

const refund = {
  class: 'owed',
  versions: [act(14, 'day')],
  consequence: 'refund-overdue',
  confidence: 'verified',
  country: 'PL',
} as const;

/** Complaints, non-conformity, guarantee, goods bought for business. */
export const complaintRules = [
  {
    id: 'CMP-REPLY',
    class: 'owed',
    starts: 'complaint-received',
    versions: [act(14, 'day')],
    consequence: 'complaint-deemed-accepted',
    source: 'UPK 7a(1)-(2)',
    confidence: 'verified',
    country: 'PL',
  },
  // Until the end of 2022 it was the rękojmia of KC 568: two years as well.
  { id: 'NC-LIABILITY-2Y', ...liability, versions: [stretch(2, 'year')], source: 'UPK 43c(1)-(2)' },
  { id: 'NC-USED', ...liability, versions: [stretch(2, 'year')], source: 'UPK 43c', sameAs: 'NC-LIABILITY-2Y' },
  { id: 'NC-DIGITAL-ELEM', ...liability, versions: [stretch(2, 'year')], source: 'UPK 43c(3), 43b(3)' },
  {
    id: 'NC-PRESUMPTION-2Y',
    ...liability,
    // KC 556(2), for contracts before 2023: a defect found within one year.
    versions: [stretch(1, 'year'), stretch(2, 'year', CONFORMITY_IN_FORCE)],
    consequence: 'burden-of-proof-moves',
    source: 'UPK 43c(1)',
  },
  {
    id: 'ND-DIGITAL',
    ...liability,
    versions: [stretch(1, 'year', CONFORMITY_IN_FORCE)],
    consequence: 'burden-of-proof-moves',
    source: 'UPK 43l(1)',
  },
  {
    id: 'NC-PRESUMPTION-DIGITAL-1Y',
    ...liability,
    versions: [stretch(1, 'year', CONFORMITY_IN_FORCE)],
    consequence: 'burden-of-proof-moves',
    source: 'UPK 43l(1)',
    sameAs: 'ND-DIGITAL',
  },
  {
    id: 'NC-REFUND-REDUCTION',
    ...refund,
    starts: 'statement-received',
    source: 'UPK 43e(3)',
  },
  { id: 'NC-REFUND-WITHDRAWAL', ...refund, starts: 'goods-or-proof-received', source: 'UPK 43e(6)' },
  {
    id: 'R2R-PLUS-12M',
    ...liability,
    starts: 'liability-ended',
    versions: [stretch(12, 'month', RIGHT_TO_REPAIR_APPLIES)],
    source: 'SGD 10(2a)',
    country: 'EU',
  },
  {
    id: 'GUAR-PERFORM',
    class: 'owed',
    starts: 'item-with-guarantor',
    versions: [act(14, 'day')],
    consequence: 'guarantee-overdue',
    source: 'KC 580 par. 2',
    confidence: 'verified',
    country: 'PL',
  },
  {
    id: 'GUAR-DEFAULT-TERM',
    ...liability,
    versions: [stretch(2, 'year')],
    consequence: 'guarantee-over',
    source: 'KC 577 par. 4',
  },
  { id: 'B2B-TERM', ...liability, versions: [stretch(2, 'year')], source: 'KC 568 par. 1' },
  {
    id: 'B2B-TERM-CLAIM-1Y',
    ...liability,
    starts: 'defect-discovered',
    versions: [stretch(1, 'year')],
    consequence: 'claim-lapses',
    source: 'KC 568 par. 2',
  },
] as const satisfies readonly Rule[];
