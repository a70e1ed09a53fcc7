-- Parcels to buyers are followed through the carriers, and one nobody collected has a road of its own.
alter table shipments
  add column check_at      timestamptz,               -- when the carrier is asked next
  add column checked_at    timestamptz,
  add column failures      integer not null default 0,
  add column carrier_state text,                      -- as the carrier says it, word for word
  add column returned_at   timestamptz;               -- it came, or goes, back to the shop
create index shipments_to_check on shipments (check_at) where check_at is not null;

-- A parcel the buyer never took: no statement of theirs, so nothing runs by law; the shop asks what is to become of it.
create table uncollected_parcels (
  shop_id        uuid not null,
  id             uuid not null,
  case_id        uuid not null,
  shipment_id    uuid not null,
  noticed_at     timestamptz not null,
  again_price    bigint not null check (again_price >= 0), -- what sending it again costs the buyer, as they were told
  currency       text not null,
  choice         text check (choice in ('again', 'money')),
  chosen_by      text,
  chosen_at      timestamptz,
  reminded_at    timestamptz,
  sent_again_at  timestamptz,
  primary key (shop_id, id),
  unique (shop_id, shipment_id),                      -- however often it is told: one case
  foreign key (shop_id, case_id) references cases,
  foreign key (shop_id, shipment_id) references shipments,
  check ((choice is null) = (chosen_at is null))
);
create index uncollected_of_case on uncollected_parcels (shop_id, case_id);
create index uncollected_to_remind on uncollected_parcels (noticed_at) where choice is null and reminded_at is null;
select protect('uncollected_parcels', 'select, insert, update');
