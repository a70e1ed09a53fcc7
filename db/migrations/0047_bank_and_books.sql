-- Refunds by transfer: files for the bank, its statements; and what the books still need: corrections of invoices.

-- The sale's document, as the shop's invoicing knows it: {number, ksefId, issuedOn}.
alter table orders add column invoice jsonb;

-- The shop's own accounts that refunds leave from.
create table payout_accounts (
  shop_id     uuid not null references shops,
  id          uuid not null,
  name        text not null,
  holder      text not null,
  address     text[] not null default '{}',
  iban        text not null check (iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{8,30}$'),
  bic         text check (bic ~ '^[A-Z0-9]{8}([A-Z0-9]{3})?$'),
  currency    text not null check (currency ~ '^[A-Z]{3}$'),
  format      text not null,
  archived_at timestamptz,
  created_at  timestamptz not null,
  primary key (shop_id, id)
);
create unique index one_live_account on payout_accounts (shop_id, iban, currency) where archived_at is null;
select protect('payout_accounts', 'select, insert, update');

-- A file of transfers: prepared by one person, approved (by another, where the shop wants four eyes), exported, sent.
create table bank_runs (
  shop_id     uuid not null references shops,
  id          uuid not null,
  number      integer not null,
  account_id  uuid not null,
  currency    text not null,
  execute_on  date not null,
  state       text not null check (state in ('prepared', 'approved', 'exported', 'sent', 'cancelled')),
  count       integer not null check (count > 0),
  total       bigint not null check (total > 0),
  prepared_by text not null,
  prepared_at timestamptz not null,
  approved_by text,
  approved_at timestamptz,
  exported_by text,
  exported_at timestamptz,
  file_hash   bytea,
  sent_by     text,
  sent_at     timestamptz,
  primary key (shop_id, id),
  unique (shop_id, number),
  foreign key (shop_id, account_id) references payout_accounts,
  check (state in ('prepared', 'cancelled') or approved_by is not null),
  check (state not in ('exported', 'sent') or file_hash is not null)
);
create index runs_by_time on bank_runs (shop_id, prepared_at desc, id desc);
select protect('bank_runs', 'select, insert, update');

create table bank_transfers (
  shop_id    uuid not null,
  run_id     uuid not null,
  attempt_id uuid not null,
  case_id    uuid not null,
  reference  text not null check (reference ~ '^[A-Z0-9-]{6,35}$'),
  amount     bigint not null check (amount > 0),
  payee      text not null,
  iban       text not null,
  title      text not null check (length(title) between 1 and 140),
  released   boolean not null default false,  -- its run was cancelled: the refund may go another way
  primary key (shop_id, run_id, attempt_id),
  unique (shop_id, reference),
  foreign key (shop_id, run_id) references bank_runs,
  foreign key (shop_id, attempt_id) references refund_attempts,
  foreign key (shop_id, case_id) references cases
);
-- The same refund is never in two files at once.
create unique index one_file_a_refund on bank_transfers (shop_id, attempt_id) where not released;
select protect('bank_transfers', 'select, insert, update');

-- Statements read: the same file twice changes nothing.
create table bank_statements (
  shop_id     uuid not null references shops,
  id          uuid not null,
  file_name   text not null,
  file_hash   bytea not null,
  format      text not null check (format in ('camt.053', 'mt940')),
  lines       integer not null,
  imported_by text not null,
  at          timestamptz not null,
  primary key (shop_id, id),
  unique (shop_id, file_hash)
);
select protect('bank_statements', 'select, insert');

-- Only lines that may be ours are kept: the rest of the shop's account is nobody's business here.
create table statement_lines (
  shop_id      uuid not null,
  id           uuid not null,
  statement_id uuid not null,
  account      text not null,
  bank_id      text not null,
  booked_on    date not null,
  amount       bigint not null,
  currency     text not null,
  title        text not null,
  party        text not null,
  party_iban   text,
  verdict      text not null check (verdict in ('settled', 'returned', 'likely', 'ignored')),
  meant        text not null check (meant in ('settled', 'returned')),
  attempt_id   uuid,
  candidates   uuid[] not null default '{}',
  decided_by   text,
  at           timestamptz not null,
  primary key (shop_id, id),
  unique (shop_id, account, bank_id, booked_on, amount),
  foreign key (shop_id, statement_id) references bank_statements,
  foreign key (shop_id, attempt_id) references refund_attempts,
  check ((verdict in ('settled', 'returned')) = (attempt_id is not null))
);
create index lines_to_look_at on statement_lines (shop_id, at desc, id desc) where verdict = 'likely';
select protect('statement_lines', 'select, insert, update');

-- A refund that changes what was sold needs its correction invoice (VAT Act art. 106j); an exchange also a new sale.
create table corrections (
  shop_id     uuid not null references shops,
  id          uuid not null,
  case_id     uuid not null,
  refund_id   uuid,                 -- the attempt that moved the money; null for an exchange
  delivery_id uuid,                 -- the exchanged thing that went out
  kind        text not null check (kind in ('refund', 'exchange')),
  state       text not null check (state in ('open', 'done', 'not_needed')),
  currency    text not null,
  total       bigint not null,      -- gross, of the lines; positive
  lines       jsonb not null,       -- accounting/correction-lines.ts
  invoice     text,                 -- the number of what is corrected
  money_on    date not null,
  number      text,                 -- the correction's own
  ksef_id     text check (ksef_id ~ '^[0-9]{10}-[0-9]{8}-([0-9A-F]{12}|[0-9A-F]{6}-[0-9A-F]{6})-[0-9A-F]{2}$'),
  issued_on   date,
  new_sale    text,                 -- an exchange: the document of the new sale
  remark      text,
  done_by     text,
  done_at     timestamptz,
  at          timestamptz not null,
  primary key (shop_id, id),
  foreign key (shop_id, case_id) references cases,
  foreign key (shop_id, refund_id) references refund_attempts,
  foreign key (shop_id, delivery_id) references remedy_deliveries,
  check ((kind = 'refund') = (refund_id is not null)),
  check (state <> 'done' or number is not null),
  check (state <> 'not_needed' or remark is not null)
);
create unique index one_correction_a_refund on corrections (shop_id, refund_id) where refund_id is not null;
create unique index one_correction_an_exchange on corrections (shop_id, delivery_id) where delivery_id is not null;
create index corrections_by_state on corrections (shop_id, state, money_on, id);
select protect('corrections', 'select, insert, update');
