-- What operators of payments and marketplaces say of the money they moved, against what we hold.

-- Reports read: the same file twice is refused.
create table payout_reports (
  shop_id     uuid not null references shops,
  id          uuid not null,
  operator    text not null check (operator in ('przelewy24', 'payu', 'stripe', 'allegro')),
  file_name   text not null,
  file_hash   bytea not null,
  rows        integer not null,
  first_on    date,                 -- the days the report speaks of
  last_on     date,
  sums        jsonb not null,       -- [{kind, currency, count, amount}]: everything in it, also what is not kept by row
  imported_by text not null,
  at          timestamptz not null,
  primary key (shop_id, id),
  unique (shop_id, file_hash),
  check ((first_on is null) = (last_on is null))
);
create index reports_of_an_operator on payout_reports (shop_id, operator, last_on);
select protect('payout_reports', 'select, insert');

-- Refunds told of by a report, row by row; rows nobody could read; and refunds of ours no report tells of.
create table payout_lines (
  shop_id     uuid not null,
  id          uuid not null,
  operator    text not null,
  report_id   uuid,
  line        integer,              -- of the file
  row_key     text not null,        -- the same operation in another report has the same
  kind        text not null check (kind in ('refund', 'refund_back', 'unread', 'absent')),
  on_day      date not null,        -- the day in the report; of what could not be read: the day it was imported
  amount      bigint check (amount > 0),
  currency    text check (currency ~ '^[A-Z]{3}$'),
  refund_ref  text,
  payment_ref text,
  payout_ref  text,
  text        text not null default '',
  raw         jsonb,                -- of what could not be read, without who the buyer is
  state       text not null check (state in ('matched', 'returned', 'differs', 'held_failed', 'unknown', 'unread', 'absent')),
  matched_by  text check (matched_by in ('refund', 'payment', 'case', 'person')),
  attempt_id  uuid,
  candidates  uuid[] not null default '{}',
  resolution  text,
  remark      text,
  resolved_by text,
  resolved_at timestamptz,
  at          timestamptz not null,
  primary key (shop_id, id),
  unique (shop_id, operator, row_key),
  foreign key (shop_id, report_id) references payout_reports,
  foreign key (shop_id, attempt_id) references refund_attempts,
  check ((kind = 'absent') = (report_id is null)),
  check ((kind = 'unread') = (state = 'unread')),
  check (kind = 'unread' or (amount is not null and currency is not null)),
  check ((state in ('matched', 'returned', 'differs', 'held_failed', 'absent')) = (attempt_id is not null)),
  check ((resolved_at is null) = (resolution is null))
);
create index payout_lines_by_day on payout_lines (shop_id, on_day desc, id desc);
create index payout_lines_to_look_at on payout_lines (shop_id, on_day desc, id desc)
  where resolved_at is null and state in ('differs', 'held_failed', 'unknown', 'unread', 'absent');
create index payout_lines_of_attempts on payout_lines (shop_id, attempt_id) where attempt_id is not null;
-- One refund is told of by one row, and missed once.
create unique index one_row_a_refund on payout_lines (shop_id, attempt_id)
  where kind = 'refund' and state in ('matched', 'differs', 'held_failed');
create unique index one_absence_a_refund on payout_lines (shop_id, attempt_id) where kind = 'absent';
select protect('payout_lines', 'select, insert, update');

-- The limit of the second person is one for each currency, and says what holds in others. What was one number was złote
-- for decisions and whatever currency for money: it stays as it was in złote, and everywhere else two people are asked.
alter table shops no force row level security;
update shops set policy = policy || jsonb_build_object('secondPersonAbove',
  jsonb_build_object('limits', jsonb_build_object('PLN', policy -> 'secondPersonAbove'), 'elsewhere', 'two'))
  where jsonb_typeof(policy -> 'secondPersonAbove') = 'number';
update shops set policy = policy || jsonb_build_object('approvalLimit',
  jsonb_build_object('limits', jsonb_build_object('PLN', policy -> 'approvalLimit'), 'elsewhere', 'two'))
  where jsonb_typeof(policy -> 'approvalLimit') = 'number';
alter table shops force row level security;
