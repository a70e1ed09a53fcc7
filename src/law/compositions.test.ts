import { describe, expect, it } from 'vitest';

import { checkVectors } from './vectors.ts';

const composite = (rule: string, input: object, expected: object, more: object = {}) => ({
  id: 'X',
  kind: 'composite',
  rule,
  calendar: 'PL',
  tz: 'Europe/Warsaw',
  input,
  expected,
  ...more,
});
const plain = (rule: string, event: string, expected: object, more: object = {}) => ({
  id: 'X',
  kind: 'deadline',
  rule,
  event,
  expected,
  ...more,
});
const check = (vector: unknown) => checkVectors({ vectors: [vector] }).lines[0];

describe('other compositions', () => {
  it.each([
    ['one good', 'WD-START-SINGLE', { delivered: '2026-11-02' }, { start_date: '2026-11-02', deadline: '2026-11-16' }],
    [
      'a delivery as an instant',
      'WD-START-SINGLE',
      { delivered: '2026-11-01T23:30:00Z' },
      { start_date: '2026-11-02', deadline: '2026-11-16' },
    ],
    [
      'a service',
      'WD-START-OTHER',
      { contract_date: '2026-11-05' },
      { start_date: '2026-11-05', deadline: '2026-11-19' },
    ],
    [
      'the kind told by the contract',
      'WD-PERIOD',
      { deliveries: ['2026-09-01', '2026-10-01'], contract_type: 'regular_delivery' },
      { deadline: '2026-09-15' },
    ],
    [
      'nothing delivered yet',
      'WD-BEFORE-DELIVERY',
      { delivered: null, sent_at: '2026-11-16T22:00:00Z' },
      { deadline: null, withdrawal_open: true, in_time: true },
    ],
    [
      'a subscription not begun',
      'WD-START-RECURRING',
      { deliveries: [null, null] },
      { start_date: null, deadline: null, withdrawal_open: true },
    ],
    [
      'the very instant of the end',
      'WD-IN-TIME',
      { delivered: '2026-11-02', sent_at: '2026-11-16T23:00:00Z' },
      { in_time: false },
    ],
    [
      'a millisecond before it',
      'WD-IN-TIME',
      { delivered: '2026-11-02', sent_at: '2026-11-16T22:59:59.999Z' },
      { in_time: true },
    ],
    [
      'an offset instead of Z',
      'WD-IN-TIME',
      { delivered: '2026-11-02', sent_at: '2026-11-17T00:00:00+01:00' },
      { in_time: false },
    ],
    [
      'sent on a day without an hour',
      'WD-IN-TIME',
      { delivered: '2026-11-02', sent_at: '2026-11-16' },
      { in_time: true },
    ],
    [
      'never informed, after a visit',
      'WD-EXT-12M',
      { delivered: '2025-11-10', informed: null, contract_type: 'unannounced_visit' },
      { base_deadline: '2025-12-10', deadline: '2026-12-10' },
    ],
    [
      'never informed, the end on a Saturday',
      'WD-EXT-12M',
      { delivered: '2025-11-14' },
      { base_deadline: '2025-11-28', deadline: '2026-11-30' },
    ],
    [
      'twelve months from a moved end',
      'WD-EXT-12M',
      { delivered: '2025-11-08' },
      { base_deadline: '2025-11-24', deadline: '2026-11-24' },
    ],
    [
      'informed after the right lapsed',
      'WD-EXT-12M',
      { delivered: '2025-11-10', informed: '2026-12-01' },
      { deadline: '2026-11-24' },
    ],
    [
      'informed in the last days',
      'WD-EXT-LATE-INFO',
      { delivered: '2025-12-02', informed: '2026-12-10' },
      { cap_deadline: '2026-12-16', deadline: '2026-12-16' },
    ],
    [
      'informed within the period',
      'WD-EXT-LATE-INFO',
      { delivered: '2025-12-02', informed: '2025-12-08' },
      { base_deadline: '2025-12-16', deadline: '2025-12-22' },
    ],
    [
      'informed before delivery',
      'WD-EXT-LATE-INFO',
      { delivered: '2025-12-02', informed: '2025-11-20' },
      { deadline: '2025-12-16' },
    ],
    [
      'goods back after day 14',
      'WD-WITHHOLD',
      { statement_received: '2026-11-09', goods_received: '2026-11-26', as_of: '2026-11-26' },
      { may_withhold: false, state: 'due', pay_at_once: true, pay_by: '2026-11-26' },
    ],
    [
      'and a day later',
      'WD-WITHHOLD',
      { statement_received: '2026-11-09', goods_received: '2026-11-26', as_of: '2026-11-27' },
      { state: 'overdue' },
    ],
    [
      'a repair without the directive in force',
      'R2R-PLUS-12M',
      { delivered: '2026-08-10', remedy: 'repair', repairs: 1, r2r_in_force: false },
      { liability_end: '2028-08-10' },
    ],
    [
      'a repair under an older contract',
      'R2R-PLUS-12M',
      { delivered: '2026-08-10', contract_date: '2026-07-30', remedy: 'repair', repairs: 1, r2r_in_force: true },
      { liability_end: '2028-08-10' },
    ],
    [
      'a defect within two years',
      'NC-PRESUMPTION-2Y',
      { delivered: '2024-11-22', revealed: '2026-11-22' },
      { presumed: true, deadline: '2026-11-22' },
    ],
    [
      'a defect a day too late',
      'NC-PRESUMPTION-2Y',
      { delivered: '2024-11-22', revealed: '2026-11-23' },
      { presumed: false },
    ],
    [
      'a buyer to the east',
      'TZ-CONSUMER',
      { delivered: '2026-11-02', trader_tz: 'Europe/Warsaw', consumer_tz: 'Europe/Helsinki' },
      { expires_at_utc_exclusive: '2026-11-16T23:00:00Z' },
    ],
    [
      'free days of both states',
      'TZ-CONSUMER',
      { delivered: '2026-09-19', consumer_tz: 'Europe/Berlin', consumer_calendar: 'DE' },
      { deadline: '2026-10-05' },
    ],
    [
      'a claim due on the last day of a year',
      'RET-LIMITATION',
      { claim_due: '2026-12-31', creditor: 'consumer' },
      { limitation_end: '2032-12-31' },
    ],
    [
      'any rule from whatever starts it',
      'CMP-REPLY',
      { complaint_received: '2026-12-10', as_of: '2026-12-11' },
      { deadline: '2026-12-28' },
    ],
  ] as const)('%s', (_, rule, input, expected) => expect(check(composite(rule, input, expected))).toBe('X ok'));

  it.each([
    [
      'Germany',
      plain(
        'WD-PERIOD',
        '2026-09-19',
        { nominal_holiday: 'Tag der Deutschen Einheit', deadline: '2026-10-05' },
        { calendar: 'DE', tz: 'Europe/Berlin' },
      ),
    ],
    [
      'a land of Germany',
      plain(
        'WD-PERIOD',
        '2026-10-23',
        { nominal: '2026-11-06', deadline: '2026-11-06' },
        { calendar: 'DE-BY', tz: 'Europe/Berlin' },
      ),
    ],
    [
      'Easter Monday',
      plain('CMP-REPLY', '2026-03-22', {
        nominal: '2026-04-05',
        nominal_holiday: 'Wielkanoc',
        deadline: '2026-04-07',
        safe_target: '2026-04-03',
      }),
    ],
    ['Corpus Christi', plain('CMP-REPLY', '2026-05-21', { nominal_holiday: 'Boże Ciało', deadline: '2026-06-05' })],
    ['29 February', plain('NC-LIABILITY-2Y', '2024-02-29', { nominal: '2026-02-28', deadline: '2026-02-28' })],
    ['no calendar or zone stated', plain('WD-PERIOD', '2026-11-07', { deadline: '2026-11-23' })],
    [
      'an older contract',
      plain('NC-PRESUMPTION-2Y', '2022-06-01', { deadline: '2023-06-01' }, { contract_date: '2022-05-30' }),
    ],
    [
      '24 December before it was free',
      plain('WD-PERIOD', '2024-12-10', { nominal_holiday: null, deadline: '2024-12-24' }),
    ],
  ])('%s', (_, vector) => expect(check(vector)).toBe('X ok'));
});
