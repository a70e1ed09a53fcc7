-- Goods out again, how long the shop answers for each piece, and vouchers.

-- The steps of what goes out, each with its day: a repaired thing is repaired, then sent, then delivered.
alter table remedy_deliveries
  add column amount       bigint check (amount >= 0),   -- of a voucher, in minor units
  add column currency     text check (currency ~ '^[A-Z]{3}$'),
  add column in_repair_on date,
  add column repaired_on  date,
  add column shipped_on   date,
  add column delivered_on date;
alter table remedy_deliveries no force row level security;
update remedy_deliveries set
  in_repair_on = case when state = 'in_repair' then done_on end,
  repaired_on  = case when state = 'repaired' then done_on end,
  shipped_on   = case when state = 'shipped' then done_on end,
  delivered_on = case when state = 'delivered' then done_on end
  where done_on is not null;
alter table remedy_deliveries force row level security;
-- What waits for the warehouse.
create index remedies_to_send on remedy_deliveries (shop_id, at, id) where state in ('planned', 'repaired');

-- What happened to a piece of an order that changes how long the shop answers for it. The ends are worked out from these
-- rows whenever they are asked for; `told` is the end the buyer was told, and never moves to an earlier day.
create table unit_turns (
  shop_id         uuid not null,
  order_line_id   uuid not null,
  unit            integer not null check (unit > 0),  -- which of the pieces of the line, from one
  remedy_id       uuid not null,
  case_id         uuid not null,
  kind            text not null check (kind in ('repaired', 'replaced', 'exchanged')),
  under_guarantee boolean not null,
  essential       boolean not null default false,     -- an essential repair: the guarantee begins anew (KC 581 par. 1)
  done_on         date not null,
  days_out        integer not null default 0 check (days_out >= 0),
  told            date,
  at              timestamptz not null,
  primary key (shop_id, order_line_id, unit, remedy_id),
  foreign key (shop_id, order_line_id) references order_lines,
  foreign key (shop_id, remedy_id) references remedy_deliveries,
  foreign key (shop_id, case_id) references cases
);
create index unit_turns_of_case on unit_turns (shop_id, case_id);
create index unit_turns_of_remedy on unit_turns (shop_id, remedy_id);
select protect('unit_turns', 'select, insert, update');

-- A guarantee somebody gives on top of the law, in months: for everything with an SKU, or for one line of one order.
create table given_guarantees (
  shop_id       uuid not null references shops,
  id            uuid not null,
  sku           text,
  order_line_id uuid,
  months        integer not null check (months between 1 and 1200),
  given_by      text not null,
  at            timestamptz not null,
  primary key (shop_id, id),
  foreign key (shop_id, order_line_id) references order_lines,
  check ((sku is null) <> (order_line_id is null))
);
create unique index guarantee_of_sku on given_guarantees (shop_id, sku) where sku is not null;
create unique index guarantee_of_line on given_guarantees (shop_id, order_line_id) where order_line_id is not null;
select protect('given_guarantees', 'select, insert, update, delete');

-- Vouchers. The code is found by its keyed digest; sealed, it can be sent once more.
create table vouchers (
  shop_id     uuid not null references shops,
  id          uuid not null,
  case_id     uuid not null,
  remedy_id   uuid not null,
  code_digest bytea not null,
  sealed_code bytea,                        -- emptied with the person
  code_end    text not null,                -- the last characters, for people to tell two apart
  value       bigint not null check (value > 0),
  left_value  bigint not null check (left_value between 0 and value),
  currency    text not null check (currency ~ '^[A-Z]{3}$'),
  single_use  boolean not null,             -- what is left after the first use is lost; else until it is used up
  valid_until date not null,
  expires_at  timestamptz not null,
  state       text not null default 'active' check (state in ('active', 'used', 'void')),
  issued_by   text not null,
  issued_at   timestamptz not null,
  voided_by   text,
  voided_at   timestamptz,
  void_reason text,
  primary key (shop_id, id),
  unique (shop_id, code_digest),
  foreign key (shop_id, case_id) references cases,
  foreign key (shop_id, remedy_id) references remedy_deliveries,
  check ((state = 'void') = (voided_at is not null)),
  check ((state = 'void') = (void_reason is not null))
);
create unique index one_voucher_of_a_remedy on vouchers (shop_id, remedy_id) where state <> 'void';
create index vouchers_newest on vouchers (shop_id, issued_at desc, id desc);
create index vouchers_of_case on vouchers (shop_id, case_id);
select protect('vouchers', 'select, insert, update');

create table voucher_uses (
  shop_id    uuid not null,
  voucher_id uuid not null,
  use_key    text not null,                 -- the checkout's own: the same key is the same use
  amount     bigint not null check (amount > 0),
  order_ref  text,
  at         timestamptz not null,
  primary key (shop_id, voucher_id, use_key),
  foreign key (shop_id, voucher_id) references vouchers
);
select protect('voucher_uses', 'select, insert');
