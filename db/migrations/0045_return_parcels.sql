-- Parcels on their way back: how a channel wants them, the label or code a buyer got, where the parcel is, and slips that say it all by themselves.

-- Address, ways, who pays, own words. Read by channels/return-terms.ts; empty: as the law and the shop have it.
alter table channels add column return_terms jsonb not null default '{}';

-- Paper with a code on it. Put into the parcel of an order it waits to become a case; printed for a case it only names it.
create table return_slips (
  shop_id     uuid not null,
  id          uuid not null,
  code_hash   bytea not null,
  code_sealed bytea,              -- to print it once more
  channel_id  uuid not null,
  order_id    uuid,
  case_id     uuid,
  created_at  timestamptz not null,
  opened_at   timestamptz,        -- it was the statement of its case, or led to one that was there
  primary key (shop_id, id),
  unique (shop_id, code_hash),
  unique (shop_id, order_id),     -- printed twice it is the same slip
  foreign key (shop_id, channel_id) references channels,
  foreign key (shop_id, order_id) references orders,
  foreign key (shop_id, case_id) references cases,
  check (order_id is not null or case_id is not null)
);
create unique index one_slip_of_a_case on return_slips (shop_id, case_id) where order_id is null;
create index slips_of_case on return_slips (shop_id, case_id) where case_id is not null;
select protect('return_slips', 'select, insert, update');

-- Slips for many outgoing parcels in one document.
create table slip_batches (
  shop_id     uuid not null,
  id          uuid not null,
  order_ids   uuid[] not null check (cardinality(order_ids) between 1 and 2000),
  done        integer not null default 0,
  state       text not null check (state in ('waiting', 'printing', 'ready', 'gone')),
  size        bigint,
  asked_by    text not null,
  created_at  timestamptz not null,
  ready_at    timestamptz,
  primary key (shop_id, id)
);
create index slip_batches_by_age on slip_batches (created_at) where state <> 'gone';
select protect('slip_batches', 'select, insert, update');

create table return_shipments (
  shop_id         uuid not null,
  id              uuid not null,
  case_id         uuid not null,
  method          text not null check (method in ('own', 'label', 'code', 'pickup')),
  state           text not null check (state in ('planned', 'asking', 'in_doubt', 'issued', 'refused', 'cancelled', 'in_transit', 'delivered', 'sent_back', 'lost')),
  connection_id   uuid,           -- the shop's account with the carrier; the buyer's own parcels have none
  carrier         text,
  reference       text not null,  -- what we call it towards the carrier: looked up before anything is asked for twice
  carrier_ref     text,
  number          text,
  number_key      text,
  code            text,           -- what the buyer types at the locker
  valid_until     date,
  label_file_id   uuid,
  pickup_on       date,
  pickup_address  jsonb,
  payer           text not null check (payer in ('buyer', 'shop')),
  cost            bigint check (cost >= 0),
  currency        text,
  refused_because text,
  asked_by        text not null,
  asked_at        timestamptz not null,
  issued_at       timestamptz,
  sent_at         timestamptz,    -- the carrier's first scan, or the day the buyer named
  delivered_at    timestamptz,
  carrier_state   text,           -- as the carrier says it, word for word
  check_at        timestamptz,    -- when the carrier is asked next
  checked_at      timestamptz,
  failures        integer not null default 0,
  primary key (shop_id, id),
  foreign key (shop_id, case_id) references cases
);
create index return_shipments_of_case on return_shipments (shop_id, case_id);
-- A label is asked for once: a second waits until the first is used, refused or cancelled.
create unique index one_label_at_a_time on return_shipments (shop_id, case_id) where method <> 'own' and state in ('planned', 'asking', 'in_doubt', 'issued');
create unique index one_number_once on return_shipments (shop_id, case_id, number_key) where number_key is not null;
create index return_shipments_by_number on return_shipments (shop_id, number_key text_pattern_ops) where number_key is not null;
create index return_shipments_to_check on return_shipments (check_at) where check_at is not null;
select protect('return_shipments', 'select, insert, update');

create table return_shipment_events (
  shop_id     uuid not null,
  shipment_id uuid not null,
  at          timestamptz not null,
  code        text not null,      -- the carrier's, word for word
  state       text not null,      -- what we take it for; 'unmapped' when we do not know it
  recorded_at timestamptz not null,
  primary key (shop_id, shipment_id, at, code),
  foreign key (shop_id, shipment_id) references return_shipments
);
select protect('return_shipment_events', 'select, insert');

-- Buyers reminded of the end of WD-SENDBACK, each once.
create table send_back_reminders (
  shop_id uuid not null,
  case_id uuid not null,
  at      timestamptz not null,
  primary key (shop_id, case_id),
  foreign key (shop_id, case_id) references cases
);
select protect('send_back_reminders', 'select, insert');
