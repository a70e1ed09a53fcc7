import type { Day } from '../../kit/day.ts';
import { act, stretch, type Rule } from '../rule.ts';

const GDPR_APPLIES: Day = '2018-05-25';
/** Six years instead of ten, and the last day of the year: Dz.U. 2018 poz. 1104. */
const LIMITATION_CUT: Day = '2018-07-09';

const carrier = { class: 'reminder', starts: 'parcel-received', consequence: 'carrier-claim-lost' } as const;
const dataRequest = {
  class: 'owed',
  starts: 'request-received',
  consequence: 'request-overdue',
  source: 'GDPR 12(3); Reg. 1182/71',
  confidence: 'verified',
  country: 'EU',
} as const;

/** Delivery and carriers, data requests, out-of-court bodies, limitation. */
export const otherRules = [
  {
    id: 'DELIVERY-30',
    class: 'owed',
    starts: 'contract-concluded',
    versions: [act(30, 'day')],
    consequence: 'buyer-may-set-last-date',
    source: 'KC 543(1), 494 par. 2; CRD 18',
    confidence: 'recalled',
    country: 'EU',
  },
  {
    id: 'CARRIER-HIDDEN-7',
    ...carrier,
    versions: [act(7, 'day')],
    source: 'Prawo przewozowe 74(3), 76',
    confidence: 'secondary',
    country: 'PL',
  },
  {
    id: 'TR-POSTAL',
    ...carrier,
    versions: [act(7, 'day')],
    source: 'Prawo pocztowe',
    confidence: 'contested',
    country: 'PL',
  },
  {
    id: 'TR-POSTAL-CLAIM-12M',
    ...carrier,
    starts: 'parcel-posted',
    versions: [act(12, 'month')],
    source: 'Prawo pocztowe',
    confidence: 'contested',
    country: 'PL',
  },
  {
    id: 'TR-POSTAL-LOST-14',
    ...carrier,
    starts: 'parcel-posted',
    versions: [stretch(14, 'day')],
    consequence: 'parcel-counts-as-lost',
    source: 'Prawo pocztowe',
    confidence: 'contested',
    country: 'PL',
  },
  {
    id: 'TR-POSTAL-ANSWER-30',
    ...carrier,
    starts: 'complaint-received',
    versions: [act(30, 'day')],
    consequence: 'answer-overdue',
    source: 'Prawo pocztowe',
    confidence: 'contested',
    country: 'PL',
  },
  {
    id: 'TR-CMR',
    ...carrier,
    // The convention says itself which days do not count, so nothing is moved on top of it.
    versions: [{ ...stretch(7, 'day'), skips: 'sundays-and-holidays' }],
    source: 'CMR 30(1)',
    confidence: 'recalled',
    country: 'INT',
  },
  {
    id: 'TR-CMR-DELAY-21',
    ...carrier,
    versions: [act(21, 'day')],
    source: 'CMR 30(3)',
    confidence: 'recalled',
    country: 'INT',
  },
  { id: 'GDPR-1M', ...dataRequest, versions: [act(1, 'month', GDPR_APPLIES)] },
  { id: 'GDPR-3M', ...dataRequest, versions: [act(3, 'month', GDPR_APPLIES)] },
  {
    id: 'CMP-ADR-CLOCKS',
    class: 'reminder',
    starts: 'adr-request-complete',
    versions: [act(90, 'day')],
    consequence: 'adr-overdue',
    source: 'ADR Act 35',
    confidence: 'verified',
    country: 'PL',
  },
  {
    id: 'CMP-ADR-REFUSAL-3W',
    class: 'reminder',
    starts: 'adr-request-complete',
    versions: [act(3, 'week')],
    consequence: 'adr-overdue',
    source: 'ADR Act 36',
    confidence: 'verified',
    country: 'PL',
  },
  {
    id: 'RET-LIMITATION',
    class: 'window',
    starts: 'claim-due',
    versions: [{ ...stretch(6, 'year', LIMITATION_CUT), roundedTo: 'year-end' }],
    consequence: 'claim-lapses',
    source: 'KC 118',
    confidence: 'recalled',
    country: 'PL',
  },
  {
    id: 'RET-LIMITATION-BUSINESS',
    class: 'window',
    starts: 'claim-due',
    versions: [{ ...stretch(3, 'year', LIMITATION_CUT), roundedTo: 'year-end' }],
    consequence: 'claim-lapses',
    source: 'KC 118',
    confidence: 'recalled',
    country: 'PL',
  },
] as const satisfies readonly Rule[];
