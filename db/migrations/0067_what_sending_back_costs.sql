-- What a label costs and who knew of it, what a carrier is told of the parcel, and for how long a parcel nobody claims has a sender.

-- cost: what the shop pays the carrier. agreed: the price the buyer was shown and chose; null where the shop pays.
alter table return_shipments
  add column agreed bigint check (agreed >= 0),
  add column size text check (size in ('small', 'medium', 'large')),
  add check ((cost is null and agreed is null) or currency is not null),
  add check (agreed is null or payer = 'buyer');

-- Who sent a parcel nobody claims, and its pictures, are kept for so many months; then only the parcel is.
alter table orphan_parcels add column forgotten_at timestamptz;
create index orphans_to_forget on orphan_parcels (received_on) where forgotten_at is null and state <> 'attached';
alter table privacy_settings add column orphan_months integer not null default 12 check (orphan_months between 1 and 60);
