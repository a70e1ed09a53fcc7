/**
 * Where something about a person is held, and what ties it to them. Read by the export; a test asks that every table of a
 * shop is named here or in `impersonal`, so that a new table cannot be forgotten when somebody is.
 */
export interface Holding {
  readonly table: string;
  readonly tie: 'person' | 'order' | 'case' | 'decision';
  readonly column: string;
  /** Not handed out: secrets, hashes, and what others own. */
  readonly omit?: readonly string[];
}

export const holdings: readonly Holding[] = [
  { table: 'customers', tie: 'person', column: 'id', omit: ['name_key', 'surname_key', 'company_key'] },
  { table: 'customer_identities', tie: 'person', column: 'customer_id' },
  { table: 'customer_notes', tie: 'person', column: 'customer_id' },
  { table: 'customer_flags', tie: 'person', column: 'customer_id' },
  { table: 'customer_merges', tie: 'person', column: 'customer_id' },
  { table: 'consents', tie: 'case', column: 'case_id' },
  {
    table: 'orders',
    tie: 'order',
    column: 'id',
    omit: ['content_hash', 'number_key', 'email_key', 'phone_key', 'login_key', 'postcode_key', 'name_key'],
  },
  { table: 'order_lines', tie: 'order', column: 'order_id', omit: ['claimed', 'granted_money', 'granted_goods'] },
  { table: 'shipments', tie: 'order', column: 'order_id', omit: ['number_key'] },
  {
    table: 'cases',
    tie: 'case',
    column: 'id',
    omit: ['event_hash', 'name_key', 'email_key', 'phone_key', 'order_key', 'assignee_id'],
  },
  { table: 'statements', tie: 'case', column: 'case_id', omit: ['salt'] },
  { table: 'case_lines', tie: 'case', column: 'case_id' },
  { table: 'case_field_values', tie: 'case', column: 'case_id', omit: ['salt'] },
  { table: 'clocks', tie: 'case', column: 'case_id' },
  { table: 'events', tie: 'case', column: 'case_id', omit: ['digest', 'prev_hash', 'hash', 'actor_id'] },
  { table: 'messages', tie: 'case', column: 'case_id', omit: ['salt', 'mentions'] },
  { table: 'mails', tie: 'case', column: 'case_id', omit: ['sealed_token', 'content_hash', 'html', 'headers'] },
  { table: 'files', tie: 'case', column: 'case_id', omit: ['original_hash'] },
  { table: 'decisions', tie: 'case', column: 'case_id', omit: ['salt'] },
  { table: 'decision_lines', tie: 'decision', column: 'decision_id' },
  { table: 'proofs_of_sending', tie: 'case', column: 'case_id', omit: ['number_key'] },
  { table: 'choice_told', tie: 'case', column: 'case_id', omit: ['told_by'] },
  { table: 'proposals', tie: 'case', column: 'case_id', omit: ['proposed_by', 'approved_by'] },
  { table: 'posted_letters', tie: 'case', column: 'case_id', omit: ['posted_by'] },
  { table: 'receipts', tie: 'case', column: 'case_id' },
  { table: 'receipt_units', tie: 'case', column: 'case_id', omit: ['serial_key'] },
  { table: 'orphan_parcels', tie: 'case', column: 'case_id', omit: ['parcel_key'] },
  { table: 'return_shipments', tie: 'case', column: 'case_id', omit: ['number_key', 'asked_by'] },
  { table: 'traces', tie: 'case', column: 'case_id', omit: ['opened_by'] },
  { table: 'last_dates', tie: 'case', column: 'case_id' },
  { table: 'refund_attempts', tie: 'case', column: 'case_id' },
  { table: 'refund_plans', tie: 'case', column: 'case_id' },
  { table: 'bank_transfers', tie: 'case', column: 'case_id' },
  { table: 'corrections', tie: 'case', column: 'case_id', omit: ['done_by'] },
  { table: 'remedy_deliveries', tie: 'case', column: 'case_id' },
  { table: 'order_gifts', tie: 'case', column: 'case_id' },
  { table: 'unit_turns', tie: 'case', column: 'case_id' },
  { table: 'voucher_choices', tie: 'case', column: 'case_id' },
  { table: 'vouchers', tie: 'case', column: 'case_id', omit: ['code_digest', 'sealed_code', 'issued_by', 'voided_by'] },
];

/** Held, erased with the case, and not handed out: what colleagues have begun to write and not said, secrets, pointers. */
export const unsaid: Readonly<Record<string, string>> = {
  form_drafts: 'a form not sent yet: gone after a day, or with its case',
  case_tokens: 'digests of secrets: revoked with the case',
  message_drafts: 'what colleagues have not said: gone with the case',
  held_sends: 'becomes a message within seconds',
  waiting_decisions: 'what colleagues have not decided yet: its words are emptied with the case',
  payout_lines:
    'what the operator wrote of a refund, without who the buyer is: an account record, kept as long as the books',
  statement_lines: "what the shop's own bank wrote: an account record, kept as long as the books",
  trace_steps: 'what the carrier said to staff: its words are emptied with the case',
  claims: "the shop's own money from others: sums and days, its note is emptied with the case",
  claim_files: 'ids only',
  mail_attachments: 'which file went with which mail',
  inside_questions: 'who asked which colleague: the words are messages',
  receipt_lines: 'counts of what is told by its pieces',
  receipt_files: 'which picture shows which receipt',
  stock_changes: 'goods and counts: what the stock was told',
  case_links: 'ids only',
  voucher_uses: 'sums and numbers of orders: what a voucher paid, kept as long as the books',
  case_merges: 'ids only',
  bulk_rows: 'ids, and which codes to put back',
  search_backlog: 'ids only',
  search_words: 'words of cases without the case: gone with the last one that has them',
  search_forms: 'the same words with a letter left out',
  case_search: 'the words of a case as an index: read anew when it is erased',
  case_tags: 'the words of the shop',
  case_time: 'how long staff worked on a case',
  safety_matters: 'steps and days; the words are the statement',
  customer_duplicates: 'ids only, gone with the person',
  customer_distinctions: 'ids only',
  customer_exports: 'gone with the person, and after a week',
  return_slips: 'a secret and ids: the statement is with its case',
  return_shipment_events: 'codes and times of a parcel whose number is erased',
  uncollected_parcels: 'ids and a choice that is told in the events',
  send_back_reminders: 'ids and a moment: the mail is handed out',
  erasures: 'the reason is emptied when all is done',
  erasure_parts: 'ids and days only',
};

/** Says nothing about a buyer: the shop's own settings, people and words. */
export const impersonal: readonly string[] = [
  'absences',
  'api_keys',
  'assignment_rules',
  'bulk_acts',
  'given_guarantees', // months of things
  'case_cell_changes',
  'case_cells',
  'case_due_hours',
  'clock_breaches',
  'handovers',
  'notice_habits',
  'notice_ways',
  'notices',
  'saved_views',
  'slip_batches', // ids of orders, and a document gone after a week
  'staff_capacity',
  'bank_runs',
  'bank_statements',
  'payout_reports', // sums and days
  'payout_accounts',
  'channels',
  'connections',
  'custom_fields',
  'departments',
  'macros',
  'idempotency_keys', // answers kept sealed, for a day
  'invitations',
  'presence',
  'privacy_settings',
  'staff',
  'statuses',
  'tags',
];
