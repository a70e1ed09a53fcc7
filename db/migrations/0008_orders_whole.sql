-- What the canonical order says beyond 0003: kept whole, so that no import loses what after-sales work needs.

alter table orders
  add column cancelled_at     timestamptz,
  add column delivery_address jsonb,                       -- as the channel sent it
  add column billing_address  jsonb,
  add column delivery_name    text,                        -- the method as the buyer saw it
  add column pickup_point     text,
  add column channel_refunds  jsonb not null default '[]', -- money the channel sent back: counts against what may be refunded
  add column name_key         text,                        -- folded, for finding
  add column content_hash     bytea;                       -- of the last revision taken: tells a repeated delivery from a change

alter table order_lines
  add column category text,
  alter column tax_rate type integer using round(tax_rate::numeric)::integer; -- hundredths of a percent

-- A parcel a revision no longer has and that never arrived (a label drawn anew). Nobody waits for it.
alter table shipments add column dropped_at timestamptz;

-- Searched by their beginning.
drop index orders_by_email;
drop index orders_by_phone;
drop index shipments_by_number;
create index orders_by_email on orders (shop_id, email_key text_pattern_ops) where email_key is not null;
create index orders_by_phone on orders (shop_id, phone_key text_pattern_ops) where phone_key is not null;
create index orders_by_login on orders (shop_id, login_key text_pattern_ops) where login_key is not null;
create index orders_by_name on orders using gin (name_key gin_trgm_ops) where name_key is not null;
create index shipments_by_number on shipments (shop_id, number_key text_pattern_ops) where number_key is not null;
