-- Refunds by transfer: files for the bank and its statements.

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
  reference  text not null check (reference ~ '^ZW[0-9A-Z]{8}$'),
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

