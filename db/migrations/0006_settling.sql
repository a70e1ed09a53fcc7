-- From a decision to its end: what was decided, what came back, what went out, what was paid.

create table decisions (
  shop_id       uuid not null,
  id            uuid not null,
  case_id       uuid not null,
  supersedes    uuid,
  outcome       text not null check (outcome in ('accepted', 'partly_accepted', 'rejected', 'acknowledged')),
  elsewhere     boolean not null default false,  -- an answer given outside, recorded with its evidence
  evidence_file_id uuid,
  answered_on   date not null,
  body          text not null,
  salt          bytea,
  adr           text check (adr in ('consent', 'refusal')),
  decided_by    text not null,
  at            timestamptz not null,
  primary key (shop_id, id),
  foreign key (shop_id, case_id) references cases,
  foreign key (shop_id, supersedes) references decisions
);
create unique index one_successor on decisions (shop_id, supersedes) where supersedes is not null;
create index decisions_of_case on decisions (shop_id, case_id, at);
create trigger decisions_are_kept before delete on decisions for each row execute function refuse_change();
select protect('decisions', 'select, insert');

create table decision_lines (
  shop_id      uuid not null,
  decision_id  uuid not null,
  case_line_id uuid not null,
  outcome      text not null check (outcome in ('accepted', 'rejected')),
  quantity     integer not null check (quantity > 0),
  remedy       text not null check (remedy in ('refund', 'price_reduction', 'repair', 'replacement', 'exchange', 'missing_part', 'voucher', 'gift', 'none')),
  amount       bigint check (amount >= 0),
  ground       text,
  legal_basis  text,
  position     integer not null,
  primary key (shop_id, decision_id, position),
  foreign key (shop_id, decision_id) references decisions,
  foreign key (shop_id, case_line_id) references case_lines,
  check (outcome = 'accepted' or (ground is not null and remedy = 'none')) -- a rejection needs a ground
);
select protect('decision_lines', 'select, insert');

create table proofs_of_sending (
  shop_id  uuid not null,
  id       uuid not null,
  case_id  uuid not null,
  carrier  text,
  number   text,
  file_id  uuid,
  sent_on  date not null,
  given_by text not null,
  at       timestamptz not null,
  primary key (shop_id, id),
  foreign key (shop_id, case_id) references cases,
  check (number is not null or file_id is not null)
);
create index proofs_of_case on proofs_of_sending (shop_id, case_id);
select protect('proofs_of_sending', 'select, insert');

create table receipts (
  shop_id     uuid not null,
  id          uuid not null,
  case_id     uuid not null,
  received_on date not null,
  lines       jsonb not null,   -- [{caseLineId, received, restocked, scrapped, toSupplier, backToBuyer}]
  condition   text,
  received_by text not null,
  at          timestamptz not null,
  primary key (shop_id, id),
  foreign key (shop_id, case_id) references cases
);
create index receipts_of_case on receipts (shop_id, case_id);
select protect('receipts', 'select, insert');

create table refund_attempts (
  shop_id     uuid not null,
  id          uuid not null,
  case_id     uuid not null,
  state       text not null check (state in ('planned', 'approved', 'sent', 'settled', 'failed', 'in_doubt')),
  method      text not null check (method in ('original', 'bank_transfer', 'marketplace', 'card', 'cash', 'voucher', 'nothing_owed')),
  amount      bigint not null check (amount >= 0),
  currency    text not null,
  parts       jsonb not null default '[]',  -- [{kind: price|delivery|return_cost|interest|damages|goodwill, amount}]
  sent_on     date,
  reference   text,
  reason      text,
  recorded_by text not null,
  at          timestamptz not null,
  primary key (shop_id, id),
  foreign key (shop_id, case_id) references cases,
  check ((method = 'nothing_owed') = (amount = 0)),
  check (method <> 'nothing_owed' or reason is not null)
);
create index refunds_of_case on refund_attempts (shop_id, case_id);
create unique index one_attempt_in_doubt on refund_attempts (shop_id, case_id) where state = 'in_doubt';
select protect('refund_attempts', 'select, insert, update');

create table remedy_deliveries (
  shop_id      uuid not null,
  id           uuid not null,
  case_id      uuid not null,
  decision_id  uuid,
  case_line_id uuid,
  remedy       text not null check (remedy in ('repair', 'replacement', 'exchange', 'missing_part', 'voucher', 'gift')),
  quantity     integer not null check (quantity > 0),
  state        text not null check (state in ('planned', 'shipped', 'delivered', 'in_repair', 'repaired', 'unrepairable')),
  carrier      text,
  number       text,
  done_on      date,
  at           timestamptz not null,
  primary key (shop_id, id),
  foreign key (shop_id, case_id) references cases,
  foreign key (shop_id, decision_id) references decisions
);
create index remedies_of_case on remedy_deliveries (shop_id, case_id);
select protect('remedy_deliveries');
