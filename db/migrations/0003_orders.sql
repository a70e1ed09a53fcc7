-- Where a shop sells, to whom, and what was bought.

create table channels (
  shop_id           uuid not null references shops,
  id                uuid not null,
  slug              text not null,
  kind              text not null check (kind in ('own_store', 'allegro', 'ebay', 'amazon', 'b2b', 'phone', 'other')),
  name              text not null,
  country           text not null default 'PL' check (country ~ '^[A-Z]{2}$'),
  locales           text[] not null default '{pl,en}',
  default_locale    text not null default 'pl',
  color             text not null default '#0b5f73' check (color ~ '^#[0-9a-f]{6}$'),
  logo_file_id      uuid,
  contact_email     text,
  contact_phone     text,
  sender_email      text,
  case_prefix       text not null default 'ZP' check (case_prefix ~ '^[A-Z]{1,5}$'),
  proofs            text[] not null default '{email}', -- what, beside the number, proves an order: email, login, phone, postcode, parcel
  withdrawal_days   integer check (withdrawal_days between 14 and 730),
  default_staff_id  uuid,
  archived_at       timestamptz,
  created_at        timestamptz not null,
  primary key (shop_id, id),
  foreign key (shop_id, default_staff_id) references staff
);
select protect('channels', 'select, insert, update');

-- The directory: what arrives with a public slug finds its shop here. Holds nothing else.
create table channel_slugs (
  slug       text primary key check (slug ~ '^[a-z0-9]([a-z0-9-]{0,60}[a-z0-9])?$'),
  shop_id    uuid not null,
  channel_id uuid not null,
  foreign key (shop_id, channel_id) references channels deferrable initially deferred
);
select share('channel_slugs', 'select, insert');

create table customers (
  shop_id     uuid not null references shops,
  id          uuid not null,
  name        text,
  capacity    text not null default 'unknown' check (capacity in ('consumer', 'sole_trader_as_consumer', 'business', 'unknown')),
  company     text,
  nip         text,
  locale      text,
  merged_into uuid,
  created_at  timestamptz not null,
  primary key (shop_id, id),
  foreign key (shop_id, merged_into) references customers
);
select protect('customers', 'select, insert, update');

create table customer_identities (
  shop_id     uuid not null,
  kind        text not null check (kind in ('email', 'phone', 'login')),
  value       text not null, -- in its normal form
  customer_id uuid not null,
  created_at  timestamptz not null,
  primary key (shop_id, kind, value),
  -- deferred: a first contact writes both in one statement, and a concurrent one must find the identity
  foreign key (shop_id, customer_id) references customers deferrable initially deferred
);
create index identities_of_customer on customer_identities (shop_id, customer_id);
select protect('customer_identities');

create table orders (
  shop_id            uuid not null references shops,
  id                 uuid not null,
  channel_id         uuid not null,
  external_id        text not null,
  number             text not null,
  number_key         text not null,     -- folded, for finding
  revision           text,
  placed_at          timestamptz not null,
  contract_date      date not null,
  currency           text not null check (currency ~ '^[A-Z]{3}$'),
  customer_id        uuid,
  buyer              jsonb not null,    -- name, email, phone, login, company, nip, address, as the channel sent them
  email_key          text,
  phone_key          text,
  login_key          text,
  postcode_key       text,
  capacity           text not null check (capacity in ('consumer', 'sole_trader_as_consumer', 'business', 'unknown')),
  delivery_method    text,
  delivery_paid      bigint not null check (delivery_paid >= 0),
  delivery_cheapest  bigint check (delivery_cheapest >= 0),
  other_fees         jsonb not null default '[]',
  payment            jsonb not null default '{}',
  total_paid         bigint not null check (total_paid >= 0),
  delivered_at       timestamptz,       -- the last parcel
  delivered_source   text check (delivered_source in ('carrier', 'channel', 'staff', 'import', 'buyer')),
  informed_on        date,              -- told of the right of withdrawal (UPK 12(1)(9)); null: as the shop's policy says
  channel_data       jsonb not null default '{}',
  created_at         timestamptz not null,
  updated_at         timestamptz not null,
  primary key (shop_id, id),
  unique (shop_id, channel_id, external_id),
  foreign key (shop_id, channel_id) references channels,
  foreign key (shop_id, customer_id) references customers
);
create index orders_by_number on orders (shop_id, number_key text_pattern_ops);
create index orders_by_email on orders (shop_id, email_key) where email_key is not null;
create index orders_by_phone on orders (shop_id, phone_key) where phone_key is not null;
create index orders_by_customer on orders (shop_id, customer_id, placed_at desc);
create index orders_by_date on orders (shop_id, placed_at desc, id desc);
select protect('orders', 'select, insert, update');

create table order_lines (
  shop_id              uuid not null,
  id                   uuid not null,
  order_id             uuid not null,
  position             integer not null,
  external_id          text not null,
  sku                  text,
  name                 text not null,
  variant              text,
  quantity             integer not null check (quantity >= 0),
  paid_total           bigint not null check (paid_total >= 0), -- for all pieces, after every discount, tax included
  list_total           bigint,
  tax_rate             text,
  image_url            text,
  product_url          text,
  withdrawal_exception text check (withdrawal_exception ~ '^EX-(0[1-9]|1[0-4])$'),
  dropped_at           timestamptz,     -- a revision no longer has it; a line is never deleted
  claimed              integer not null default 0 check (claimed >= 0),
  granted_money        integer not null default 0,
  granted_goods        integer not null default 0,
  primary key (shop_id, id),
  unique (shop_id, order_id, external_id),
  foreign key (shop_id, order_id) references orders,
  most_quantity        integer not null, -- the most any revision of the order had: a later, smaller one breaks nothing
  -- what is capped is what is granted, never what is claimed
  check (most_quantity >= quantity),
  check (granted_money between 0 and most_quantity),
  check (granted_goods between 0 and most_quantity)
);
select protect('order_lines', 'select, insert, update');

create table shipments (
  shop_id          uuid not null,
  id               uuid not null,
  order_id         uuid not null,
  external_id      text not null,
  carrier          text,
  number           text,
  number_key       text,
  tracking_url     text,
  shipped_at       timestamptz,
  delivered_at     timestamptz,
  delivered_source text check (delivered_source in ('carrier', 'channel', 'staff', 'import', 'buyer')),
  lines            jsonb,
  primary key (shop_id, id),
  unique (shop_id, order_id, external_id),
  foreign key (shop_id, order_id) references orders
);
create index shipments_by_number on shipments (shop_id, number_key) where number_key is not null;
select protect('shipments', 'select, insert, update');
