/**
 * The examples of the law pack (Poland, Warsaw), kept here so that the tests need nothing outside the house.
 * id | rule | event | period | shift | start | nominal | weekday | holiday | deadline | weekday | expires | safe target
 */
const deadlineRows = `
V01 | WD-PERIOD | 2026-11-02 | 14 day | next_working_day | 2026-11-02 | 2026-11-16 | Mon | - | 2026-11-16 | Mon | 2026-11-16T23:00:00Z | 2026-11-16
V02 | WD-PERIOD | 2026-11-07 | 14 day | next_working_day | 2026-11-07 | 2026-11-21 | Sat | - | 2026-11-23 | Mon | 2026-11-23T23:00:00Z | 2026-11-20
V04 | WD-PERIOD | 2026-10-28 | 14 day | next_working_day | 2026-10-28 | 2026-11-11 | Wed | Święto Niepodległości | 2026-11-12 | Thu | 2026-11-12T23:00:00Z | 2026-11-10
V06 | WD-PERIOD | 2025-12-10 | 14 day | next_working_day | 2025-12-10 | 2025-12-24 | Wed | Wigilia | 2025-12-29 | Mon | 2025-12-29T23:00:00Z | 2025-12-23
V08 | WD-PERIOD | 2026-12-18 | 14 day | next_working_day | 2026-12-18 | 2027-01-01 | Fri | Nowy Rok | 2027-01-04 | Mon | 2027-01-04T23:00:00Z | 2026-12-31
V10 | WD-PERIOD | 2026-12-31 | 14 day | next_working_day | 2026-12-31 | 2027-01-14 | Thu | - | 2027-01-14 | Thu | 2027-01-14T23:00:00Z | 2027-01-14
V12 | WD-PERIOD | 2027-05-02 | 14 day | next_working_day | 2027-05-02 | 2027-05-16 | Sun | Zesłanie Ducha Świętego | 2027-05-17 | Mon | 2027-05-17T22:00:00Z | 2027-05-14
V14 | WD-PERIOD | 2027-04-17 | 14 day | next_working_day | 2027-04-17 | 2027-05-01 | Sat | Święto Pracy | 2027-05-04 | Tue | 2027-05-04T22:00:00Z | 2027-04-30
V16 | WD-PERIOD | 2026-10-18 | 14 day | next_working_day | 2026-10-18 | 2026-11-01 | Sun | Wszystkich Świętych | 2026-11-02 | Mon | 2026-11-02T23:00:00Z | 2026-10-30
V18 | WD-PERIOD | 2026-10-15 | 14 day | next_working_day | 2026-10-15 | 2026-10-29 | Thu | - | 2026-10-29 | Thu | 2026-10-29T23:00:00Z | 2026-10-29
V20 | WD-PERIOD | 2026-11-15T23:10:00Z | 14 day | next_working_day | 2026-11-16 | 2026-11-30 | Mon | - | 2026-11-30 | Mon | 2026-11-30T23:00:00Z | 2026-11-30
V21 | WD-PERIOD-SERVICE | 2026-11-05 | 14 day | next_working_day | 2026-11-05 | 2026-11-19 | Thu | - | 2026-11-19 | Thu | 2026-11-19T23:00:00Z | 2026-11-19
V22 | WD-PERIOD-30 | 2026-11-02 | 30 day | next_working_day | 2026-11-02 | 2026-12-02 | Wed | - | 2026-12-02 | Wed | 2026-12-02T23:00:00Z | 2026-12-02
V23 | WD-REFUND | 2026-11-09 | 14 day | next_working_day | 2026-11-09 | 2026-11-23 | Mon | - | 2026-11-23 | Mon | 2026-11-23T23:00:00Z | 2026-11-23
V25 | WD-SENDBACK | 2026-11-16 | 14 day | next_working_day | 2026-11-16 | 2026-11-30 | Mon | - | 2026-11-30 | Mon | 2026-11-30T23:00:00Z | 2026-11-30
V26 | CMP-REPLY | 2026-11-10 | 14 day | next_working_day | 2026-11-10 | 2026-11-24 | Tue | - | 2026-11-24 | Tue | 2026-11-24T23:00:00Z | 2026-11-24
V28 | CMP-REPLY | 2026-11-01 | 14 day | next_working_day | 2026-11-01 | 2026-11-15 | Sun | - | 2026-11-16 | Mon | 2026-11-16T23:00:00Z | 2026-11-13
V29 | NC-REFUND-REDUCTION | 2026-11-12 | 14 day | next_working_day | 2026-11-12 | 2026-11-26 | Thu | - | 2026-11-26 | Thu | 2026-11-26T23:00:00Z | 2026-11-26
V30 | NC-REFUND-WITHDRAWAL | 2026-11-20 | 14 day | next_working_day | 2026-11-20 | 2026-12-04 | Fri | - | 2026-12-04 | Fri | 2026-12-04T23:00:00Z | 2026-12-04
V31 | GUAR-PERFORM | 2026-11-03 | 14 day | next_working_day | 2026-11-03 | 2026-11-17 | Tue | - | 2026-11-17 | Tue | 2026-11-17T23:00:00Z | 2026-11-17
V32 | CARRIER-HIDDEN-7 | 2026-11-16 | 7 day | next_working_day | 2026-11-16 | 2026-11-23 | Mon | - | 2026-11-23 | Mon | 2026-11-23T23:00:00Z | 2026-11-23
V34 | DELIVERY-30 | 2026-11-02 | 30 day | next_working_day | 2026-11-02 | 2026-12-02 | Wed | - | 2026-12-02 | Wed | 2026-12-02T23:00:00Z | 2026-12-02
V35 | NC-LIABILITY-2Y | 2024-11-22 | 2 year | none | 2024-11-22 | 2026-11-22 | Sun | - | 2026-11-22 | Sun | 2026-11-22T23:00:00Z | 2026-11-20
V37 | NC-LIABILITY-2Y | 2025-01-31 | 2 year | none | 2025-01-31 | 2027-01-31 | Sun | - | 2027-01-31 | Sun | 2027-01-31T23:00:00Z | 2027-01-29
V38 | NC-PRESUMPTION-DIGITAL-1Y | 2025-11-30 | 1 year | none | 2025-11-30 | 2026-11-30 | Mon | - | 2026-11-30 | Mon | 2026-11-30T23:00:00Z | 2026-11-30
V39 | GDPR-1M | 2027-01-31 | 1 month | next_working_day | 2027-01-31 | 2027-02-28 | Sun | - | 2027-03-01 | Mon | 2027-03-01T23:00:00Z | 2027-02-26
V42 | GDPR-3M | 2026-11-30 | 3 month | next_working_day | 2026-11-30 | 2027-02-28 | Sun | - | 2027-03-01 | Mon | 2027-03-01T23:00:00Z | 2027-02-26
`;

interface Composition {
  readonly id: string;
  readonly rule: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly expected: Readonly<Record<string, unknown>>;
}

const compositions: readonly Composition[] = [
  {
    id: 'C01',
    rule: 'WD-START-MULTI',
    input: { deliveries: ['2026-11-03', '2026-11-09', '2026-11-05'], contract_type: 'multiple_goods_separately' },
    expected: { start_date: '2026-11-09', deadline: '2026-11-23', expires_at_utc_exclusive: '2026-11-23T23:00:00Z' },
  },
  {
    id: 'C02',
    rule: 'WD-START-RECURRING',
    input: { deliveries: ['2026-09-01', '2026-10-01', '2026-11-02'], contract_type: 'regular_delivery' },
    expected: { start_date: '2026-09-01', deadline: '2026-09-15', expires_at_utc_exclusive: '2026-09-15T22:00:00Z' },
  },
  {
    id: 'C03',
    rule: 'WD-START-MULTI',
    input: { deliveries: ['2026-11-03', null], contract_type: 'multiple_goods_separately' },
    expected: { start_date: null, deadline: null, withdrawal_open: true },
  },
  {
    id: 'C04',
    rule: 'WD-EXT-12M',
    input: { delivered: '2025-11-10', informed: null },
    expected: { base_deadline: '2025-11-24', deadline: '2026-11-24', expires_at_utc_exclusive: '2026-11-24T23:00:00Z' },
  },
  {
    id: 'C06',
    rule: 'WD-EXT-LATE-INFO',
    input: { delivered: '2025-12-02', informed: '2026-03-02' },
    expected: {
      base_deadline: '2025-12-16',
      cap_deadline: '2026-12-16',
      deadline: '2026-03-16',
      expires_at_utc_exclusive: '2026-03-16T23:00:00Z',
    },
  },
  {
    id: 'C08',
    rule: 'WD-IN-TIME',
    input: { delivered: '2026-11-02', sent_at: '2026-11-16T22:59:59Z' },
    expected: { deadline: '2026-11-16', expires_at_utc_exclusive: '2026-11-16T23:00:00Z', in_time: true },
  },
  {
    id: 'C10',
    rule: 'WD-IN-TIME',
    input: { delivered: '2026-11-02', sent_at: '2026-11-16T22:00:00Z' },
    expected: { deadline: '2026-11-16', expires_at_utc_exclusive: '2026-11-16T23:00:00Z', in_time: true },
  },
  {
    id: 'C12',
    rule: 'WD-WITHHOLD',
    input: {
      statement_received: '2026-11-09',
      goods_received: null,
      proof_of_sending: null,
      trader_collects: false,
      as_of: '2026-11-24',
    },
    expected: { refund_due: '2026-11-23', may_withhold: true, state: 'withheld' },
  },
  {
    id: 'C13',
    rule: 'WD-WITHHOLD',
    input: {
      statement_received: '2026-11-09',
      goods_received: null,
      proof_of_sending: '2026-11-12',
      trader_collects: false,
      as_of: '2026-11-13',
    },
    expected: { refund_due: '2026-11-23', may_withhold: false, state: 'due' },
  },
  {
    id: 'C15',
    rule: 'WD-WITHHOLD',
    input: {
      statement_received: '2026-11-09',
      goods_received: null,
      proof_of_sending: null,
      trader_collects: true,
      as_of: '2026-11-24',
    },
    expected: { refund_due: '2026-11-23', may_withhold: false, state: 'overdue' },
  },
  {
    id: 'C16',
    rule: 'R2R-PLUS-12M',
    input: { delivered: '2026-08-10', contract_date: '2026-08-05', remedy: 'repair', repairs: 2, r2r_in_force: true },
    expected: { liability_end_base: '2028-08-10', liability_end: '2029-08-10' },
  },
  {
    id: 'C18',
    rule: 'R2R-PLUS-12M',
    input: {
      delivered: '2026-08-10',
      contract_date: '2026-08-05',
      remedy: 'replacement',
      repairs: 0,
      r2r_in_force: true,
    },
    expected: { liability_end_base: '2028-08-10', liability_end: '2028-08-10' },
  },
  {
    id: 'C19',
    rule: 'RET-LIMITATION',
    input: { claim_due: '2026-11-22', creditor: 'consumer' },
    expected: { limitation_end: '2032-12-31' },
  },
  {
    id: 'C20',
    rule: 'RET-LIMITATION',
    input: { claim_due: '2026-11-22', creditor: 'business' },
    expected: { limitation_end: '2029-12-31' },
  },
  {
    id: 'C21',
    rule: 'TZ-CONSUMER',
    input: { delivered: '2026-11-02', trader_tz: 'Europe/Warsaw', consumer_tz: 'Europe/Lisbon' },
    expected: { deadline: '2026-11-16', expires_at_utc_exclusive: '2026-11-17T00:00:00Z' },
  },
];

const fromRow = (row: string) => {
  const [
    id,
    rule,
    event,
    period = '',
    shift,
    start,
    nominal,
    weekday,
    holiday,
    deadline,
    deadlineWeekday,
    expires,
    safe,
  ] = row.split(' | ');
  const [n, unit] = period.split(' ');
  return {
    id,
    kind: 'deadline',
    rule,
    calendar: 'PL',
    tz: 'Europe/Warsaw',
    event,
    period: { n: Number(n), unit },
    shift,
    expected: {
      start_date: start,
      nominal,
      nominal_weekday: weekday,
      nominal_holiday: holiday === '-' ? null : holiday,
      deadline,
      deadline_weekday: deadlineWeekday,
      expires_at_utc_exclusive: expires,
      safe_target: safe,
    },
  };
};

/** In the form the law pack gives them. */
export const lawPackVectors = [
  ...deadlineRows.trim().split('\n').map(fromRow),
  ...compositions.map((composition) => ({ kind: 'composite', calendar: 'PL', tz: 'Europe/Warsaw', ...composition })),
];
