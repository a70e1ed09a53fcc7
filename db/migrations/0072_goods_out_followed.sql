-- Parcels with what was granted are followed like those that come back: their carrier says when the buyer has them.
alter table remedy_deliveries
  add column number_key    text,
  add column check_at      timestamptz,               -- when the carrier is asked next
  add column checked_at    timestamptz,
  add column failures      integer not null default 0,
  add column carrier_state text,                      -- the carrier's own word, the last one
  add column tracked       text check (tracked in ('in_transit', 'sent_back', 'lost')),
  add column given_up_at   timestamptz;               -- lost or back with the shop, and something else was decided instead
create index remedies_to_track on remedy_deliveries (check_at) where check_at is not null;
create index remedies_by_number on remedy_deliveries (shop_id, number_key) where number_key is not null;
create index remedies_on_their_way on remedy_deliveries (shop_id, shipped_on) where state = 'shipped';
-- What left before this is asked about, too, as far as it may still be on its way.
alter table remedy_deliveries no force row level security;
update remedy_deliveries set check_at = now(), number_key = upper(regexp_replace(number, '[^0-9A-Za-z]', '', 'g'))
  where state = 'shipped' and carrier is not null and number is not null and shipped_on > current_date - 60;
alter table remedy_deliveries force row level security;
