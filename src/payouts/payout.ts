/** Whose reports are read: operators of payments and a marketplace. */
export const operators = ['przelewy24', 'payu', 'stripe', 'allegro'] as const;
export type Operator = (typeof operators)[number];

/** What a row of a report is about. Only refunds, and what could not be read, are kept row by row. */
export const rowKinds = ['refund', 'refund_back', 'payment', 'payout', 'fee', 'other', 'unread'] as const;
export type RowKind = (typeof rowKinds)[number];

/** What is kept: refunds, refunds taken back, rows nobody could read, and refunds no report tells of. */
export const lineKinds = ['refund', 'refund_back', 'unread', 'absent'] as const;
export type LineKind = (typeof lineKinds)[number];

/**
 * - matched: one of our refunds, to the grosz
 * - returned: one of our refunds, and its money came back
 * - differs: one of our refunds, of another amount or currency
 * - held_failed: one of our refunds that counts as failed here, though the operator paid it
 * - unknown: a refund we did not ask for
 * - unread: a row whose kind, day or amount could not be read
 * - absent: a refund that counts as settled here, and no report tells of it
 */
export const lineStates = ['matched', 'returned', 'differs', 'held_failed', 'unknown', 'unread', 'absent'] as const;
export type LineState = (typeof lineStates)[number];

/** States somebody has to look at; a line in one of them is open until it is resolved. */
export const openStates = ['differs', 'held_failed', 'unknown', 'unread', 'absent'] as const satisfies LineState[];

export const isOpenLine = ({ state, resolvedAt }: { state: LineState; resolvedAt: unknown }): boolean =>
  resolvedAt === null && (openStates as readonly LineState[]).includes(state);

/** Why nothing is left to do about an open line. `found-later` is written by Zwrotka, when a later report tells of it. */
export const resolutions = [
  'made-at-operator', // somebody of the shop made the refund in the operator's panel
  'other-shop', // another shop or account of the same company
  'agreed-difference', // commission, rate of exchange: looked at and accepted
  'not-a-refund',
  'explained', // the operator explained it
  'other',
] as const;
export type Resolution = (typeof resolutions)[number];

/** So many days after a refund left, the reports of its operator must have told of it. */
export const ABSENT_AFTER_DAYS = 7;

/** Identified by the operator's number of the refund or our key; by the payment and the sum; by the case in its words; by a person. */
export const matchedBys = ['refund', 'payment', 'case', 'person'] as const;
export type MatchedBy = (typeof matchedBys)[number];
