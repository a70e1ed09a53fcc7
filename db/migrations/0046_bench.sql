-- The bench: what came in a parcel, piece by piece; parcels nobody's; what the shop's stock is told.

alter table receipts
  add column kind     text not null default 'count' check (kind in ('count', 'undo')),
  add column undoes   uuid,                                  -- the receipt this one takes back: history is kept, nothing is deleted
  add column via      text not null default 'desk' check (via in ('desk', 'bench')),
  add foreign key (shop_id, undoes) references receipts,
  add check ((kind = 'undo') = (undoes is not null));
create unique index one_undo_of_a_receipt on receipts (shop_id, undoes) where undoes is not null;

-- A plain return by the shop's rule: from the form to the refund run nobody has to look at it. Judged whenever goods come or move.
alter table cases
  add column plain     boolean not null default false,
  add column not_plain text;                                 -- why it is not, as a code; null: no goods yet

create table receipt_lines (
  shop_id      uuid not null,
  receipt_id   uuid not null,
  case_line_id uuid not null,
  received     integer not null check (received > 0),
  primary key (shop_id, receipt_id, case_line_id),
  foreign key (shop_id, receipt_id) references receipts,
  foreign key (shop_id, case_line_id) references case_lines
);
create index receipts_of_case_line on receipt_lines (shop_id, case_line_id);
select protect('receipt_lines', 'select, insert');

-- Pieces that share a condition and a fate. A piece of which more is known (a serial number) stands alone. Each piece has
-- exactly one fate, so received = restocked + scrapped + to_supplier + back_to_buyer + undecided holds by itself.
create table receipt_units (
  shop_id      uuid not null,
  id           uuid not null,
  receipt_id   uuid not null,
  case_id      uuid not null,
  case_line_id uuid not null,
  number       integer not null check (number > 0),          -- within the case: what the sticker says
  quantity     integer not null check (quantity > 0),
  condition    text check (condition in ('as_new', 'opened', 'used', 'damaged', 'incomplete')),
  disposition  text not null default 'undecided' check (disposition in ('undecided', 'restocked', 'scrapped', 'to_supplier', 'back_to_buyer')),
  serial       text,
  serial_key   text,
  disposed_at  timestamptz,
  undone_at    timestamptz,                                  -- its receipt was taken back: it counts no more
  primary key (shop_id, id),
  unique (shop_id, case_id, number),
  foreign key (shop_id, receipt_id, case_line_id) references receipt_lines,
  foreign key (shop_id, case_id) references cases,
  check ((disposition = 'undecided') = (disposed_at is null)),
  check (serial is null or quantity = 1),
  check ((serial is null) = (serial_key is null))
);
create index units_of_receipt on receipt_units (shop_id, receipt_id, case_line_id);
create index units_undecided on receipt_units (shop_id, case_id) where disposition = 'undecided' and undone_at is null;
create index units_by_serial on receipt_units (shop_id, serial_key) where serial_key is not null;
select protect('receipt_units', 'select, insert, update');

-- What was written before in one column, as rows.
alter table receipts no force row level security;
alter table receipt_lines no force row level security;
alter table receipt_units no force row level security;
alter table case_lines no force row level security;
create temporary table old_receipt_lines on commit drop as
  select r.shop_id, r.id as receipt_id, r.case_id, r.at, (l ->> 'caseLineId')::uuid as case_line_id,
    sum((l ->> 'received')::int)::int as received, sum(coalesce((l ->> 'restocked')::int, 0))::int as restocked,
    sum(coalesce((l ->> 'scrapped')::int, 0))::int as scrapped, sum(coalesce((l ->> 'toSupplier')::int, 0))::int as to_supplier,
    sum(coalesce((l ->> 'backToBuyer')::int, 0))::int as back_to_buyer
  from receipts r cross join lateral jsonb_array_elements(r.lines) as l
  group by r.shop_id, r.id, r.case_id, r.at, l ->> 'caseLineId';
delete from old_receipt_lines o
  where o.received <= 0 or not exists (select from case_lines l where l.shop_id = o.shop_id and l.id = o.case_line_id);
insert into receipt_lines (shop_id, receipt_id, case_line_id, received)
  select shop_id, receipt_id, case_line_id, greatest(received, restocked + scrapped + to_supplier + back_to_buyer) from old_receipt_lines;
insert into receipt_units (shop_id, id, receipt_id, case_id, case_line_id, number, quantity, disposition, disposed_at)
  select o.shop_id, gen_random_uuid(), o.receipt_id, o.case_id, o.case_line_id,
    row_number() over (partition by o.shop_id, o.case_id order by o.at, o.receipt_id, o.case_line_id, f.fate)::int,
    f.quantity, f.fate, case when f.fate <> 'undecided' then o.at end
  from old_receipt_lines o cross join lateral (values
    ('undecided', o.received - o.restocked - o.scrapped - o.to_supplier - o.back_to_buyer),
    ('restocked', o.restocked), ('scrapped', o.scrapped), ('to_supplier', o.to_supplier), ('back_to_buyer', o.back_to_buyer)
  ) as f (fate, quantity) where f.quantity > 0;
alter table receipts force row level security;
alter table receipt_lines force row level security;
alter table receipt_units force row level security;
alter table case_lines force row level security;
alter table receipts drop column lines;

-- The pieces of a line are as many as were counted, whatever becomes of them later.
create function pieces_add_up() returns trigger language plpgsql as $$
declare counted integer; pieces integer;
begin
  select received into counted from receipt_lines l
    where l.shop_id = new.shop_id and l.receipt_id = new.receipt_id and l.case_line_id = new.case_line_id;
  select sum(quantity) into pieces from receipt_units u
    where u.shop_id = new.shop_id and u.receipt_id = new.receipt_id and u.case_line_id = new.case_line_id;
  if counted is distinct from pieces then
    raise exception 'pieces do not add up to what was received' using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger lines_add_up after insert on receipt_lines deferrable initially deferred
  for each row execute function pieces_add_up();
create constraint trigger units_add_up after insert or update of quantity on receipt_units deferrable initially deferred
  for each row execute function pieces_add_up();

create table receipt_files (
  shop_id    uuid not null,
  receipt_id uuid not null,
  file_id    uuid not null,
  primary key (shop_id, receipt_id, file_id),
  foreign key (shop_id, receipt_id) references receipts,
  foreign key (shop_id, file_id) references files
);
select protect('receipt_files', 'select, insert');

-- A parcel with no slip of which nobody knows whose it is: kept until somebody does.
create sequence orphan_numbers start 101;
do $$
declare app text := (select name from db_roles where kind = 'app');
        across text := (select name from db_roles where kind = 'across');
begin
  if app is not null then execute format('grant usage on sequence orphan_numbers to %I, %I', app, across); end if;
end $$;
create table orphan_parcels (
  shop_id      uuid not null references shops,
  id           uuid not null,
  number       text not null,                                -- on its sticker
  carrier      text,
  parcel       text,                                         -- the number on the carrier's label
  parcel_key   text,
  sender_name  text,
  sender_phone text,
  about        text not null default '',                     -- what is in it, in the words of whoever opened it
  received_on  date not null,
  received_by  text not null,
  state        text not null default 'waiting' check (state in ('waiting', 'attached', 'given_up')),
  case_id      uuid,
  settled_at   timestamptz,
  settled_by   text,
  reason       text,
  created_at   timestamptz not null,
  primary key (shop_id, id),
  unique (shop_id, number),
  foreign key (shop_id, case_id) references cases,
  check ((state = 'attached') = (case_id is not null)),
  check ((state = 'waiting') = (settled_at is null))
);
create index orphans_waiting on orphan_parcels (shop_id, created_at desc, id desc) where state = 'waiting';
create index orphans_by_parcel on orphan_parcels (shop_id, parcel_key) where parcel_key is not null;
select protect('orphan_parcels', 'select, insert, update');

alter table files
  add column orphan_id uuid,
  add foreign key (shop_id, orphan_id) references orphan_parcels;
create index files_of_orphan on files (shop_id, orphan_id) where orphan_id is not null;

-- What the shop's stock is to be told, in the order it came about: by a connector, by an integrator, or by hand. Only ever
-- written when goods are put on the shelf (or that is corrected), never when money is paid.
create table stock_changes (
  shop_id       uuid not null,
  id            uuid not null,
  seq           bigint generated always as identity,         -- for reading on from where one stopped
  channel_id    uuid not null,
  case_id       uuid not null,
  case_line_id  uuid not null,
  unit_id       uuid not null,
  order_line_id uuid,
  sku           text,
  name          text not null,
  quantity      integer not null check (quantity <> 0),      -- pieces more, or less, on the shelf
  state         text not null default 'pending' check (state in ('pending', 'done', 'by_hand', 'failed', 'void')),
  tries         integer not null default 0,
  next_at       timestamptz,                                 -- when it is tried again
  error         text,
  reference     text,                                        -- what the shop's system answered
  created_at    timestamptz not null,
  settled_at    timestamptz,
  settled_by    text,
  primary key (shop_id, id),
  unique (shop_id, seq),
  foreign key (shop_id, channel_id) references channels,
  foreign key (shop_id, case_id) references cases,
  foreign key (shop_id, unit_id) references receipt_units,
  check ((state in ('done', 'by_hand', 'void')) = (settled_at is not null))
);
create index stock_waiting on stock_changes (shop_id, seq) where state in ('pending', 'failed');
create index stock_to_tell on stock_changes (next_at) where state = 'pending' and next_at is not null;
create index stock_of_case on stock_changes (shop_id, case_id);
select protect('stock_changes', 'select, insert, update');

-- Goods awaited, for the bench: what is on its way first.
create index cases_awaiting_goods on cases (shop_id, custody, opened_at, id)
  where closed_at is null and custody in ('expected', 'label_issued', 'in_transit', 'delivered');
-- The buyer's own parcel number, as a scanner reads it.
alter table proofs_of_sending add column number_key text generated always as (nullif(upper(regexp_replace(number, '[^A-Za-z0-9]', '', 'g')), '')) stored;
drop trigger proofs_are_only_erased on proofs_of_sending;
create trigger proofs_are_only_erased before update on proofs_of_sending for each row execute function only_erase('number', 'number_key', 'carrier');
create index proofs_by_number on proofs_of_sending (shop_id, number_key) where number_key is not null;
create index case_lines_by_sku on case_lines (shop_id, sku) where sku is not null;
